import { z } from 'zod';
import { certificateKinds } from '../certificate.ts';
import { longestErrorReport } from '../error-report.ts';
import { type Endpoints, nothing } from './endpoint.ts';
import { date, instant, lines } from './fields.ts';

export const certificateSummary = z.object({
  kind: z.enum(certificateKinds),
  code: z.string(),
  title: z.string(),
  schoolYear: z.string(),
});

/** Why a certificate is no longer valid: `by` stands in its place, or a person took it back, for the reason `text`. */
const revocation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('superseded'), by: z.string(), at: instant }),
  z.object({ kind: z.literal('withdrawn'), text: z.string(), at: instant, by: z.string().optional() }),
]);

export const certificateView = certificateSummary.extend({
  id: z.string(),
  state: z.enum(['pending', 'active', 'revoked']),
  studentNumber: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  birthDate: date.optional(),
  level: z.string().optional(),
  periods: z.number().optional(),
  ects: z.number().optional(),
  result: z.number().optional(),
  deliberatedOn: date,
  issuedAt: instant,
  activatedAt: instant.optional(),
  revocation: revocation.optional(),
  /** Activated or revoked since the last visit to the wallet, on whatever device that was. */
  isNew: z.boolean(),
});

/** What a student holds. */
export const walletEndpoints = {
  'GET /api/wallet': {
    summary: 'The certificates of all student numbers linked to the account.',
    status: 200,
    response: z.object({ certificates: z.array(certificateView), asOf: instant }),
  },
  'POST /api/wallet/visit': {
    summary:
      'Note that the wallet was looked at, as it was at `asOf`: what it showed is not new to later visits.',
    body: z.object({ asOf: instant }),
    status: 204,
    response: nothing,
  },
  'POST /api/wallet/error-report': {
    summary:
      'Tell the secretariat what is wrong with a certificate. The same `id` again sends nothing again.',
    body: z.object({
      /** Chosen by whoever sends it, once for each message. */
      id: z.uuid(),
      certificate: z.string().min(1).max(40),
      message: lines(longestErrorReport),
    }),
    status: 202,
    response: nothing,
  },
} as const satisfies Endpoints;
