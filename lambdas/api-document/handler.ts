import type { Context, Hono } from 'hono';
import type { AccountId, ActiveCertificate } from '../../domain/certificate.ts';
import { presentation } from '../../domain/credential/vc-jwt.ts';
import type { DocumentIssuer } from '../../domain/document/document-issuer.ts';
import { isLanguage, type Language } from '../../domain/language.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import type { Accounts } from '../adapters/accounts.ts';
import type { RateLimiter } from '../adapters/rate-limiter.ts';
import { type AppOptions, createApp } from '../api/app.ts';
import { serve } from '../api/endpoint.ts';
import { type OwnedParts, ownedCertificates } from '../api/owned-certificates.ts';
import { type SessionCookieParts, sessionCookie } from '../api/session-cookie.ts';
import { credentialOf, type SigningParts } from '../api/sign-credential.ts';
import { type ErrorReportParts, serveErrorReport } from './error-report.ts';
import { type Chosen, type DocumentParts, sealedDocument } from './sealed-document.ts';

export interface Parts
  extends AppOptions,
    SessionCookieParts,
    OwnedParts,
    SigningParts,
    DocumentParts,
    ErrorReportParts {
  readonly accounts: Pick<Accounts, 'profileOf' | 'studentNumbersOf'>;
  readonly documentIssuer: DocumentIssuer;
  readonly rate: RateLimiter;
  readonly siteOrigin: string;
}

/** Credentials that are signed at once, of a transcript's that nobody has asked for before. */
const atOnce = 10;

/** Certificates as sealed documents, for whom they were awarded to. */
export function createHandler(parts: Parts): Hono {
  const { accounts, clock, rate } = parts;
  const app = createApp(parts);
  const cookie = sessionCookie(parts);
  const owned = ownedCertificates(parts);

  serve(app, 'GET /api/wallet/certificates/:number/certificate.pdf', async (_, context) => {
    const { accountId } = await cookie.require(context);
    const number = context.req.param('number') ?? '';
    const [certificate] = await chosen(accountId, [number]);
    const language = await languageOf(accountId, context.req.query('lang'));
    return download(context, accountId, number, { form: 'certificate', language, ...only(certificate) });
  });

  serve(app, 'POST /api/wallet/transcript.pdf', async (body, context) => {
    const { accountId } = await cookie.require(context);
    const certificates = await chosen(accountId, body.certificates);
    const language = await languageOf(accountId, body.language);
    return download(context, accountId, 'transcript', { form: 'transcript', language, certificates });
  });

  serve(app, 'POST /api/wallet/transcript.json', async (body, context) => {
    const { accountId } = await cookie.require(context);
    const certificates = await chosen(accountId, body.certificates);
    attachment(context, 'transcript.json');
    return presentation(certificates.map(({ jwt }) => jwt));
  });

  serveErrorReport(app, parts, async (accountId, number, language) => {
    const [certificate] = await chosen(accountId, [number]);
    return sealedDocument(
      parts,
      { form: 'certificate', language, ...only(certificate) },
      async () => undefined,
    );
  });

  /** Certificates of one's own with their credentials; one that is named twice is there once. */
  async function chosen(accountId: AccountId, numbers: readonly string[]): Promise<Chosen[]> {
    const certificates = await owned.active(accountId, [...new Set(numbers)]);
    const found: Chosen[] = [];
    while (found.length < certificates.length) {
      const next = certificates.slice(found.length, found.length + atOnce);
      found.push(...(await Promise.all(next.map((certificate) => signed(accountId, certificate)))));
    }
    return found;
  }

  async function signed(accountId: AccountId, certificate: ActiveCertificate): Promise<Chosen> {
    const again = async () => (await owned.active(accountId, [certificate.id]))[0] as ActiveCertificate;
    return { certificate, jwt: await credentialOf(parts, certificate, again) };
  }

  async function languageOf(accountId: AccountId, asked: string | undefined): Promise<Language> {
    if (isLanguage(asked)) return asked;
    return (await accounts.profileOf(accountId))?.language ?? parts.documentIssuer.language;
  }

  async function download(context: Context, accountId: AccountId, name: string, what: Asked) {
    const count = () => rate.count(rateLimits.document.about, accountId, clock.now());
    const document = await sealedDocument(parts, what, count);
    attachment(context, `${name}.pdf`);
    return document;
  }

  return app;
}

type Asked = Parameters<typeof sealedDocument>[1];

const only = (certificate: Chosen | undefined) => ({ certificates: certificate ? [certificate] : [] });

function attachment(context: Context, name: string): void {
  context.header('content-disposition', `attachment; filename="${name}"`);
}
