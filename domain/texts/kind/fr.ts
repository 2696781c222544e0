export const fr = {
  'course-unit': 'Unité d’enseignement',
  'level-test': 'Test de niveau',
  exemption: 'Dispense',
  'exemption-test': 'Test dispensatoire',
};
