import type { AccountId, Instant, StudentNumber } from '../../domain/certificate.ts';
import { type Clock, instantOf } from '../../domain/clock.ts';
import type { Contact, KnownContact } from '../../domain/contact.ts';
import type { MailRequest } from '../../domain/mail-request.ts';
import { Problem } from '../../domain/problem.ts';
import type { RateLimit } from '../../domain/rate-limits.ts';
import { visited, type WalletVisits } from '../../domain/wallet-visits.ts';
import type { Accounts, Profile } from '../adapters/accounts.ts';
import type { Captcha } from '../adapters/captcha.ts';
import type { Departures } from '../adapters/departures.ts';
import { type ExternalVisits, externalVisits } from '../adapters/external-visits.ts';
import type { MailQueues, PromptMailQueue } from '../adapters/mail-queue.ts';
import type { Letter, Mailer } from '../adapters/mailer.ts';
import { newToken } from '../adapters/random.ts';
import type { RateLimiter } from '../adapters/rate-limiter.ts';
import type { OpenSession, Sessions } from '../adapters/sessions.ts';
import { isStanding } from '../adapters/standing-account.ts';
import type { Grant, Tokens } from '../adapters/tokens.ts';
import type { WalletVisitsOfAccounts } from '../adapters/wallet-visits.ts';
import { certificateMailsInMemory } from './certificate-mails-in-memory.ts';
import { contactsInMemory } from './contacts-in-memory.ts';
import { signingInMemory } from './credentials-in-memory.ts';
import { externalInMemory } from './external-in-memory.ts';
import { identityInMemory } from './identity-in-memory.ts';
import { joinsInMemory } from './joins-in-memory.ts';
import { keptDocumentsInMemory } from './kept-documents-in-memory.ts';
import { messagesInMemory, turnsInMemory, unreachableInMemory } from './mail-in-memory.ts';
import { mailedElsewhereInMemory } from './mailed-elsewhere-in-memory.ts';
import { profilesInMemory } from './profiles-in-memory.ts';
import { recoveryCodesInMemory } from './recovery-codes-in-memory.ts';
import { registerInMemory } from './register-in-memory.ts';
import { returnedInMemory } from './returned-in-memory.ts';
import { sharesInMemory } from './shares-in-memory.ts';
import { tableInMemory } from './table-in-memory.ts';

/** When what a test begins with was linked. */
const openedAt = '2026-07-01T09:00:00.000Z' as Instant;

/** All that the functions share, in the memory of one test: each part keeps the promises of its adapter. */
export function memory(clock: Clock) {
  const profiles = new Map<AccountId, Profile>();
  const links = new Map<StudentNumber, AccountId>();
  const linkedAt = new Map<StudentNumber, Instant>();
  /** Numbers that are unlinked, and that a closed account still knows of. */
  const leaving = new Map<StudentNumber, AccountId>();
  const sessions = sessionsInMemory();
  const { bring, history, now, ...contacts } = contactsInMemory();
  const asked: MailRequest[] = [];
  const postponed: { request: MailRequest; delaySeconds: number }[] = [];
  const sent: Letter[] = [];
  const listsAsked: 'list'[] = [];
  const register = registerInMemory({ bring, now });
  const messages = messagesInMemory();
  const tokens = tokensInMemory();
  const stands = (accountId: AccountId) => isStanding(profiles.get(accountId));
  const external = externalInMemory(stands);
  const shares = sharesInMemory(profiles);

  const accounts: Accounts = {
    profileOf: async (accountId) => profiles.get(accountId),
    async notePassword(accountId, now) {
      const before = profiles.get(accountId);
      if (!before) return;
      const { withoutPassword: _, ...profile } = before;
      profiles.set(accountId, { ...profile, passwordChosenAt: now });
    },
    async wantArrivalMails(accountId, wanted) {
      const { withoutArrivalMails: _, ...profile } = profiles.get(accountId) ?? {};
      if (!profiles.has(accountId)) return false;
      profiles.set(accountId, { ...(profile as Profile), ...(!wanted && { withoutArrivalMails: true }) });
      return true;
    },
    accountOf: async (studentNumber) => links.get(studentNumber),
    async linkOf(studentNumber) {
      const accountId = links.get(studentNumber);
      return accountId && { accountId, linkedAt: linkedAt.get(studentNumber) ?? openedAt };
    },
    studentNumbersOf: async (accountId) =>
      [...links, ...leaving]
        .filter(([, owner]) => owner === accountId)
        .map(([studentNumber]) => studentNumber),
    async create(profile, studentNumber, token, now, { external: proven, takenFrom } = {}) {
      const owner = links.get(studentNumber);
      if (owner === profile.accountId) return;
      const isFree = owner === undefined || owner === takenFrom;
      if (isFree && profiles.has(profile.accountId)) throw new Problem('account-exists');
      if (proven && (await external.accountOf(proven))) throw new Problem('external-elsewhere');
      if (!isFree) throw new Problem('already-linked');
      await tokens.spend(token, now);
      links.set(studentNumber, profile.accountId);
      linkedAt.set(studentNumber, instantOf(now));
      profiles.set(profile.accountId, profile);
      if (proven) await external.link(profile.accountId, proven, now);
    },
    async link(accountId, studentNumber, token, now, takenFrom) {
      const owner = links.get(studentNumber);
      if (owner === accountId) return;
      if (owner !== undefined && owner !== takenFrom) throw new Problem('already-linked');
      if (!stands(accountId)) throw new Problem('not-signed-in');
      await tokens.spend(token, now);
      links.set(studentNumber, accountId);
      linkedAt.set(studentNumber, instantOf(now));
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
    async forgetBelongings(accountId) {
      for (const key of await shares.keysOf(accountId)) await shares.revoke(accountId, key);
      await sessions.endAll(accountId);
    },
    async forgetAccount(accountId) {
      await departures.forgetBelongings(accountId);
      profiles.delete(accountId);
    },
  };

  return {
    accounts,
    departures,
    captcha,
    certificateByNumber: register.withdrawals.find,
    certificateMails: certificateMailsInMemory(register, messages),
    mailedElsewhere: mailedElsewhereInMemory(register),
    clock,
    contacts,
    enclosed: keptDocumentsInMemory(),
    external,
    identity: identityInMemory(),
    imports: { isRunning: async () => false },
    joins: joinsInMemory(profiles, links, external, shares),
    mailer,
    mails,
    messages,
    profiles: profilesInMemory(profiles, tokens),
    recoveryCodes: recoveryCodesInMemory(),
    rate: rateLimiterInMemory(),
    register,
    returned: returnedInMemory(register),
    sealingSecret: async () => 'what seals',
    sessions,
    shares,
    ...signingInMemory(register),
    tokens,
    unreachable: unreachableInMemory(),
    unreachableList: { request: async () => void listsAsked.push('list') },
    turns: turnsInMemory(),
    visits: visitsInMemory(),
    walletVisits: walletVisitsInMemory(),
    /** What was asked of the queue of prompt mails. */
    asked,
    /** What was put back into a mail queue. */
    postponed,
    /** How often the list of unreachable students was asked for. */
    listsAsked,
    /** What the mail provider took. */
    sent,
    /** Begin with a contact that a file has brought, an account that somebody has made. */
    bring: (contact: Contact & Partial<KnownContact>) => bring(contact),
    /** What contacts were before they changed. */
    history,
    open: (profile: Profile, ...studentNumbers: StudentNumber[]) => {
      profiles.set(profile.accountId, profile);
      for (const studentNumber of studentNumbers) links.set(studentNumber, profile.accountId);
    },
  };
}

export type Memory = ReturnType<typeof memory>;

function walletVisitsInMemory(): WalletVisitsOfAccounts {
  const visits = new Map<AccountId, WalletVisits>();
  return {
    of: async (accountId) => visits.get(accountId),
    note: async (accountId, asOf) => void visits.set(accountId, visited(visits.get(accountId), asOf)),
  };
}

function tokensInMemory(): Tokens {
  const grants = new Map<string, { grant: Grant; expiresAt: number; used: boolean }>();
  return {
    async mint(grant, now, lifetime) {
      const token = newToken();
      const granted = typeof grant === 'function' ? grant(token) : grant;
      grants.set(token, { grant: granted, expiresAt: now + lifetime, used: false });
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

function visitsInMemory(): ExternalVisits {
  return externalVisits(tableInMemory().database, 'operations');
}

function sessionsInMemory(): Sessions {
  const open = new Map<string, OpenSession>();
  const end = (ends: (session: OpenSession) => boolean) => {
    for (const [cookie, session] of open) if (ends(session)) open.delete(cookie);
  };
  return {
    async open(accountId, proof, now, userAgent) {
      const [id, expiresAt] = [newToken(), now + 1e9];
      const times = { openedAt: now, seenAt: now, expiresAt, refreshAt: expiresAt };
      const byPassword = 'refreshToken' in proof;
      open.set(`${accountId}.${id}`, {
        id,
        accountId,
        ...(userAgent ? { userAgent } : {}),
        ...('external' in proof ? { externalId: proof.external.id } : {}),
        ...times,
        byPassword,
      });
      return `${accountId}.${id}`;
    },
    resume: async (cookie) => open.get(cookie),
    peek: async (cookie) => open.get(cookie)?.accountId,
    end: async (cookie) => void open.delete(cookie),
    sessionsOf: async (whose) => [...open.values()].filter(({ accountId }) => accountId === whose),
    endOne: async (whose, which) => end(({ accountId, id }) => accountId === whose && id === which),
    endOpenedWith: async (whose, which, spared) =>
      end(({ accountId, externalId, id }) => accountId === whose && externalId === which && id !== spared),
    endAll: async (whose, spared) => end(({ accountId, id }) => accountId === whose && id !== spared),
  };
}

function rateLimiterInMemory(): RateLimiter {
  const counts = new Map<string, number>();
  const windowOf = ({ name, window }: RateLimit, who: string, now: number) =>
    JSON.stringify([name, who, Math.floor(now / window)]);
  return {
    async count(limit, who, now) {
      const { most, window } = limit;
      const at = windowOf(limit, who, now);
      const acts = (counts.get(at) ?? 0) + 1;
      const windowEnd = (Math.floor(now / window) + 1) * window;
      if (acts > most) throw new Problem('too-many-requests', { retryAfter: (windowEnd - now) / 1000 });
      counts.set(at, acts);
    },
    async giveBack(limit, who, now) {
      const at = windowOf(limit, who, now);
      counts.set(at, Math.max((counts.get(at) ?? 0) - 1, 0));
    },
  };
}
