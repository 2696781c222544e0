import { randomUUID } from 'node:crypto';
import type { Certificate, StudentNumber } from '../../domain/certificate.ts';
import { days, instantOf, seconds } from '../../domain/clock.ts';
import type { MailAgain } from '../../domain/mail-request.ts';
import type { MailNews } from '../../domain/mails/mail.ts';
import { type News, newsOf } from '../../domain/news.ts';
import { AddressRefused } from '../adapters/mailer.ts';
import { arrivalMailsGrant } from '../adapters/tokens.ts';
import { type Recipient, recipientOf } from '../events/recipient.ts';
import { NotYet } from './not-yet.ts';
import { type Parts, post } from './parts.ts';

/**
 * How long a sender may hold its claim. Longer than the function's time limit, so that a claim lapses only when
 * its sender is dead; shorter than the queue's visibility timeout, so that it has lapsed when the message is
 * delivered again.
 */
export const claimLease = seconds(20);

/** How long the mails about what arrived can be switched off, or on again, by the link in one of them. */
const switchValid = days(400);

/** When to look again at the latest, in seconds: another sender is mostly done in less than one, an import in a minute. */
const whileClaimed = 5;
const whileImporting = 60;

/**
 * One mail about all that a student has not heard of: with an activation link to the contact address, or to the
 * account's own address when the certificates are in its wallet already.
 *
 * Sent at least once: should the function die after the provider took the mail and before that is written down,
 * the next delivery sends it again. A claim that is written first keeps every other repetition silent.
 * @param again of a mail that came back: nothing is sent if another has told since of what it told of.
 * @throws NotYet while another sender writes to the student, or an import may bring more.
 */
export async function sendCertificateMail(
  parts: Parts,
  studentNumber: StudentNumber,
  again?: MailAgain,
): Promise<void> {
  const { certificateMails, clock } = parts;
  const claim = { id: randomUUID(), until: clock.now() + claimLease };
  const certificates = await certificateMails.claim(studentNumber, claim, clock.now());
  // What came after the other sender had looked would wait for ever, had it no message of its own.
  if (!certificates) throw new NotYet('another sender writes to the student', whileClaimed);
  if (again && !certificates.some((certificate) => isBack(certificate, again))) {
    return certificateMails.release(studentNumber, claim);
  }
  const mailed = await tellOf(parts, studentNumber, certificates).catch(async (error: unknown) => {
    await certificateMails.release(studentNumber, claim);
    throw error;
  });
  if (mailed) await certificateMails.settle(studentNumber, claim, mailed, clock.now());
  else await certificateMails.release(studentNumber, claim);
}

/** What arrives in a wallet by itself may go untold; what was corrected or revoked may not. */
function isAllNew(news: readonly News[]): boolean {
  return news.every(({ kind }) => kind === 'new');
}

function isBack({ mail, mailMessageId }: Certificate, { about }: MailAgain): boolean {
  return mail === 'bounced' && mailMessageId === about;
}

/** @returns the mail that told of what is news; nothing if there was nothing to tell, or nowhere to send it. */
async function tellOf(parts: Parts, studentNumber: StudentNumber, all: readonly Certificate[]) {
  const { certificateMails, clock, log, unreachable } = parts;
  const { news, settled } = newsOf(all);
  if (news.length === 0) {
    await certificateMails.skip(settled);
    return undefined;
  }
  const certificates = [...news.map(({ certificate }) => certificate), ...settled];
  await allAreThere(parts, certificates);
  const recipient = await recipientOf(parts, studentNumber);
  if (!recipient) throw new Error('A certificate waits for its mail, but its student has no contact address');
  const ids = certificates.map(({ id }) => id);
  const { to } = recipient;
  if (recipient.profile?.withoutArrivalMails && isAllNew(news)) {
    await certificateMails.skip(settled);
    await certificateMails.skip(
      news.map(({ certificate }) => certificate),
      'unwanted',
    );
    return undefined;
  }
  if (await unreachable.isUnreachable(to)) {
    await certificateMails.hold(certificates);
    log.info('certificates are held: their student’s address is unreachable', { certificates: ids });
    return undefined;
  }
  try {
    const messageId = await post(parts, to, await letterTo(parts, recipient, news));
    log.info('mailed certificates', { certificates: ids, messageId });
    return { to, messageId, certificates: ids };
  } catch (error) {
    if (!(error instanceof AddressRefused)) throw error;
    await certificateMails.reject(certificates, to, instantOf(clock.now()));
    return undefined;
  }
}

/** One mail for one import: as long as it runs, it may bring the student more. One that has died holds nobody up. */
async function allAreThere({ clock, imports }: Parts, certificates: readonly Certificate[]): Promise<void> {
  const queued = certificates.filter(({ mail }) => mail === 'queued');
  for (const importId of new Set(queued.map(({ importId }) => importId))) {
    if (await imports.isRunning(importId, clock.now())) {
      throw new NotYet('an import of the student’s certificates is running', whileImporting);
    }
  }
}

async function letterTo(parts: Parts, recipient: Recipient, news: readonly News[]) {
  const { clock, tokens, validDays } = parts;
  const fresh = news.filter(({ kind }) => kind === 'new').map(({ certificate }) => certificate);
  const onlyNew = isAllNew(news);
  const changed = { kind: 'certificates-changed', news: news.map(mailNews) } as const;
  if (recipient.profile) {
    const { profile: holder } = recipient;
    const { accountId, language } = holder;
    if (!onlyNew) return { ...changed, language, holder, where: 'in-wallet' } as const;
    const grant = arrivalMailsGrant(accountId, recipient.to);
    const switchToken = await tokens.mint(grant, clock.now(), switchValid);
    return { kind: 'new-in-wallet', language, holder, certificates: fresh, switchToken } as const;
  }
  const { contact: holder, to } = recipient;
  const { language } = holder;
  if (news.every(({ kind }) => kind === 'revoked')) {
    return { ...changed, language, holder, where: 'nowhere' } as const;
  }
  const token = await tokens.mint(
    { purpose: 'activation', studentNumber: holder.studentNumber, address: to, contactAddress: to },
    clock.now(),
    days(validDays),
  );
  return onlyNew
    ? ({ kind: 'activation', language, holder, certificates: fresh, token, validDays } as const)
    : ({ ...changed, language, holder, where: { token, validDays } } as const);
}

function mailNews(news: News): MailNews {
  if (news.kind !== 'revoked') return news;
  return { kind: 'revoked', certificate: news.certificate, reason: news.certificate.reason.text };
}
