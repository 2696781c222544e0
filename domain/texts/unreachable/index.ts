import { translators } from '../translator.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** The words of the secretariat's list of students whom no mail reaches. */
export const unreachableTexts = translators({ fr, nl, en, de });
