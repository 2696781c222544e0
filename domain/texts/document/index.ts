import { translators } from '../translator.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** The words on a certificate's page and on a transcript. */
export const documentTexts = translators({ fr, nl, en, de });
