import { z } from 'zod';
import { type Institute, localise } from '../institute.ts';
import { type Language, languages } from '../language.ts';

const localised = z.partialRecord(z.enum(languages), z.string());

/** What a document says of the institute, and how it looks. */
export const documentIssuerSchema = z.object({
  name: localised,
  city: localised,
  street: z.string(),
  postalCode: z.string(),
  website: z.url(),
  /** The institute's colour, `#rrggbb`. */
  accent: z.string(),
  /** The language that titles are written in. */
  language: z.enum(languages),
  timeZone: z.string(),
});

export type DocumentIssuer = z.output<typeof documentIssuerSchema>;

export function documentIssuerOf({
  brand,
  languages: { default: language },
  name,
  postalAddress: { city, postalCode, street },
  timeZone,
  website,
}: Institute): DocumentIssuer {
  return { name, city, street, postalCode, website, accent: brand.accent, language, timeZone };
}

/** What the institute calls itself in a language, or else in its own. */
export function inLanguage(text: DocumentIssuer['name'], language: Language, issuer: DocumentIssuer): string {
  return localise(text, language, { languages: { default: issuer.language, offered: [] } });
}

/** Street, postal code and city on one line. */
export function issuerAddress(issuer: DocumentIssuer, language: Language): string {
  return `${issuer.street}, ${issuer.postalCode} ${inLanguage(issuer.city, language, issuer)}`;
}
