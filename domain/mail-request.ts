import { z } from 'zod';
import type { AccountId, StudentNumber } from './certificate.ts';
import { languages } from './language.ts';

const studentNumber = z.string().transform((value) => value as StudentNumber);
const accountId = z.string().transform((value) => value as AccountId);
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
  /** To the new address: a link, or word that it has an account. */
  z.object({
    kind: z.literal('address-confirmation'),
    accountId,
    address: z.string(),
    contactsToo: z.boolean(),
  }),
  /** To the address that the account has. */
  z.object({ kind: z.literal('address-notice'), accountId, address: z.string() }),
  z.object({ kind: z.literal('second-factor-changed'), accountId, on: z.boolean() }),
  /** The profile is gone by then, so the message says where to. */
  z.object({ kind: z.literal('account-closed'), address: z.string(), language }),
]);

export type MailRequest = z.output<typeof mailRequest>;
