import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const de: TranslationOf<typeof fr> = {
  criteria: {
    'course-unit': 'Kurseinheit mit mindestens {{passMark}}\u00a0% bestanden, nach Deliberation.',
    'level-test': 'Einstufungstest mit mindestens {{passMark}}\u00a0% bestanden, nach Deliberation.',
    exemption: 'Befreiung, nach Deliberation gewährt.',
    'exemption-test': 'Befreiungsprüfung mit mindestens {{passMark}}\u00a0% bestanden, nach Deliberation.',
  },
  level: 'Niveau {{level}}',
  ects: 'ECTS-Punkte: {{ects}}',
  periods: 'Unterrichtsstunden: {{periods}}',
  result: { percent: 'Ergebnis', level: 'Erreichtes Niveau', periods: 'Unterrichtsstunden' },
};
