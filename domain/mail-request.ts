import { z } from 'zod';
import type { AccountId, CertificateId, StudentNumber } from './certificate.ts';
import { languages } from './language.ts';

const studentNumber = z.string().transform((value) => value as StudentNumber);
const accountId = z.string().transform((value) => value as AccountId);
const certificateId = z.string().transform((value) => value as CertificateId);
const language = z.enum(languages);

/**
 * What is put on the mail queues. Never a token: it is made when the mail is, so that a queue's reader learns
 * none. `certificates` is a nudge to look what waits; the rest is somebody waiting at a screen.
 */
export const mailRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('certificates'), studentNumber }),
  z.object({ kind: z.literal('renew'), who: z.string() }),
  z.object({
    kind: z.literal('readdress'),
    studentNumber,
    address: z.string(),
    /** Where the link led from which this one was asked for. */
    contactAddress: z.string(),
    language,
  }),
  z.object({ kind: z.literal('password-forgotten'), email: z.string(), language }),
  z.object({ kind: z.literal('password-changed'), accountId }),
  z.object({
    kind: z.literal('error-report'),
    /** The mail's own: a request that is made twice is one mail. */
    id: z.string(),
    /** The secretariat gets the message, the student a copy. */
    to: z.enum(['secretariat', 'student']),
    accountId,
    studentNumber,
    certificateId,
    message: z.string(),
  }),
]);

export type MailRequest = z.output<typeof mailRequest>;
