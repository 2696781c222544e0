import type { Hono } from 'hono';
import type { ActiveCertificate, Certificate } from '../../domain/certificate.ts';
import type { Clock } from '../../domain/clock.ts';
import { isSameLastName } from '../../domain/last-name.ts';
import { Problem } from '../../domain/problem.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import { registerRevocation } from '../../domain/verification/register-revocation.ts';
import type { Accounts } from '../adapters/accounts.ts';
import type { Captcha } from '../adapters/captcha.ts';
import type { CertificateByNumber } from '../adapters/certificate-by-number.ts';
import type { RateLimiter } from '../adapters/rate-limiter.ts';
import type { Register } from '../adapters/register.ts';
import { type AppOptions, createApp } from '../api/app.ts';
import { clientAddress } from '../api/client-address.ts';
import { serve } from '../api/endpoint.ts';
import { credentialOf, keptCredentialOf, type SigningParts } from '../api/sign-credential.ts';

export interface Parts extends AppOptions, SigningParts {
  readonly accounts: Pick<Accounts, 'accountOf' | 'profileOf'>;
  readonly captcha: Pick<Captcha, 'accept'>;
  readonly certificateByNumber: CertificateByNumber;
  readonly clock: Clock;
  readonly rate: RateLimiter;
  readonly register: Pick<Register, 'certificatesOf'>;
  readonly siteOrigin: string;
}

/** A certificate for whoever has its number and its holder's last name, from paper or from a screen. */
export function createHandler(parts: Parts): Hono {
  const { accounts, captcha, certificateByNumber, clock, rate, register } = parts;
  const app = createApp(parts);

  serve(app, 'POST /api/verify/number', async ({ number, lastName, captcha: solved }, context) => {
    await rate.count(rateLimits.lookUp.from, clientAddress(context), clock.now());
    await captcha.accept(solved, clock.now());
    // Of the number that was asked for, whether there is one or not: names are not to be tried out on it.
    await rate.count(rateLimits.lookUp.about, number, clock.now());
    const certificate = await certificateByNumber(number);
    if (!certificate || !isPublic(certificate) || !isSameLastName(lastName, certificate.lastName)) {
      throw new Problem('certificate-unknown');
    }
    const accountId = await accounts.accountOf(certificate.studentNumber);
    const sharing = accountId && (await accounts.profileOf(accountId))?.sharing;
    const all =
      certificate.state === 'revoked' ? await register.certificatesOf(certificate.studentNumber) : [];
    const revocation = registerRevocation(certificate, all, sharing);
    const credential = await signedForm(certificate);
    return { ...(credential !== undefined && { credential }), ...(revocation && { revocation }) };
  });

  /**
   * Never with the result: a number stands on all that its student shows, also on what hides it.
   * What is revoked is signed no more; what was signed before says in its status list that it is revoked.
   */
  async function signedForm(certificate: Certificate): Promise<string | undefined> {
    const form = 'without-result';
    if (certificate.state === 'revoked') return keptCredentialOf(parts, certificate, form);
    // One that waits for a link again, because its student has closed the account, has not ceased to be valid.
    const standing = (now: Certificate): ActiveCertificate => ({
      ...now,
      state: 'active',
      activatedAt: now.activatedAt ?? now.issuedAt,
    });
    const again = async () => {
      const now = await certificateByNumber(certificate.id);
      if (!now || now.state === 'revoked') throw new Problem('certificate-unknown');
      return standing(now);
    };
    return credentialOf(parts, standing(certificate), again, form);
  }

  return app;
}

/**
 * Whether its student has ever had it, so that somebody can have been shown its number. Closing an account takes back
 * that it is active, but not that it was seen or signed.
 */
function isPublic({ activatedAt, seenAt, state, statusList }: Certificate): boolean {
  return state === 'active' || [activatedAt, seenAt, statusList].some((mark) => mark !== undefined);
}
