import { z } from 'zod';
import { certificateKinds } from './certificate.ts';
import { longestAddress } from './contact.ts';
import { languages } from './language.ts';
import { passwordLength } from './password.ts';

/**
 * The API, endpoint by endpoint: one definition that validates on the server, types the web client and
 * describes itself as OpenAPI. A name is a whole number of characters a person may have; control characters
 * never pass.
 */
const text = (max: number) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .regex(/^[^\p{Cc}\p{Bidi_C}\p{Cs}\p{Cn}]*$/u),
    );

const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const email = z
  .string()
  .max(longestAddress)
  .transform((value) => value.trim().normalize('NFC').toLowerCase())
  .pipe(z.email());
const password = z.string().min(1).max(passwordLength.max);
const captcha = z.string().min(1).max(8_192);
const language = z.enum(languages);
const date = z.iso.date();

const certificateSummary = z.object({
  kind: z.enum(certificateKinds),
  code: z.string(),
  title: z.string(),
  schoolYear: z.string(),
});

export const certificateView = certificateSummary.extend({
  id: z.string(),
  state: z.enum(['pending', 'active', 'revoked']),
  studentNumber: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  level: z.string().optional(),
  periods: z.number().optional(),
  ects: z.number().optional(),
  result: z.number().optional(),
  deliberatedOn: date,
  activatedAt: z.iso.datetime().optional(),
});

/** What an activation link stands for. `account`: nobody yet; the address has a login; the number is in a wallet. */
export const activationView = z.object({
  firstName: z.string(),
  lastName: z.string(),
  studentNumber: z.string(),
  address: z.string(),
  certificates: z.array(certificateSummary),
  account: z.enum(['none', 'address-known', 'linked']),
});

export const account = z.object({
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  language,
});

const nothing = z.void();

export interface Endpoint {
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly status: 200 | 201 | 202 | 204;
  readonly response: z.ZodType;
}

/** Keyed by method and path. A 202 answers alike whether or not anything was found to do. */
export const api = {
  'GET /api/captcha': {
    summary: 'A proof-of-work challenge (ALTCHA); solved, it goes with a form as `captcha`.',
    status: 200,
    response: z.object({ parameters: z.record(z.string(), z.unknown()), signature: z.string() }),
  },

  'POST /api/activation/view': {
    summary: 'What an activation link stands for. Changes nothing.',
    body: z.object({ token }),
    status: 200,
    response: activationView,
  },
  'POST /api/activation/register': {
    summary: 'Create an account with the address the link was mailed to, link the student number, sign in.',
    body: z.object({
      token,
      firstName: text(80),
      lastName: text(80),
      password,
      language,
      /** The version of the terms that the person accepted. */
      terms: z.string().min(1).max(40),
      captcha,
    }),
    status: 201,
    response: account,
  },
  'POST /api/activation/link': {
    summary: 'Link the student number of the token to the account that is signed in.',
    body: z.object({ token }),
    status: 204,
    response: nothing,
  },
  'POST /api/activation/readdress': {
    summary: 'Send a link for the same student number to another address of the person holding the token.',
    body: z.object({ token, address: email, language, captcha }),
    status: 202,
    response: nothing,
  },
  'POST /api/activation/renew': {
    summary: 'Send a new activation link to the contact address of a student number or address.',
    body: z.object({ who: text(254), captcha }),
    status: 202,
    response: nothing,
  },

  'GET /api/session': { summary: 'Who is signed in.', status: 200, response: account },
  'POST /api/session': {
    summary: 'Sign in with e-mail address and password.',
    body: z.object({ email, password }),
    status: 200,
    response: account,
  },
  'DELETE /api/session': { summary: 'Sign out.', status: 204, response: nothing },

  'POST /api/password/forgot': {
    summary: 'Mail a link to choose a new password.',
    body: z.object({ email, language, captcha }),
    status: 202,
    response: nothing,
  },
  'POST /api/password/reset': {
    summary: 'Choose a new password with the token that was mailed. Ends all sessions.',
    body: z.object({ token, password }),
    status: 204,
    response: nothing,
  },

  'GET /api/wallet': {
    summary: 'The certificates of all student numbers linked to the account.',
    status: 200,
    response: z.object({ certificates: z.array(certificateView) }),
  },
} as const satisfies Record<string, Endpoint>;

export type Api = typeof api;
export type EndpointName = keyof Api;
export type BodyOf<Name extends EndpointName> = Api[Name] extends { body: infer Body extends z.ZodType }
  ? z.input<Body>
  : undefined;
export type ParsedBodyOf<Name extends EndpointName> = Api[Name] extends { body: infer Body extends z.ZodType }
  ? z.output<Body>
  : undefined;
export type ResponseOf<Name extends EndpointName> = z.output<Api[Name]['response']>;

export type Account = z.output<typeof account>;
export type ActivationView = z.output<typeof activationView>;
export type CertificateView = z.output<typeof certificateView>;
