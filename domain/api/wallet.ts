import { z } from 'zod';
import { certificateKinds } from '../certificate.ts';
import type { Endpoints } from './endpoint.ts';
import { date } from './fields.ts';

export const certificateSummary = z.object({
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

/** What a student holds. */
export const walletEndpoints = {
  'GET /api/wallet': {
    summary: 'The certificates of all student numbers linked to the account.',
    status: 200,
    response: z.object({ certificates: z.array(certificateView) }),
  },
} as const satisfies Endpoints;
