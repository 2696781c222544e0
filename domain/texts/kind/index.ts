import { translators } from '../translator.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** The names of the kinds of certificate. */
export const kindTexts = translators({ fr, nl, en, de });
