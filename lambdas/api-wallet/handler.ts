import type { Hono } from 'hono';
import type { CertificateView } from '../../domain/api.ts';
import type { ActiveCertificate, Certificate, StudentNumber } from '../../domain/certificate.ts';
import { type Clock, instantOf } from '../../domain/clock.ts';
import type { Accounts } from '../adapters/accounts.ts';
import type { Identity } from '../adapters/identity.ts';
import type { Register } from '../adapters/register.ts';
import type { Sessions } from '../adapters/sessions.ts';
import { type AppOptions, createApp } from '../api/app.ts';
import { serve } from '../api/endpoint.ts';
import { sessionCookie } from '../api/session-cookie.ts';

export interface Parts extends AppOptions {
  readonly accounts: Pick<Accounts, 'studentNumbersOf'>;
  readonly clock: Clock;
  readonly identity: Pick<Identity, 'stillWelcome'>;
  readonly register: Pick<Register, 'activateAll' | 'certificatesOf' | 'markSeen'>;
  readonly sessions: Pick<Sessions, 'open' | 'resume' | 'end'>;
}

/** What a student holds. */
export function createHandler(parts: Parts): Hono {
  const { accounts, clock, register } = parts;
  const app = createApp(parts);
  const cookie = sessionCookie(parts);

  serve(app, 'GET /api/wallet', async (_, context) => {
    const { accountId } = await cookie.require(context);
    const studentNumbers = await accounts.studentNumbersOf(accountId);
    const certificates = (await Promise.all(studentNumbers.map(shownOf))).flat();
    return {
      certificates: certificates
        .toSorted((a, b) => b.deliberatedOn.localeCompare(a.deliberatedOn) || a.title.localeCompare(b.title))
        .map(view),
    };
  });

  /**
   * Marked as seen before they are shown, so that an import that is taken back makes none of them vanish: what has
   * changed between is read again.
   */
  async function shownOf(studentNumber: StudentNumber): Promise<Certificate[]> {
    const certificates = await certificatesOf(studentNumber);
    const unseen = certificates.filter((each) => each.state === 'active' && each.seenAt === undefined);
    if (unseen.length === 0) return certificates;
    const seen = await register.markSeen(unseen as ActiveCertificate[], instantOf(clock.now()));
    return seen ? certificates : shownOf(studentNumber);
  }

  /**
   * A number in a wallet has nothing pending but what its stream has not come to yet, or has laid aside. The
   * owner's own visit mends the second, which nothing else would: a link is for who has no account.
   */
  async function certificatesOf(studentNumber: StudentNumber): Promise<Certificate[]> {
    const certificates = await register.certificatesOf(studentNumber);
    if (!certificates.some(({ state }) => state === 'pending')) return certificates;
    await register.activateAll(studentNumber, instantOf(clock.now()));
    return register.certificatesOf(studentNumber);
  }

  return app;
}

/** What the owner may see of a certificate: its facts, never the marks that the register keeps beside them. */
function view(certificate: Certificate): CertificateView {
  const { id, state, studentNumber, firstName, lastName, kind, code, title, schoolYear } = certificate;
  const { level, periods, ects, result, deliberatedOn, activatedAt } = certificate;
  const award = { kind, code, title, schoolYear, level, periods, ects, result, deliberatedOn };
  return { id, state, studentNumber, firstName, lastName, ...award, activatedAt };
}
