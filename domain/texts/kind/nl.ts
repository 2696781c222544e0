import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const nl: TranslationOf<typeof fr> = {
  'course-unit': 'Opleidingsonderdeel',
  'level-test': 'Niveautest',
  exemption: 'Vrijstelling',
  'exemption-test': 'Vrijstellingsproef',
};
