import type { Context, Hono } from 'hono';
import type { ActiveCertificate } from '../../domain/certificate.ts';
import { enveloped } from '../../domain/credential/vc-jwt.ts';
import { Problem } from '../../domain/problem.ts';
import type { Accounts } from '../adapters/accounts.ts';
import type { Register } from '../adapters/register.ts';
import { type AppOptions, createApp } from '../api/app.ts';
import { serve } from '../api/endpoint.ts';
import { type SessionCookieParts, sessionCookie } from '../api/session-cookie.ts';
import { credentialOf, type SigningParts } from './sign.ts';

export interface Parts extends AppOptions, SessionCookieParts, SigningParts {
  readonly accounts: Pick<Accounts, 'studentNumbersOf'>;
  readonly register: Pick<Register, 'certificatesOf'>;
  readonly siteOrigin: string;
}

/** Certificates in the form that anybody can check, for whom they were awarded to. */
export function createHandler(parts: Parts): Hono {
  const { accounts, register } = parts;
  const app = createApp(parts);
  const cookie = sessionCookie(parts);

  serve(app, 'GET /api/wallet/certificates/:number/credential.jwt', async (_, context) => {
    return download(context, 'jwt');
  });

  serve(app, 'GET /api/wallet/certificates/:number/credential.json', async (_, context) => {
    return enveloped(await download(context, 'json'));
  });

  async function download(context: Context, ending: string): Promise<string> {
    const { accountId } = await cookie.require(context);
    const number = context.req.param('number');
    const find = async () => {
      const studentNumbers = await accounts.studentNumbersOf(accountId);
      const all = await Promise.all(studentNumbers.map(register.certificatesOf));
      const certificate = all.flat().find(({ id }) => id === number);
      // What is pending has not come into the wallet, which is opened before anything is downloaded from it.
      if (!certificate || certificate.activatedAt === undefined) throw new Problem('not-found');
      if (certificate.state !== 'active') throw new Problem('certificate-revoked');
      return certificate satisfies ActiveCertificate;
    };
    const certificate = await find();
    const jwt = await credentialOf(parts, certificate, find);
    context.header('content-disposition', `attachment; filename="${certificate.id}.${ending}"`);
    return jwt;
  }

  return app;
}
