import type { Certificate } from './certificate.ts';
import { days } from './clock.ts';
import type { MailOutcome } from './mail-event.ts';

/** How often a student is written to again whose mailbox is full or whose server is down, before they are listed. */
export const mostSoftRetries = 3;

/** How long after a mail came back. */
export const softRetryAfter = days(1);

/** Whether a mail came back for a reason that may pass. */
export function isSoftBounce({ mail, bounce }: Pick<MailOutcome, 'mail' | 'bounce'>): boolean {
  return mail === 'bounced' && bounce?.type !== 'Permanent';
}

/** How many mails about a certificate have come back softly one after the other, with this one. */
export function softBouncesWith(
  { softBounces = 0 }: Pick<Certificate, 'softBounces'>,
  outcome: Pick<MailOutcome, 'mail' | 'bounce'>,
): number | undefined {
  return isSoftBounce(outcome) ? softBounces + 1 : undefined;
}

/** Whether they are counted on when a mail leaves: not to another address, nor to one that was given anew. */
export function countsOn({ mailedTo, softBounces = 0 }: Certificate, to: string): boolean {
  return mailedTo === to && softBounces <= mostSoftRetries;
}
