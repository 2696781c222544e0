import type { Hono } from 'hono';
import type { AccountId, ActiveCertificate, Certificate, StudentNumber } from '../../domain/certificate.ts';
import { type Clock, instantOf } from '../../domain/clock.ts';
import { newestFirst } from '../../domain/newest-first.ts';
import { newSince } from '../../domain/wallet-visits.ts';
import type { Accounts } from '../adapters/accounts.ts';
import { fillWallet } from '../adapters/fill-wallet.ts';
import type { Identity } from '../adapters/identity.ts';
import type { Register } from '../adapters/register.ts';
import type { ReturnedCertificates } from '../adapters/returned-certificates.ts';
import type { Sessions } from '../adapters/sessions.ts';
import type { WalletVisitsOfAccounts } from '../adapters/wallet-visits.ts';
import { type AppOptions, createApp } from '../api/app.ts';
import { serve } from '../api/endpoint.ts';
import { sessionCookie } from '../api/session-cookie.ts';
import { certificateView } from './view.ts';

export interface Parts extends AppOptions {
  readonly accounts: Pick<Accounts, 'accountOf' | 'studentNumbersOf'>;
  readonly clock: Clock;
  readonly identity: Pick<Identity, 'stillWelcome'>;
  readonly register: Pick<Register, 'activateAll' | 'certificatesOf' | 'markSeen'>;
  readonly returned: ReturnedCertificates;
  readonly sessions: Pick<Sessions, 'open' | 'resume' | 'end'>;
  readonly walletVisits: WalletVisitsOfAccounts;
}

/** What a student holds. */
export function createHandler(parts: Parts): Hono {
  const { accounts, clock, register, walletVisits } = parts;
  const app = createApp(parts);
  const cookie = sessionCookie(parts);

  serve(app, 'GET /api/wallet', async (_, context) => {
    const { accountId } = await cookie.require(context);
    const asOf = clock.now();
    const [all, before] = await Promise.all([certificatesOf(accountId, shownOf), walletVisits.of(accountId)]);
    const since = newSince(before, asOf);
    return {
      certificates: inWallet(all)
        .toSorted(newestFirst)
        .map((certificate) => certificateView(certificate, all, since)),
      asOf: instantOf(asOf),
    };
  });

  serve(app, 'POST /api/wallet/visit', async ({ asOf }, context) => {
    const { accountId } = await cookie.require(context);
    await walletVisits.note(accountId, Math.min(Date.parse(asOf), clock.now()));
  });

  async function certificatesOf(
    accountId: AccountId,
    read: (studentNumber: StudentNumber) => Promise<Certificate[]>,
  ): Promise<Certificate[]> {
    const studentNumbers = await accounts.studentNumbersOf(accountId);
    return (await Promise.all(studentNumbers.map(read))).flat();
  }

  /**
   * Marked as seen before they are shown, so that an import that is taken back makes none of them vanish: what has
   * changed between is read again.
   */
  async function shownOf(studentNumber: StudentNumber): Promise<Certificate[]> {
    const certificates = await certificatesOfNumber(studentNumber);
    const unseen = certificates.filter((each) => each.state === 'active' && each.seenAt === undefined);
    if (unseen.length === 0) return certificates;
    const seen = await register.markSeen(unseen as ActiveCertificate[], instantOf(clock.now()));
    return seen ? certificates : shownOf(studentNumber);
  }

  /**
   * A number in a wallet has nothing pending but what its stream has not come to yet, or has laid aside. The
   * owner's own visit mends the second, which nothing else would: a link is for who has no account.
   */
  async function certificatesOfNumber(studentNumber: StudentNumber): Promise<Certificate[]> {
    const certificates = await register.certificatesOf(studentNumber);
    if (!certificates.some(({ state }) => state === 'pending')) return certificates;
    await fillWallet(parts, studentNumber, instantOf(clock.now()));
    return register.certificatesOf(studentNumber);
  }

  return app;
}

/** What was revoked before it came was never in the wallet, so there is nothing to explain. */
function inWallet(certificates: readonly Certificate[]): Certificate[] {
  return certificates.filter(({ state, activatedAt }) => state !== 'revoked' || activatedAt !== undefined);
}
