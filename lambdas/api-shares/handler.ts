import type { Hono } from 'hono';
import type { ShareView } from '../../domain/api.ts';
import type { AccountId, CertificateId, StudentNumber } from '../../domain/certificate.ts';
import { type Clock, instantOf } from '../../domain/clock.ts';
import { Problem } from '../../domain/problem.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import { hasExpired, isOfAll, longestShare, mostShares, type Share } from '../../domain/shares/share.ts';
import type { Accounts } from '../adapters/accounts.ts';
import { hashPin } from '../adapters/pin.ts';
import { hashToken, newShareId } from '../adapters/random.ts';
import type { RateLimiter } from '../adapters/rate-limiter.ts';
import type { Register } from '../adapters/register.ts';
import { seal, unseal } from '../adapters/seal.ts';
import type { Shares } from '../adapters/shares.ts';
import { type AppOptions, createApp } from '../api/app.ts';
import { serve } from '../api/endpoint.ts';
import { type SessionCookieParts, sessionCookie } from '../api/session-cookie.ts';

export interface Parts extends AppOptions, SessionCookieParts {
  readonly accounts: Pick<Accounts, 'studentNumbersOf'>;
  readonly clock: Clock;
  readonly rate: RateLimiter;
  readonly register: Pick<Register, 'certificatesOf'>;
  /** What seals the ids of shares. */
  readonly sealingSecret: () => Promise<string>;
  readonly shares: Pick<Shares, 'create' | 'find' | 'keysOf' | 'madeBy' | 'revoke' | 'sharesOf'>;
}

/** What is sealed. */
const use = 'share';

/** The links that a student gives out: made, listed, ended. */
export function createHandler(parts: Parts): Hono {
  const { accounts, clock, rate, register, sealingSecret, shares } = parts;
  const app = createApp(parts);
  const cookie = sessionCookie(parts);

  serve(app, 'GET /api/shares', async (_, context) => {
    const { accountId } = await cookie.require(context);
    const [held, all] = await Promise.all([accounts.studentNumbersOf(accountId), shares.sharesOf(accountId)]);
    return { shares: await Promise.all(all.map((share) => view(share, held))) };
  });

  serve(app, 'POST /api/shares', async (wanted, context) => {
    const { accountId } = await cookie.require(context);
    const before = await shares.madeBy(accountId, wanted.id);
    if (before !== undefined) return madeBefore(accountId, before);
    const now = clock.now();
    await rate.count(rateLimits.share.about, accountId, now);
    const { title, shows, pin } = wanted;
    const expiresAt = wanted.expiresAt && endAt(wanted.expiresAt, now);
    const held = await accounts.studentNumbersOf(accountId);
    const certificates =
      wanted.certificates === 'all' ? { allOf: held } : await own(held, wanted.certificates);
    if ((await shares.keysOf(accountId)).length >= mostShares) throw new Problem('too-many-shares');
    const id = newShareId();
    const share: Share = {
      key: hashToken(id),
      accountId,
      ...{ title, certificates, shows },
      createdAt: instantOf(now),
      ...(expiresAt && { expiresAt }),
      ...(pin && { pin: await hashPin(pin) }),
      sealedId: seal(await sealingSecret(), use, id),
      opened: 0,
    };
    if (await shares.create(share, wanted.id)) return view(share, held);
    return madeBefore(accountId, (await shares.madeBy(accountId, wanted.id)) ?? '');
  });

  serve(app, 'POST /api/shares/revoke', async ({ key }, context) => {
    const { accountId } = await cookie.require(context);
    await shares.revoke(accountId, key);
  });

  /** What an answer said that was lost. @throws Problem `share-unknown` when the share has been ended since: it stays so. */
  async function madeBefore(accountId: AccountId, key: string): Promise<ShareView> {
    const share = await shares.find(key);
    if (share?.accountId !== accountId) throw new Problem('share-unknown');
    return view(share, await accounts.studentNumbersOf(accountId));
  }

  /** Each once. @throws Problem `not-found` unless all are valid and of one of these student numbers. */
  async function own(
    studentNumbers: readonly StudentNumber[],
    numbers: readonly string[],
  ): Promise<CertificateId[]> {
    const held = (await Promise.all(studentNumbers.map(register.certificatesOf))).flat();
    return [...new Set(numbers)].map((number) => {
      const found = held.find(({ id, state }) => id === number && state === 'active');
      if (!found) throw new Problem('not-found');
      return found.id;
    });
  }

  /** @param held the student numbers in its owner's wallet. */
  async function view(share: Share, held: readonly StudentNumber[]): Promise<ShareView> {
    const { key, title, certificates, shows, createdAt, expiresAt, opened, openedAt, pin } = share;
    return {
      ...{ key, title, shows, createdAt, expiresAt, opened, openedAt },
      id: await idOf(share),
      ...(isOfAll(certificates)
        ? { certificates: 'all', onlyOf: onlyOf(certificates.allOf, held) }
        : { certificates: [...certificates] }),
      hasExpired: hasExpired(share, clock.now()),
      hasPin: pin !== undefined,
    };
  }

  /** The numbers of a share of all, where they are not all that its owner's wallet holds. */
  function onlyOf(allOf: readonly StudentNumber[], held: readonly StudentNumber[]): string[] | undefined {
    if (held.every((number) => allOf.includes(number))) return undefined;
    return allOf.filter((number) => held.includes(number));
  }

  /** Sealed with a secret that has been replaced since, an id cannot be told; the link works all the same. */
  async function idOf({ sealedId }: Share): Promise<string | undefined> {
    const secret = await sealingSecret();
    try {
      return unseal(secret, use, sealedId);
    } catch {
      return undefined;
    }
  }

  return app;
}

/** @throws Problem `invalid-request` for an end that has passed, or so far off that it is a mistake. */
function endAt(expiresAt: string, now: number) {
  const at = Date.parse(expiresAt);
  if (at <= now || at > now + longestShare) throw new Problem('invalid-request');
  return instantOf(at);
}
