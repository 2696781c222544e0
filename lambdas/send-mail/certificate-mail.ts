import { randomUUID } from 'node:crypto';
import type { Certificate, StudentNumber } from '../../domain/certificate.ts';
import { days, seconds } from '../../domain/clock.ts';
import { type Parts, post } from './parts.ts';

/**
 * How long a sender may hold its claim. Longer than the function's time limit, so that a claim lapses only when
 * its sender is dead; shorter than the queue's visibility timeout, so that it has lapsed when the message is
 * delivered again.
 */
export const claimLease = seconds(20);

/** When to look again, while another sender writes to the student. Mostly it is done in less than one. */
export const lookAgainSeconds = 5;

/**
 * One mail about all that waits for a student: with an activation link to the contact address, or to the
 * account's own address when the certificates are in its wallet already.
 *
 * Sent at least once: should the function die after the provider took the mail and before that is written down,
 * the next delivery sends it again. A claim that is written first keeps every other repetition silent.
 */
export async function sendCertificateMail(parts: Parts, studentNumber: StudentNumber): Promise<void> {
  const { certificateMails, clock, mails } = parts;
  const claim = { id: randomUUID(), until: clock.now() + claimLease };
  const certificates = await certificateMails.claim(studentNumber, claim, clock.now());
  // What came after the other sender had looked would wait for ever, had it no message of its own.
  if (!certificates) return mails.postpone({ kind: 'certificates', studentNumber }, lookAgainSeconds);
  if (certificates.length === 0) return certificateMails.release(studentNumber, claim);
  const taken = await tell(parts, studentNumber, certificates).catch(async (error: unknown) => {
    await certificateMails.release(studentNumber, claim);
    throw error;
  });
  const mailed = { ...taken, certificates: certificates.map(({ id }) => id) };
  await certificateMails.settle(studentNumber, claim, mailed);
  parts.log.info('mailed certificates', {
    certificates: mailed.certificates,
    messageId: mailed.messageId,
  });
}

/** @returns the provider's id of the mail, and the address it went to. */
async function tell(parts: Parts, studentNumber: StudentNumber, certificates: readonly Certificate[]) {
  const { accounts, clock, contacts, tokens, validDays } = parts;
  const accountId = await accounts.accountOf(studentNumber);
  const profile = accountId && (await accounts.profileOf(accountId));
  if (profile) {
    const { email: to, language } = profile;
    const messageId = await post(parts, to, language, {
      kind: 'new-in-wallet',
      holder: profile,
      certificates,
    });
    return { to, messageId };
  }
  const contact = await contacts.contactOf(studentNumber);
  if (!contact) throw new Error('A certificate waits for its mail, but its student has no contact address');
  const { address: to, language } = contact;
  const token = await tokens.mint(
    { purpose: 'activation', studentNumber, address: to, contactAddress: to },
    clock.now(),
    days(validDays),
  );
  const messageId = await post(parts, to, language, {
    kind: 'activation',
    holder: contact,
    certificates,
    token,
    validDays,
  });
  return { to, messageId };
}
