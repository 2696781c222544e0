import type { Hono } from 'hono';
import type { AccountId } from '../../domain/certificate.ts';
import { instantOf } from '../../domain/clock.ts';
import { Problem } from '../../domain/problem.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import type { Profile } from '../adapters/accounts.ts';
import { settleCodeQuestion } from '../adapters/code-question.ts';
import type { SignedIn } from '../adapters/identity.ts';
import { newRecoveryCode } from '../adapters/random.ts';
import { serve } from '../api/endpoint.ts';
import type { Owner } from '../api/owner.ts';
import type { Parts } from './parts.ts';

const recoveryCodeCount = 10;

/** A code at signing in, besides the password. */
export function serveSecondFactor(
  app: Hono,
  parts: Parts,
  { signed, confirm, confirmPassword }: Owner,
): void {
  const { clock, identity, institute, mails, profiles, rate, recoveryCodes } = parts;

  serve(app, 'POST /api/account/begin-second-factor', async ({ password }, context) => {
    const { profile } = await signed(context);
    const { accessToken } = await enterWithout(profile, password);
    const secret = await identity.newSecret(accessToken);
    return { secret, uri: keyUri(secret, profile.email, institute.shortName) };
  });

  serve(app, 'POST /api/account/confirm-second-factor', async ({ password, code }, context) => {
    const { profile } = await signed(context);
    const { accountId } = profile;
    const { accessToken } = await enterWithout(profile, password);
    await rate.count(rateLimits.secondFactor.about, accountId, clock.now());
    await identity.proveSecret(accessToken, code.replace(/\s/g, ''));
    const codes = await renewCodes(accountId);
    // The profile before the user pool: should this die between them, the next sign-in does the rest.
    await profiles.noteSecondFactor(accountId, instantOf(clock.now()));
    await settleCodeQuestion(parts, accountId);
    await mails.request({ kind: 'second-factor-changed', accountId, on: true });
    return { recoveryCodes: codes };
  });

  // Whoever has lost the codes, or used them up, or never saw them because the answer was lost.
  serve(app, 'POST /api/account/new-recovery-codes', async ({ password, code }, context) => {
    const { profile } = await signed(context);
    const { accountId } = profile;
    if (!profile.secondFactorSince) throw new Problem('second-factor-off');
    await confirm(profile, password, code);
    const codes = await renewCodes(accountId);
    await mails.request({ kind: 'recovery-codes-renewed', accountId });
    return { recoveryCodes: codes };
  });

  serve(app, 'POST /api/account/end-second-factor', async ({ password, code }, context) => {
    const { profile } = await signed(context);
    const { accountId } = profile;
    await confirm(profile, password, code);
    // The other way round: dying between them it stays on, and can be ended again.
    await identity.askForCode(accountId, false);
    await profiles.noteSecondFactor(accountId, undefined);
    // A sign-in that read the profile before may have had the user pool ask again.
    await settleCodeQuestion(parts, accountId);
    await recoveryCodes.replace(accountId, []);
    await mails.request({ kind: 'second-factor-changed', accountId, on: false });
  });

  async function renewCodes(accountId: AccountId): Promise<string[]> {
    const codes = Array.from({ length: recoveryCodeCount }, newRecoveryCode);
    await recoveryCodes.replace(accountId, codes);
    return codes;
  }

  /** @throws Problem `wrong-password`; `second-factor-on` where a code is asked for already. */
  async function enterWithout(profile: Profile, password: string): Promise<SignedIn> {
    if (profile.secondFactorSince) throw new Problem('second-factor-on');
    const entry = await confirmPassword(profile, password);
    if (entry.state === 'second-factor') throw new Problem('second-factor-on');
    return entry;
  }
}

/** What a code app reads from a QR code (Key URI format of Google Authenticator, which all of them follow). */
function keyUri(secret: string, email: string, issuer: string): string {
  const label = [issuer, email].map(encodeURIComponent).join(':');
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}
