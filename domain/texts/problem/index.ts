import { translators } from '../translator.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** What is said when a call fails: `<code>.title`, `<code>.detail`, `field.<why>`, `password.<rule>`. */
export const problemTexts = translators({ fr, nl, en, de });
