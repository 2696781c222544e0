import { translators } from '../translator.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** The words inside a credential. */
export const credentialTexts = translators({ fr, nl, en, de });
