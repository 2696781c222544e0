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

/**
 * One mail about all that waits for a student: with an activation link to the contact address, or to the
 * account's own address when the certificates are in its wallet already.
 *
 * Sent at least once: should the function die after the provider took the mail and before that is written down,
 * the next delivery sends it again. A claim that is written first keeps every other repetition silent.
 */
export async function sendCertificateMail(parts: Parts, studentNumber: StudentNumber): Promise<void> {
  const { clock, register } = parts;
  const claim = { id: randomUUID(), until: clock.now() + claimLease };
  const certificates = await register.claimMail(studentNumber, claim, clock.now());
  if (certificates.length === 0) return;
  const messageId = await address(parts, studentNumber, certificates).catch(async (error: unknown) => {
    await register.settleMail(certificates, claim, { state: 'queued' });
    throw error;
  });
  await register.settleMail(certificates, claim, { state: 'sent', messageId });
  parts.log.info('mailed certificates', { certificates: certificates.map(({ id }) => id), messageId });
}

async function address(
  parts: Parts,
  studentNumber: StudentNumber,
  certificates: readonly Certificate[],
): Promise<string> {
  const { accounts, clock, contacts, tokens, validDays } = parts;
  const accountId = await accounts.accountOf(studentNumber);
  const profile = accountId && (await accounts.profileOf(accountId));
  if (profile) {
    return post(parts, profile.email, profile.language, {
      kind: 'new-in-wallet',
      holder: profile,
      certificates,
    });
  }
  const contact = await contacts.contactOf(studentNumber);
  if (!contact) throw new Error('A certificate waits for its mail, but its student has no contact address');
  const token = await tokens.mint(
    { purpose: 'activation', studentNumber, address: contact.address, contactAddress: contact.address },
    clock.now(),
    days(validDays),
  );
  return post(parts, contact.address, contact.language, {
    kind: 'activation',
    holder: contact,
    certificates,
    token,
    validDays,
  });
}
