import { translators } from '../translator.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** What the secretariat reads about a results file. */
export const reportTexts = translators({ fr, nl, en, de });
