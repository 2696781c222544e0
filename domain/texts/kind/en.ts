import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const en: TranslationOf<typeof fr> = {
  'course-unit': 'Course unit',
  'level-test': 'Level test',
  exemption: 'Exemption',
  'exemption-test': 'Exemption test',
};
