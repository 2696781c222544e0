import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const de: TranslationOf<typeof fr> = {
  'course-unit': 'Kurseinheit',
  'level-test': 'Einstufungstest',
  exemption: 'Befreiung',
  'exemption-test': 'Befreiungsprüfung',
};
