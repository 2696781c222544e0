import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const en: TranslationOf<typeof fr> = {
  criteria: {
    'course-unit': 'Course unit passed with at least {{passMark}}%, after deliberation.',
    'level-test': 'Level test passed with at least {{passMark}}%, after deliberation.',
    exemption: 'Exemption granted after deliberation.',
    'exemption-test': 'Exemption test passed with at least {{passMark}}%, after deliberation.',
  },
  level: 'level {{level}}',
  ects: 'ECTS credits: {{ects}}',
  periods: 'teaching periods: {{periods}}',
  result: { percent: 'Result', level: 'Level reached', periods: 'Teaching periods' },
};
