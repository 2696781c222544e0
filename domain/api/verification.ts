import { z } from 'zod';
import { certificateKinds } from '../certificate.ts';
import { certificateNumber } from '../certificate-number.ts';
import { listLength } from '../credential/status-entry.ts';
import { longestJwt } from '../verification/compact-jwt.ts';
import type { Endpoints } from './endpoint.ts';
import { captcha, date, instant, text } from './fields.ts';

/** Characters of a PDF in Base64: twenty times the largest that the portal makes. */
export const longestPdf = 4_000_000;

const issuer = z.object({ did: z.string(), host: z.string(), name: z.string().optional() });

/** From what is signed alone. */
const facts = z.object({
  issuer,
  number: z.string().optional(),
  holder: z.string().optional(),
  title: z.string().optional(),
  kind: z.enum(certificateKinds).optional(),
  code: z.string().optional(),
  level: z.string().optional(),
  /** Percentage. */
  result: z.number().optional(),
  ects: z.number().optional(),
  periods: z.number().optional(),
  schoolYear: z.string().optional(),
  deliberatedOn: date.optional(),
  issuedAt: z.iso.datetime({ offset: true }).optional(),
});

const verdict = z.object({
  verdict: z.enum([
    'genuine',
    'unsealed',
    'revoked',
    'superseded',
    'expired',
    'not-yet-valid',
    'status-unknown',
    'altered',
    'unknown-key',
    'unknown-issuer',
    'unchecked',
    'unknown',
    'unreadable',
  ]),
  /** Why not more is known, or nothing could be read. */
  why: z.string().optional(),
  /** What of it was altered. */
  part: z.enum(['credential', 'document']).optional(),
  /** Who says to have issued it, of `unknown-issuer`. */
  issuer: issuer.optional(),
  facts: facts.optional(),
  /** Of a PDF: whether what one sees on it is the issuer’s. */
  paper: z.enum(['sealed', 'unsealed', 'sealed-by-another', 'added-to', 'changed']).optional(),
  /** When it was not revoked. */
  asOf: instant.optional(),
  /** Address of the status list that would know what is not known. */
  list: z.string().optional(),
  /** When it was revoked or superseded. */
  on: instant.optional(),
  /** Number of what stands in its place, where its holder shows it. */
  successor: z.string().optional(),
  since: instant.optional(),
  from: instant.optional(),
});

const revocation = z.object({
  kind: z.enum(['superseded', 'withdrawn']),
  on: instant.optional(),
  successor: z.string().optional(),
});

/** Whether a certificate is genuine and still valid, for anybody. */
export const verificationEndpoints = {
  'POST /api/verify': {
    summary:
      'What is to be said of signed certificates: a verdict for each. For machines; people check in their own browser, on the page `verify`.',
    body: z.union([
      z.strictObject({
        /** A JWT, or JSON with one or several: an EnvelopedVerifiableCredential, a presentation, a list. */
        credential: z.string().min(1).max(longestJwt),
      }),
      z.strictObject({
        /** A PDF of the portal, in Base64. */
        pdf: z.base64().min(1).max(longestPdf),
      }),
    ]),
    status: 200,
    response: z.object({ verdicts: z.array(verdict) }),
  },
  'POST /api/verify/revocation': {
    summary:
      'Why and when a certificate was revoked, for whoever has it signed: by its number and its place in the status list, which nothing else tells. Nothing of a certificate that stands, or of another place.',
    body: z.object({
      number: text(60).transform(certificateNumber),
      index: z
        .int()
        .min(0)
        .max(listLength - 1),
    }),
    status: 200,
    response: z.object({ revocation: revocation.optional() }),
  },
  'POST /api/verify/number': {
    summary:
      'A certificate by its number and its holder’s last name, never with its result. A wrong number and a wrong name are both `certificate-unknown`.',
    body: z.object({
      number: text(60).transform(certificateNumber),
      lastName: text(80),
      captcha,
    }),
    status: 200,
    response: z.object({
      /** JWT. Absent of one that was revoked before anybody had it signed. */
      credential: z.string().optional(),
      /** Of one that is no longer valid. */
      revocation: revocation.optional(),
    }),
  },
} as const satisfies Endpoints;
