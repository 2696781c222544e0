import type { Context, Hono } from 'hono';
import type { OpenedShare } from '../../domain/api.ts';
import type { ActiveCertificate } from '../../domain/certificate.ts';
import { instantOf } from '../../domain/clock.ts';
import type { CredentialForm } from '../../domain/credential/open-badge.ts';
import { Problem } from '../../domain/problem.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import { hasExpired, type Share, shareId } from '../../domain/shares/share.ts';
import { type SharedCertificate, sharedCertificates } from '../../domain/shares/shared-certificates.ts';
import type { Accounts, Profile } from '../adapters/accounts.ts';
import { isPin } from '../adapters/pin.ts';
import type { Profiles } from '../adapters/profiles.ts';
import { hashToken } from '../adapters/random.ts';
import type { RateLimiter } from '../adapters/rate-limiter.ts';
import type { Register } from '../adapters/register.ts';
import type { Sessions } from '../adapters/sessions.ts';
import type { Shares } from '../adapters/shares.ts';
import { type AppOptions, createApp } from '../api/app.ts';
import { clientAddress } from '../api/client-address.ts';
import { serve } from '../api/endpoint.ts';
import { presentedCookie } from '../api/session-cookie.ts';
import { credentialOf, keptCredentialOf, type SigningParts } from '../api/sign-credential.ts';

export interface Parts extends AppOptions, SigningParts {
  readonly accounts: Pick<Accounts, 'profileOf' | 'studentNumbersOf'>;
  readonly profiles: Pick<Profiles, 'photoOf'>;
  readonly rate: RateLimiter;
  readonly register: Pick<Register, 'certificatesOf'>;
  readonly sessions: Pick<Sessions, 'peek'>;
  readonly shares: Pick<Shares, 'find' | 'noteOpened'>;
  readonly siteOrigin: string;
}

/** Certificates signed at once, the first time that a share is opened. */
const atOnce = 5;

/** What students have shared, for anybody who has the link: nobody signs in here. */
export function createHandler(parts: Parts): Hono {
  const { accounts, clock, profiles, rate, register, sessions, shares } = parts;
  const app = createApp(parts);

  serve(app, 'POST /api/shares/open', async ({ id, pin }, context) => {
    context.header('x-robots-tag', 'noindex');
    const from = clientAddress(context);
    await rate.count(rateLimits.openShare.from, from, clock.now());
    const { owner, share } = await find(id);
    if (share.pin) await prove(share, share.pin, pin, from);
    const opened = await show(share, owner);
    await note(share, context, from);
    return opened;
  });

  /** Never was, has ended, was revoked, or its owner has gone: to whoever asks it is all the same. */
  async function find(id: string): Promise<{ owner: Profile; share: Share }> {
    const share = shareId.test(id) ? await shares.find(hashToken(id)) : undefined;
    const owner = share && (await accounts.profileOf(share.accountId));
    if (!share || !owner || owner.closedAt || hasExpired(share, clock.now())) {
      throw new Problem('share-unknown');
    }
    // What the account holds is just moving to another, the share too.
    if (owner.joining) throw new Problem('unavailable', { retryAfter: 5 });
    return { owner, share };
  }

  /**
   * Counted before it is looked at, so that tries at the same moment are not for free; what was right is given back, so
   * that a share which many open with its PIN is not shut by that.
   */
  async function prove({ key }: Share, kept: string, pin: string | undefined, from: string): Promise<void> {
    if (pin === undefined) throw new Problem('pin-required');
    const { about, pair, pairADay } = rateLimits.sharePin;
    const now = clock.now();
    await rate.count(pair, `${key} ${from}`, now);
    await rate.count(pairADay, `${key} ${from}`, now);
    await rate.count(about, key, now);
    if (!(await isPin(pin, kept))) throw new Problem('pin-wrong');
    await Promise.all([rate.giveBack(pairADay, `${key} ${from}`, now), rate.giveBack(about, key, now)]);
  }

  async function show(share: Share, owner: Profile): Promise<OpenedShare> {
    const { shows, title } = share;
    const held = await certificatesOf(owner);
    const shared = sharedCertificates(share, held);
    const form = shows.result ? 'whole' : 'without-result';
    const certificates: OpenedShare['certificates'] = [];
    for (let at = 0; at < shared.length; at += atOnce) {
      certificates.push(
        ...(await Promise.all(shared.slice(at, at + atOnce).map((each) => handOut(each, form, owner)))),
      );
    }
    // As the institute wrote it last; of a share that has nothing left, as its owner does.
    const named = shared[0]?.certificate ?? owner;
    const { birthDate } = shared[0]?.certificate ?? {};
    const photo = shows.photo && owner.photo ? await profiles.photoOf(owner.accountId) : undefined;
    return {
      title,
      expiresAt: share.expiresAt,
      holder: {
        name: `${named.firstName} ${named.lastName}`,
        ...(shows.birthDate && birthDate && { birthDate }),
        ...(photo && { photo: `data:image/jpeg;base64,${Buffer.from(photo).toString('base64')}` }),
      },
      certificates,
    };
  }

  async function certificatesOf({ accountId }: Profile) {
    const studentNumbers = await accounts.studentNumbersOf(accountId);
    return (await Promise.all(studentNumbers.map(register.certificatesOf))).flat();
  }

  async function handOut(
    { certificate, state, successor }: SharedCertificate,
    form: CredentialForm,
    owner: Profile,
  ) {
    const { id: number, title } = certificate;
    const again = async () => {
      const now = (await certificatesOf(owner)).find(({ id }) => id === number);
      if (now?.state !== 'active') throw new Problem('certificate-revoked');
      return now satisfies ActiveCertificate;
    };
    // What is revoked is signed no more; what was signed before says in its status list that it is revoked.
    const credential =
      certificate.state === 'active'
        ? await credentialOf(parts, certificate, again, form)
        : await keptCredentialOf(parts, certificate, form);
    return { number, title, state, ...(credential && { credential }), ...(successor && { successor }) };
  }

  /** Counts visits, not people: neither the owner's own, nor what comes again within the hour from the same place. */
  async function note({ accountId, key }: Share, context: Context, from: string): Promise<void> {
    const cookie = presentedCookie(context);
    if (cookie && (await sessions.peek(cookie, clock.now())) === accountId) return;
    if (await isRepeated(key, from)) return;
    // Revoked while it was being read: it was not opened.
    if (!(await shares.noteOpened(key, instantOf(clock.now())))) throw new Problem('share-unknown');
  }

  async function isRepeated(key: string, from: string): Promise<boolean> {
    try {
      await rate.count(rateLimits.shareVisit.pair, `${key} ${from}`, clock.now());
      return false;
    } catch (error) {
      if (error instanceof Problem && error.code === 'too-many-requests') return true;
      throw error;
    }
  }

  return app;
}
