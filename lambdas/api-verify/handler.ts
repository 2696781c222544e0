import type { Hono } from 'hono';
import type { Certificate, CertificateId } from '../../domain/certificate.ts';
import { type Clock, instantOf } from '../../domain/clock.ts';
import { didOf } from '../../domain/credential/did.ts';
import { didDocument, type PublishedKey } from '../../domain/credential/did-document.ts';
import { formerDid } from '../../domain/credential/former-names.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import type { ListedStatus } from '../../domain/verification/listed-status.ts';
import { registerRevocation } from '../../domain/verification/register-revocation.ts';
import type { Facts } from '../../domain/verification/verdict.ts';
import { verifyFile, verifyText } from '../../domain/verification/verify.ts';
import type { Revocation, VerifyParts } from '../../domain/verification/verify-credential.ts';
import type { Accounts } from '../adapters/accounts.ts';
import type { CertificateByNumber } from '../adapters/certificate-by-number.ts';
import type { RateLimiter } from '../adapters/rate-limiter.ts';
import type { Register } from '../adapters/register.ts';
import type { SigningKey } from '../adapters/signing-key.ts';
import { type AppOptions, createApp } from '../api/app.ts';
import { clientAddress } from '../api/client-address.ts';
import { serve } from '../api/endpoint.ts';
import { issuerKeys } from '../api/sign-as-issuer.ts';

export interface Parts extends AppOptions {
  readonly accounts: Pick<Accounts, 'accountOf' | 'profileOf'>;
  readonly certificateByNumber: CertificateByNumber;
  readonly clock: Clock;
  /** Names that the site had before: what was signed in them is the institute's too. */
  readonly formerHosts: readonly string[];
  readonly formerKeys: () => Promise<readonly PublishedKey[]>;
  readonly rate: RateLimiter;
  readonly sealKeys: () => Promise<readonly PublishedKey[]>;
  readonly register: Pick<Register, 'certificatesOf'>;
  readonly signingKey: Pick<SigningKey, 'publicKey'>;
  readonly siteOrigin: string;
  readonly website: string;
}

/** Bytes of the largest body: a PDF in Base64, in JSON. */
const largestBody = 4_200_000;

/** What a page finds out in the browser, for machines: by the same code, with the register in the status lists' place. */
export function createHandler(parts: Parts): Hono {
  const { accounts, certificateByNumber, clock, rate, register } = parts;
  const app = createApp({ ...parts, largestBody });

  serve(app, 'POST /api/verify', async (body, context) => {
    await rate.count(rateLimits.verify.from, clientAddress(context), clock.now());
    const its = verifyParts();
    const verdicts =
      'pdf' in body
        ? await verifyFile(new Uint8Array(Buffer.from(body.pdf, 'base64')), its)
        : await verifyText(body.credential, its);
    return { verdicts: [...verdicts] };
  });

  serve(app, 'POST /api/verify/revocation', async ({ index, number }, context) => {
    await rate.count(rateLimits.verify.from, clientAddress(context), clock.now());
    const certificate = await certificateByNumber(number);
    if (!certificate || certificate.statusIndex !== index) return {};
    const revocation = await revocationOf(certificate);
    return revocation ? { revocation } : {};
  });

  function verifyParts(): VerifyParts {
    return {
      expected: [didOf(parts.siteOrigin), ...parts.formerHosts.map(formerDid)],
      didDocument: async (did) =>
        didDocument(did, parts.website, await issuerKeys(parts), await parts.sealKeys()),
      fetchText: async () => {
        throw new Error('This function asks nobody');
      },
      now: () => clock.now(),
      status,
      revocation: async ({ number }) => {
        const certificate = number && (await certificateByNumber(number as CertificateId));
        return certificate ? revocationOf(certificate) : undefined;
      },
    };
  }

  async function status({ number }: Facts): Promise<ListedStatus> {
    const certificate = number && (await certificateByNumber(number as CertificateId));
    // Signed by the institute, and not in its register: nobody can say what that is worth today.
    if (!certificate) return { unknown: 'untrustworthy' };
    return { revoked: certificate.state === 'revoked', asOf: instantOf(clock.now()) };
  }

  async function revocationOf(certificate: Certificate): Promise<Revocation | undefined> {
    const { studentNumber } = certificate;
    const accountId = await accounts.accountOf(studentNumber);
    const sharing = accountId && (await accounts.profileOf(accountId))?.sharing;
    return registerRevocation(certificate, await register.certificatesOf(studentNumber), sharing);
  }

  return app;
}
