import { z } from 'zod';
import { type Institute, localise } from '../institute.ts';
import { type Language, languages } from '../language.ts';

const localised = z.partialRecord(z.enum(languages), z.string());

/** A logo as a drawing that was checked (`config/logo.ts`): SVG, its width in its own units, and that divided by its height. */
const documentLogoSchema = z.object({
  svg: z.string(),
  width: z.number().positive(),
  ratio: z.number().positive(),
});

export type DocumentLogo = z.output<typeof documentLogoSchema>;

/** What a document says of the institute, and how it looks. */
export const documentIssuerSchema = z.object({
  name: localised,
  city: localised,
  street: z.string(),
  postalCode: z.string(),
  website: z.url(),
  /** The institute's colour, `#rrggbb`. */
  accent: z.string(),
  logo: documentLogoSchema.optional(),
  /** The language that titles are written in. */
  language: z.enum(languages),
  timeZone: z.string(),
});

export type DocumentIssuer = z.output<typeof documentIssuerSchema>;

/** @param logo what the institute's configuration names, read and checked. */
export function documentIssuerOf(
  {
    brand,
    languages: { default: language },
    name,
    postalAddress: { city, postalCode, street },
    timeZone,
    website,
  }: Institute,
  logo?: DocumentLogo,
): DocumentIssuer {
  const issuer = { name, city, street, postalCode, website, accent: brand.accent, language, timeZone };
  return { ...issuer, ...(logo && { logo }) };
}

/** What the institute calls itself in a language, or else in its own. */
export function inLanguage(text: DocumentIssuer['name'], language: Language, issuer: DocumentIssuer): string {
  return localise(text, language, { languages: { default: issuer.language, offered: [] } });
}

/** Street, postal code and city on one line. */
export function issuerAddress(issuer: DocumentIssuer, language: Language): string {
  return `${issuer.street}, ${issuer.postalCode} ${inLanguage(issuer.city, language, issuer)}`;
}
