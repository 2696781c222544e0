import type { Hono } from 'hono';
import type { CertificateView } from '../../domain/api.ts';
import type { Certificate } from '../../domain/certificate.ts';
import type { Clock } from '../../domain/clock.ts';
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
  readonly register: Pick<Register, 'certificatesOf'>;
  readonly sessions: Pick<Sessions, 'open' | 'resume' | 'end'>;
}

/** What a student holds. */
export function createHandler(parts: Parts): Hono {
  const { accounts, register } = parts;
  const app = createApp(parts);
  const cookie = sessionCookie(parts);

  serve(app, 'GET /api/wallet', async (_, context) => {
    const { accountId } = await cookie.require(context);
    const studentNumbers = await accounts.studentNumbersOf(accountId);
    const certificates = (await Promise.all(studentNumbers.map(register.certificatesOf))).flat();
    return {
      certificates: certificates
        .toSorted((a, b) => b.deliberatedOn.localeCompare(a.deliberatedOn) || a.title.localeCompare(b.title))
        .map(view),
    };
  });

  return app;
}

/** What the owner may see of a certificate: its facts, never the marks that the register keeps beside them. */
function view(certificate: Certificate): CertificateView {
  const { id, state, studentNumber, firstName, lastName, kind, code, title, schoolYear } = certificate;
  const { level, periods, ects, result, deliberatedOn, activatedAt } = certificate;
  const award = { kind, code, title, schoolYear, level, periods, ects, result, deliberatedOn };
  return { id, state, studentNumber, firstName, lastName, ...award, activatedAt };
}
