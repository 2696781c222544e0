import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const nl: TranslationOf<typeof fr> = {
  criteria: {
    'course-unit':
      'Geslaagd voor het opleidingsonderdeel met ten minste {{passMark}}\u00a0%, na deliberatie.',
    'level-test': 'Geslaagd voor de niveautest met ten minste {{passMark}}\u00a0%, na deliberatie.',
    exemption: 'Vrijstelling toegekend na deliberatie.',
    'exemption-test':
      'Geslaagd voor de vrijstellingsproef met ten minste {{passMark}}\u00a0%, na deliberatie.',
  },
  level: 'niveau {{level}}',
  ects: 'ECTS-punten: {{ects}}',
  periods: 'lestijden: {{periods}}',
  result: { percent: 'Resultaat', level: 'Bereikt niveau', periods: 'Lestijden' },
};
