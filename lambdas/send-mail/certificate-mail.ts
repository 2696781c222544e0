import { randomUUID } from 'node:crypto';
import type { StudentNumber } from '../../domain/certificate.ts';
import { days, seconds } from '../../domain/clock.ts';
import type { Mail, MailNews } from '../../domain/mails/mail.ts';
import { type News, newsOf } from '../../domain/news.ts';
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
 * One mail about all that a student has not heard of: with an activation link to the contact address, or to the
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
  const { news, settled } = newsOf(certificates);
  if (news.length === 0) {
    await certificateMails.skip(settled);
    return certificateMails.release(studentNumber, claim);
  }
  const taken = await tell(parts, studentNumber, news).catch(async (error: unknown) => {
    await certificateMails.release(studentNumber, claim);
    throw error;
  });
  const told = [...news.map(({ certificate }) => certificate), ...settled];
  const mailed = { ...taken, certificates: told.map(({ id }) => id) };
  await certificateMails.settle(studentNumber, claim, mailed);
  parts.log.info('mailed certificates', {
    certificates: mailed.certificates,
    messageId: mailed.messageId,
  });
}

/** @returns the provider's id of the mail, and the address it went to. */
async function tell(parts: Parts, studentNumber: StudentNumber, news: readonly News[]) {
  const { accounts, clock, contacts, tokens, validDays } = parts;
  const accountId = await accounts.accountOf(studentNumber);
  const profile = accountId && (await accounts.profileOf(accountId));
  const fresh = news.filter(({ kind }) => kind === 'new').map(({ certificate }) => certificate);
  const onlyNew = fresh.length === news.length;
  if (profile) {
    const { email: to, language } = profile;
    const mail: Mail = onlyNew
      ? { kind: 'new-in-wallet', holder: profile, certificates: fresh }
      : { kind: 'certificates-changed', holder: profile, news: news.map(mailNews), where: 'in-wallet' };
    return { to, messageId: await post(parts, to, language, mail) };
  }
  const contact = await contacts.contactOf(studentNumber);
  if (!contact) throw new Error('A certificate waits for its mail, but its student has no contact address');
  const { address: to, language } = contact;
  if (news.every(({ kind }) => kind === 'revoked')) {
    const mail: Mail = {
      kind: 'certificates-changed',
      holder: contact,
      news: news.map(mailNews),
      where: 'nowhere',
    };
    return { to, messageId: await post(parts, to, language, mail) };
  }
  const token = await tokens.mint(
    { purpose: 'activation', studentNumber, address: to, contactAddress: to },
    clock.now(),
    days(validDays),
  );
  const link = { token, validDays };
  const mail: Mail = onlyNew
    ? { kind: 'activation', holder: contact, certificates: fresh, ...link }
    : { kind: 'certificates-changed', holder: contact, news: news.map(mailNews), where: link };
  return { to, messageId: await post(parts, to, language, mail) };
}

function mailNews(news: News): MailNews {
  if (news.kind !== 'revoked') return news;
  return { kind: 'revoked', certificate: news.certificate, reason: news.certificate.reason.text };
}
