import { z } from 'zod';
import { countries } from '../countries.ts';
import { largestPhoto } from '../photo.ts';
import { type Endpoints, nothing } from './endpoint.ts';
import { date, language, text } from './fields.ts';

const gender = z.union([z.enum(['woman', 'man']), z.object({ words: text(40) })]);

/** What students say of themselves. The names are their own spelling, for the portal alone. */
const profileForm = z.object({
  firstName: text(80),
  lastName: text(80),
  language,
  gender: gender.optional(),
  birthDate: date.optional(),
  /** As it was typed; a number without a prefix is one of `country`, or of the institute's. */
  phone: text(40).optional(),
  country: z
    .string()
    .refine((code) => countries.includes(code))
    .optional(),
  city: text(80).optional(),
});

export const profileView = z.object({
  ...profileForm.shape,
  email: z.string(),
  /** Changes with the photo, for an address that may be kept by the browser. Absent when there is none. */
  photo: z.string().optional(),
  /** The names as the institute writes them on certificates, each once. */
  onCertificates: z.array(z.object({ firstName: z.string(), lastName: z.string() })),
});

const { firstName, lastName, language: ofMails, ...personal } = profileForm.shape;

/** What changes of it. A page that was opened before another changed something says nothing of that. */
const profileChanges = z.object({
  firstName: firstName.optional(),
  lastName: lastName.optional(),
  language: ofMails.optional(),
  gender: personal.gender.nullable(),
  birthDate: personal.birthDate.nullable(),
  phone: personal.phone.nullable(),
  country: personal.country.nullable(),
  city: personal.city.nullable(),
});

/** What an account says of its owner. */
export const profileEndpoints = {
  'GET /api/profile': {
    summary: 'What the student has said, and the names on the certificates.',
    status: 200,
    response: profileView,
  },
  'PATCH /api/profile': {
    summary: 'Change what the student has said: what is absent stays, what is null is forgotten.',
    body: profileChanges,
    status: 204,
    response: nothing,
  },
  'GET /api/profile/photo': {
    summary: 'The photo, a JPEG of 150 × 210 pixels without metadata.',
    status: 200,
    media: 'image/jpeg',
    response: z.instanceof(Uint8Array),
  },
  'PUT /api/profile/photo': {
    summary: 'Replace the photo by a JPEG of 150 × 210 pixels, in base64. It is decoded and encoded anew.',
    body: z.object({ photo: z.base64().max(4 * Math.ceil(largestPhoto / 3)) }),
    status: 200,
    response: z.object({ photo: z.string() }),
  },
  'DELETE /api/profile/photo': { summary: 'Forget the photo.', status: 204, response: nothing },
} as const satisfies Endpoints;
