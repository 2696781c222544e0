import { z } from 'zod';
import { type Institute, localise } from '../institute.ts';
import { languages } from '../language.ts';

/** What a credential says of who issues it, and what it needs of the institute besides. */
export const issuerSchema = z.object({
  name: z.string(),
  website: z.url(),
  email: z.email(),
  address: z.object({
    street: z.string(),
    postalCode: z.string(),
    city: z.string(),
    /** ISO 3166-1 alpha-2. */
    country: z.string(),
  }),
  /** The language that titles are written in, and with them the rest of a credential. */
  language: z.enum(languages),
  passMark: z.number(),
});

export type Issuer = z.output<typeof issuerSchema>;

export function issuerOf(institute: Institute): Issuer {
  const { languages, name, passMark, postalAddress, secretariat, website } = institute;
  const language = languages.default;
  const { street, postalCode, city, country } = postalAddress;
  return {
    name: localise(name, language, institute),
    website,
    email: secretariat.email,
    address: { street, postalCode, city: localise(city, language, institute), country },
    language,
    passMark,
  };
}
