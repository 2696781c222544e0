import type { AccountId, StudentNumber } from '../../domain/certificate.ts';
import type { Clock } from '../../domain/clock.ts';
import type { Contact } from '../../domain/contact.ts';
import type { MailRequest } from '../../domain/mail-request.ts';
import { Problem } from '../../domain/problem.ts';
import type { Accounts, Profile } from '../adapters/accounts.ts';
import type { Captcha } from '../adapters/captcha.ts';
import type { Contacts } from '../adapters/contacts.ts';
import type { Departures } from '../adapters/departures.ts';
import type { MailQueues, PromptMailQueue } from '../adapters/mail-queue.ts';
import type { Letter, Mailer } from '../adapters/mailer.ts';
import { newToken } from '../adapters/random.ts';
import type { RateLimiter } from '../adapters/rate-limiter.ts';
import type { Session, Sessions } from '../adapters/sessions.ts';
import type { Grant, Tokens } from '../adapters/tokens.ts';
import { certificateMailsInMemory } from './certificate-mails-in-memory.ts';
import { identityInMemory } from './identity-in-memory.ts';
import { profilesInMemory } from './profiles-in-memory.ts';
import { recoveryCodesInMemory } from './recovery-codes-in-memory.ts';
import { registerInMemory } from './register-in-memory.ts';
import { returnedInMemory } from './returned-in-memory.ts';

/** All that the functions share, in the memory of one test: each part keeps the promises of its adapter. */
export function memory(clock: Clock) {
  const profiles = new Map<AccountId, Profile>();
  const links = new Map<StudentNumber, AccountId>();
  /** Numbers that are unlinked, and that a closed account still knows of. */
  const leaving = new Map<StudentNumber, AccountId>();
  const sessions = sessionsInMemory();
  const known = new Map<StudentNumber, Contact>();
  const asked: MailRequest[] = [];
  const postponed: { request: MailRequest; delaySeconds: number }[] = [];
  const sent: Letter[] = [];
  const register = registerInMemory();
  const tokens = tokensInMemory();

  const accounts: Accounts = {
    async profileOf(accountId) {
      const profile = profiles.get(accountId);
      return profile?.closedAt ? undefined : profile;
    },
    async notePassword(accountId, now) {
      const profile = profiles.get(accountId);
      if (profile) profiles.set(accountId, { ...profile, passwordChosenAt: now });
    },
    accountOf: async (studentNumber) => links.get(studentNumber),
    studentNumbersOf: async (accountId) =>
      [...links, ...leaving]
        .filter(([, owner]) => owner === accountId)
        .map(([studentNumber]) => studentNumber),
    async create(profile, studentNumber, token, now) {
      const owner = links.get(studentNumber);
      if (owner === profile.accountId) return;
      if (!owner && profiles.has(profile.accountId)) throw new Problem('account-exists');
      await accounts.link(profile.accountId, studentNumber, token, now);
      profiles.set(profile.accountId, profile);
    },
    async link(accountId, studentNumber, token, now) {
      const owner = links.get(studentNumber);
      if (owner === accountId) return;
      if (owner) throw new Problem('already-linked');
      await tokens.spend(token, now);
      links.set(studentNumber, accountId);
    },
  };

  const contacts: Contacts = {
    contactOf: async (studentNumber) => known.get(studentNumber),
    contactsAt: async (address) => [...known.values()].filter((contact) => contact.address === address),
    async readdress(studentNumber, address) {
      const contact = known.get(studentNumber);
      if (contact) known.set(studentNumber, { ...contact, address });
    },
  };

  const mails: PromptMailQueue & MailQueues = {
    request: async (request) => void asked.push(request),
    postpone: async (request, delaySeconds) => void postponed.push({ request, delaySeconds }),
  };
  const mailer: Mailer = { send: async (letter) => `message-${sent.push(letter)}` };

  const captcha: Captcha = {
    challenge: async () => ({ parameters: { nonce: 'once' }, signature: 'signed' }) as never,
    async accept(solved) {
      if (solved !== 'solved') throw new Problem('captcha-failed');
    },
  };

  const departures: Departures = {
    async unlink(accountId, studentNumber) {
      if (links.get(studentNumber) !== accountId) return;
      links.delete(studentNumber);
      leaving.set(studentNumber, accountId);
    },
    forgetNumber: async (_, studentNumber) => void leaving.delete(studentNumber),
    async forgetAccount(accountId) {
      await sessions.endAll(accountId);
      profiles.delete(accountId);
    },
  };

  return {
    accounts,
    departures,
    captcha,
    certificateMails: certificateMailsInMemory(register),
    clock,
    contacts,
    identity: identityInMemory(),
    mailer,
    mails,
    profiles: profilesInMemory(profiles, tokens),
    recoveryCodes: recoveryCodesInMemory(),
    rate: rateLimiterInMemory(),
    register,
    returned: returnedInMemory(register),
    sessions,
    tokens,
    /** What was asked of the queue of prompt mails. */
    asked,
    /** What was put back into a mail queue. */
    postponed,
    /** What the mail provider took. */
    sent,
    /** Begin with a contact that a file has brought, an account that somebody has made. */
    bring: (contact: Contact) => known.set(contact.studentNumber, contact),
    open: (profile: Profile, ...studentNumbers: StudentNumber[]) => {
      profiles.set(profile.accountId, profile);
      for (const studentNumber of studentNumbers) links.set(studentNumber, profile.accountId);
    },
  };
}

export type Memory = ReturnType<typeof memory>;

function tokensInMemory(): Tokens {
  const grants = new Map<string, { grant: Grant; expiresAt: number; used: boolean }>();
  return {
    async mint(grant, now, lifetime) {
      const token = newToken();
      grants.set(token, { grant, expiresAt: now + lifetime, used: false });
      return token;
    },
    async read(token, purpose, now) {
      const found = grants.get(token);
      if (found?.grant.purpose !== purpose) throw new Problem('token-unknown');
      if (found.used) throw new Problem('token-used');
      if (found.expiresAt <= now) throw new Problem('token-expired');
      return found.grant as never;
    },
    async spend(token, now) {
      const found = grants.get(token);
      if (!found || found.used || found.expiresAt <= now) throw new Problem('token-used');
      found.used = true;
    },
  };
}

function sessionsInMemory(): Sessions {
  const open = new Map<string, Session>();
  const end = (ends: (session: Session) => boolean) => {
    for (const [cookie, session] of open) if (ends(session)) open.delete(cookie);
  };
  return {
    async open(accountId, _, now, userAgent) {
      const [id, expiresAt] = [newToken(), now + 1e9];
      const times = { openedAt: now, seenAt: now, expiresAt, refreshAt: expiresAt };
      open.set(`${accountId}.${id}`, { id, accountId, ...(userAgent ? { userAgent } : {}), ...times });
      return `${accountId}.${id}`;
    },
    resume: async (cookie) => open.get(cookie),
    end: async (cookie) => void open.delete(cookie),
    sessionsOf: async (whose) => [...open.values()].filter(({ accountId }) => accountId === whose),
    endOne: async (whose, which) => end(({ accountId, id }) => accountId === whose && id === which),
    endAll: async (whose, spared) => end(({ accountId, id }) => accountId === whose && id !== spared),
  };
}

function rateLimiterInMemory(): RateLimiter {
  const counts = new Map<string, number>();
  return {
    async count({ name, most, window }, who, now) {
      const at = JSON.stringify([name, who, Math.floor(now / window)]);
      const acts = (counts.get(at) ?? 0) + 1;
      const windowEnd = (Math.floor(now / window) + 1) * window;
      if (acts > most) throw new Problem('too-many-requests', { retryAfter: (windowEnd - now) / 1000 });
      counts.set(at, acts);
    },
  };
}
