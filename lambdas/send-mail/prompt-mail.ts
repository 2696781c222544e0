import type { StudentNumber } from '../../domain/certificate.ts';
import { days, hours, minutes } from '../../domain/clock.ts';
import { type Contact, isGivenSince } from '../../domain/contact.ts';
import { isStanding as stands } from '../../domain/issue.ts';
import type { Language } from '../../domain/language.ts';
import type { MailRequest } from '../../domain/mail-request.ts';
import type { StudentLink } from '../adapters/accounts.ts';
import { withLoginAddress } from '../adapters/login-address.ts';
import { isStanding, isTakenBack } from '../adapters/standing-account.ts';
import type { ActivationGrant } from '../adapters/tokens.ts';
import { confirmAddress, sayGoodbye, tellOfPassword, tellOwner, warnOwner } from './account-mail.ts';
import { sendErrorReport } from './error-report.ts';
import { type Parts, postPrompt } from './parts.ts';

/** How long a link to choose a new password works, from when it is mailed: to the account's own address alone. */
const resetValidMinutes = 60;

/** How long a link works that takes a number out of an account. */
const takingValidHours = 24;

/** The same of a link to join two accounts. */
const joinValidMinutes = 60;

interface LinkedStudent extends Pick<ActivationGrant, 'studentNumber' | 'contactAddress'> {
  readonly to: string;
  readonly language: Language;
}

type PromptMailRequest = Exclude<MailRequest, { kind: 'certificates' }>;

/** A mail that somebody asked for at a screen. Where there is nobody to write to, nothing happens. */
export async function sendPromptMail(parts: Parts, request: PromptMailRequest): Promise<void> {
  switch (request.kind) {
    case 'renew':
      return renew(parts, request.who);
    case 'readdress':
      return readdress(parts, request);
    case 'password-forgotten':
      return forgotten(parts, request);
    case 'password-changed':
      return tellOfPassword(parts, request.accountId);
    case 'external-linked':
      return tellOwner(parts, request.accountId, { kind: 'external-linked' });
    case 'number-taken':
      return warnOwner(parts, request.accountId, {
        kind: 'number-taken',
        studentNumber: request.studentNumber,
        done: true,
      });
    case 'join-requested':
      return joinRequested(parts, request);
    case 'accounts-joined':
      await postPrompt(parts, request.address, { kind: 'accounts-joined', language: request.language });
      return;
    case 'joined-here':
      return tellOwner(parts, request.accountId, { kind: 'joined-here', address: request.address });
    case 'error-report':
      return sendErrorReport(parts, request);
    case 'address-confirmation':
      return confirmAddress(parts, request);
    case 'address-notice':
      return tellOwner(parts, request.accountId, { kind: 'address-notice', address: request.address });
    case 'second-factor-changed':
      return tellOwner(parts, request.accountId, { kind: 'second-factor', on: request.on });
    case 'recovery-codes-renewed':
      return tellOwner(parts, request.accountId, { kind: 'recovery-codes-renewed' });
    case 'account-closed':
      return sayGoodbye(parts, request);
  }
}

/** To the contact address only: a stranger who knows a student number must not direct the link elsewhere. */
async function renew(parts: Parts, who: string): Promise<void> {
  const contact = who.includes('@') ? undefined : await parts.contacts.contactOf(who as StudentNumber);
  const found = contact ? [contact] : await parts.contacts.contactsAt(who);
  for (const each of found) {
    await sendLink(parts, each, each.address, each.language);
  }
}

async function readdress(
  parts: Parts,
  { studentNumber, address, contactAddress, language }: Extract<PromptMailRequest, { kind: 'readdress' }>,
): Promise<void> {
  const contact = await parts.contacts.contactOf(studentNumber);
  // The secretariat has named another address since: who held the link was not the student.
  if (contact?.address === contactAddress) await sendLink(parts, contact, address, language);
}

async function sendLink(
  parts: Parts,
  { studentNumber, firstName, lastName, address: contactAddress }: Contact,
  to: string,
  language: Language,
): Promise<void> {
  const { accounts, clock, register, tokens, validDays } = parts;
  const holder = { firstName, lastName };
  const link = await accounts.linkOf(studentNumber);
  if (link) return sayLinked(parts, { studentNumber, contactAddress, to, language }, link);
  // Also what is still called active: the number is in no wallet, so all that stands waits for one.
  const certificates = (await register.certificatesOf(studentNumber)).filter(stands);
  if (certificates.length === 0) return;
  const grant: ActivationGrant = { purpose: 'activation', studentNumber, address: to, contactAddress };
  const token = await tokens.mint(grant, clock.now(), days(validDays));
  const mail = { kind: 'activation-renewed', language, holder, certificates, token, validDays } as const;
  await postPrompt(parts, to, mail, studentNumber);
}

/**
 * To a student whose number is in a wallet: sign in. Who can do so no more, because mailbox and password are gone,
 * is helped by the secretariat: once it has given the address anew, the mail brings a link that takes the number
 * into another account. An address that was known when the number was linked is no proof; that mailbox may be
 * somebody else's by now.
 */
async function sayLinked(
  parts: Parts,
  { to, language, ...student }: LinkedStudent,
  { accountId, linkedAt }: StudentLink,
): Promise<void> {
  const { accounts, clock, contacts, tokens } = parts;
  const { studentNumber, contactAddress } = student;
  const [contact, profile] = await Promise.all([
    contacts.contactOf(studentNumber),
    accounts.profileOf(accountId),
  ]);
  const isProven = contact?.address === contactAddress && isGivenSince(contact, linkedAt);
  // Whoever reads the account's own address gets in by a new password.
  if (!isProven || profile?.email === to) {
    await postPrompt(parts, to, { kind: 'already-linked', language }, studentNumber);
    return;
  }
  // First, so that no such link is on its way that the account knows nothing of.
  await warnOwner(parts, accountId, { kind: 'number-taken', studentNumber, done: false });
  const token = await tokens.mint(
    { purpose: 'activation', ...student, address: to, takenFrom: accountId },
    clock.now(),
    hours(takingValidHours),
  );
  const taking = { token, validHours: takingValidHours };
  await postPrompt(parts, to, { kind: 'already-linked', language, taking }, studentNumber);
}

async function forgotten(
  parts: Parts,
  { askedAt, email, language }: Extract<PromptMailRequest, { kind: 'password-forgotten' }>,
): Promise<void> {
  const { accounts, clock, contacts, identity, tokens } = parts;
  const accountId = await identity.find(email);
  const found = accountId && (await accounts.profileOf(accountId));
  const profile = found && (await withLoginAddress(parts, found, email));
  if (isStanding(profile)) {
    // What was asked for has been done since; or the account has just gone to another address.
    if (isTakenBack(profile, askedAt) || profile.email !== email) return;
    const token = await tokens.mint(
      { purpose: 'password-reset', accountId: profile.accountId, address: profile.email, askedAt },
      clock.now(),
      minutes(resetValidMinutes),
    );
    await postPrompt(parts, profile.email, {
      kind: 'password-reset',
      language: profile.language,
      token,
      validMinutes: resetValidMinutes,
    });
  } else if ((await contacts.contactsAt(email)).length > 0) {
    // A student whom the secretariat knows there. To anyone else's address this form sends nothing at all.
    await postPrompt(parts, email, { kind: 'no-account', language });
  }
}

/** To the account that the address has, if it has one and it is another: nobody else hears of it. */
async function joinRequested(
  parts: Parts,
  { askedAt, email, into }: Extract<PromptMailRequest, { kind: 'join-requested' }>,
): Promise<void> {
  const { accounts, clock, identity, tokens } = parts;
  const accountId = await identity.find(email);
  const profile = accountId && (await accounts.profileOf(accountId));
  if (!isStanding(profile) || profile.accountId === into || isTakenBack(profile, askedAt)) return;
  const token = await tokens.mint(
    { purpose: 'join', accountId: profile.accountId, address: profile.email, into, askedAt },
    clock.now(),
    minutes(joinValidMinutes),
  );
  await postPrompt(parts, profile.email, {
    kind: 'join-link',
    language: profile.language,
    token,
    validMinutes: joinValidMinutes,
  });
}
