import { translators } from '../translator.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** The words of every mail, in the language of whoever it is for. */
export const mailTexts = translators({ fr, nl, en, de });
