import { z } from 'zod';
import type { AccountId, CertificateId, StudentNumber } from './certificate.ts';
import { days } from './clock.ts';
import { languages } from './language.ts';

const studentNumber = z.string().transform((value) => value as StudentNumber);
const accountId = z.string().transform((value) => value as AccountId);
const certificateId = z.string().transform((value) => value as CertificateId);
const language = z.enum(languages);

/**
 * When somebody asked, in milliseconds since the epoch: before anything was checked. The mail is made later, and what
 * has changed since the asking may have taken it back.
 */
const askedAt = z.number();

/** Of a mail that could not be sent yet and was put back into its queue. */
const waits = z
  .object({
    /** The message by which it was first asked for. */
    id: z.string(),
    /** When it was put back first. Milliseconds since the epoch. */
    since: z.number(),
    times: z.number().int(),
  })
  .optional();

/** Of a mail that came back for a reason that may pass: it is sent once more, if nothing else has been since. */
const again = z
  .object({
    /** The provider's id of the mail that came back. */
    about: z.string(),
    /** Not before. Milliseconds since the epoch. */
    at: z.number(),
  })
  .optional();

/**
 * What is put on the mail queues. Never a token: it is made when the mail is, so that a queue's reader learns
 * none. `certificates` is a nudge to look what waits; the rest is somebody waiting at a screen.
 */
export const mailRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('certificates'), studentNumber, again, waits }),
  z.object({ kind: z.literal('renew'), who: z.string(), waits }),
  z.object({
    kind: z.literal('readdress'),
    studentNumber,
    address: z.string(),
    /** Where the link led from which this one was asked for. */
    contactAddress: z.string(),
    language,
    waits,
  }),
  z.object({ kind: z.literal('password-forgotten'), email: z.string(), language, askedAt, waits }),
  z.object({ kind: z.literal('password-changed'), accountId, waits }),
  z.object({ kind: z.literal('external-linked'), accountId, waits }),
  /** The account that a student number was taken from, by a link to an address that the secretariat has given since. */
  z.object({ kind: z.literal('number-taken'), accountId, studentNumber, waits }),
  /** `into` is the account that another one is to be joined to. */
  z.object({ kind: z.literal('join-requested'), email: z.string(), into: accountId, askedAt, waits }),
  /** The account is gone by then, so the message says where to. */
  z.object({ kind: z.literal('accounts-joined'), address: z.string(), language, waits }),
  /** To the account that stays, of the address of the one that was joined to it. */
  z.object({ kind: z.literal('joined-here'), accountId, address: z.string(), waits }),
  z.object({
    kind: z.literal('error-report'),
    /** The mail's own: a request that is made twice is one mail. */
    id: z.string(),
    /** The secretariat gets the message, the student a copy. */
    to: z.enum(['secretariat', 'student']),
    /** Who wrote, as the account was then: it may be closed or joined to another before the mail is made. */
    from: z.object({ firstName: z.string(), lastName: z.string(), address: z.string(), language }),
    studentNumber,
    certificateId,
    message: z.string(),
    /** What the certificate's document is kept by, if there is one to go with the mail. */
    enclosed: z.string().optional(),
    waits,
  }),
  /** To the new address: a link, or word that it has an account. */
  z.object({
    kind: z.literal('address-confirmation'),
    accountId,
    address: z.string(),
    /** The address that the account had then. */
    replaces: z.string(),
    contactsToo: z.boolean(),
    askedAt,
    waits,
  }),
  /** To the address that the account has. */
  z.object({ kind: z.literal('address-notice'), accountId, address: z.string(), waits }),
  z.object({ kind: z.literal('second-factor-changed'), accountId, on: z.boolean(), waits }),
  z.object({ kind: z.literal('recovery-codes-renewed'), accountId, waits }),
  /** The profile is gone by then, so the message says where to. */
  z.object({ kind: z.literal('account-closed'), address: z.string(), language, waits }),
]);

/** How long a mail waits for a provider that takes none, in all: as long as SQS keeps a message. Milliseconds. */
export const longestMailWait = days(14);

/**
 * Seconds until a mail is tried again that has waited `times` times: soon at first, since most throttling is over
 * in a moment; then a quarter of an hour, the longest that SQS delays, since a day's quota comes back in hours.
 */
export function mailWaitSeconds(times: number): number {
  return Math.min(15 * 2 ** times, 900);
}

export type MailRequest = z.output<typeof mailRequest>;
export type MailAgain = NonNullable<z.output<typeof again>>;
