export const fr = {
  criteria: {
    'course-unit': 'Unité d’enseignement réussie avec au moins {{passMark}}\u00a0%, après délibération.',
    'level-test': 'Test de niveau réussi avec au moins {{passMark}}\u00a0%, après délibération.',
    exemption: 'Dispense accordée après délibération.',
    'exemption-test': 'Test dispensatoire réussi avec au moins {{passMark}}\u00a0%, après délibération.',
  },
  level: 'niveau {{level}}',
  ects: 'crédits ECTS\u00a0: {{ects}}',
  periods: 'périodes de cours\u00a0: {{periods}}',
  result: { percent: 'Résultat', level: 'Niveau atteint', periods: 'Périodes de cours' },
};
