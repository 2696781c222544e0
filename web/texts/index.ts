import type { CertificateKind } from '../../domain/certificate.ts';
import type { Language } from '../../domain/language.ts';
import { de as kindDe } from '../../domain/texts/kind/de.ts';
import { en as kindEn } from '../../domain/texts/kind/en.ts';
import { fr as kindFr } from '../../domain/texts/kind/fr.ts';
import { nl as kindNl } from '../../domain/texts/kind/nl.ts';
import { de } from './de.ts';
import { de as documentsDe } from './documents/de.ts';
import type { Documents } from './documents/document.ts';
import { en as documentsEn } from './documents/en.ts';
import { fr as documentsFr } from './documents/fr.ts';
import { nl as documentsNl } from './documents/nl.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { SiteTexts } from './translate.ts';

/** All languages at once, for the prerendering; a browser gets one. */
export const texts: Readonly<Record<Language, SiteTexts>> = { fr, nl, en, de };

export const kinds: Readonly<Record<Language, Readonly<Record<CertificateKind, string>>>> = {
  fr: kindFr,
  nl: kindNl,
  en: kindEn,
  de: kindDe,
};

export const documents: Readonly<Record<Language, Documents>> = {
  fr: documentsFr,
  nl: documentsNl,
  en: documentsEn,
  de: documentsDe,
};
