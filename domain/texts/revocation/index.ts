import { translators } from '../translator.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** The texts of the reports on revocations files, beside those of all reports. */
export const revocationTexts = translators({ fr, nl, en, de });
