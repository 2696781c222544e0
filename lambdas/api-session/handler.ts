import type { Hono } from 'hono';
import type { Clock } from '../../domain/clock.ts';
import { openApi } from '../../domain/openapi.ts';
import { Problem } from '../../domain/problem.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import type { Accounts, Profile } from '../adapters/accounts.ts';
import type { Captcha } from '../adapters/captcha.ts';
import type { Identity } from '../adapters/identity.ts';
import type { PromptMailQueue } from '../adapters/mail-queue.ts';
import type { Profiles } from '../adapters/profiles.ts';
import type { RateLimiter } from '../adapters/rate-limiter.ts';
import type { RecoveryCodes } from '../adapters/recovery-codes.ts';
import type { Sessions } from '../adapters/sessions.ts';
import { isStanding, isTakenBack } from '../adapters/standing-account.ts';
import type { Tokens } from '../adapters/tokens.ts';
import { type AppOptions, createApp } from '../api/app.ts';
import { clientAddress } from '../api/client-address.ts';
import { serve } from '../api/endpoint.ts';
import { mailRequestLimit } from '../api/mail-request-limit.ts';
import { checkPassword } from '../api/password-check.ts';
import { sessionCookie } from '../api/session-cookie.ts';
import { signIn } from '../api/sign-in.ts';

export interface Parts extends AppOptions {
  readonly accounts: Pick<Accounts, 'notePassword' | 'profileOf'>;
  readonly captcha: Captcha;
  readonly clock: Clock;
  readonly identity: Pick<
    Identity,
    'answer' | 'askForCode' | 'enter' | 'find' | 'setPassword' | 'signOutEverywhere' | 'stillWelcome'
  >;
  readonly mails: PromptMailQueue;
  readonly profiles: Pick<Profiles, 'followAddress'>;
  readonly rate: RateLimiter;
  readonly recoveryCodes: Pick<RecoveryCodes, 'knows' | 'spend'>;
  readonly sessions: Pick<Sessions, 'open' | 'resume' | 'end' | 'endAll'>;
  /** Of the terms of today. */
  readonly termsVersion: string;
  readonly tokens: Pick<Tokens, 'read' | 'spend'>;
}

/** Signing in and out, and a forgotten password; and what the API says of itself. */
export function createHandler(parts: Parts): Hono {
  const { accounts, captcha, clock, identity, mails, rate, sessions, tokens } = parts;
  const app = createApp(parts);
  const cookie = sessionCookie({ sessions, identity, clock });
  const enter = signIn(parts);
  const limitMailRequests = mailRequestLimit(parts);

  serve(app, 'GET /api/openapi.json', async () => openApi(parts.siteOrigin));

  serve(app, 'GET /api/captcha', async () => {
    const { parameters, signature } = await captcha.challenge(clock.now());
    return { parameters: { ...parameters }, signature: signature ?? '' };
  });

  serve(app, 'GET /api/session', async (_, context) => {
    const { accountId } = await cookie.require(context);
    const profile = await accounts.profileOf(accountId);
    if (!isStanding(profile)) throw new Problem('not-signed-in');
    return { ...view(profile), newTerms: profile.terms.version !== parts.termsVersion };
  });

  serve(app, 'POST /api/session', async (form, context) => view(await enter(context, form)));

  serve(app, 'DELETE /api/session', async (_, context) => {
    await cookie.close(context);
  });

  serve(app, 'POST /api/password/forgot', async ({ email, language, captcha: solved }, context) => {
    const askedAt = clock.now();
    await limitMailRequests(context, solved, email);
    // Whether the address has an account is found out behind the queue, where nobody can time it.
    await mails.request({ kind: 'password-forgotten', email, language, askedAt });
  });

  serve(app, 'POST /api/password/reset', async ({ token, password }, context) => {
    await rate.count(rateLimits.resetPassword.from, clientAddress(context), clock.now());
    const { accountId, address, askedAt } = await tokens.read(token, 'password-reset', clock.now());
    const profile = await accounts.profileOf(accountId);
    // The address has changed since the link was mailed: the link is no proof any more.
    if (!isStanding(profile) || profile.email !== address) throw new Problem('token-expired');
    if (isTakenBack(profile, askedAt)) throw new Problem('token-used');
    await checkPassword(context, password, [profile.firstName, profile.lastName, profile.email]);
    // Spent first: of two that hold the link one alone chooses the password.
    await tokens.spend(token, clock.now());
    await accounts.notePassword(accountId, clock.now());
    // Before and after: should this die half-way no old session is left, and what the old password lets in or asks
    // for in between finds the later note, or is found by the later ending.
    await sessions.endAll(accountId);
    await identity.setPassword(profile.email, password);
    await identity.signOutEverywhere(profile.email);
    await accounts.notePassword(accountId, clock.now());
    await sessions.endAll(accountId);
    await cookie.close(context);
    await mails.request({ kind: 'password-changed', accountId });
  });

  return app;
}

function view({ firstName, lastName, email, language }: Profile) {
  return { firstName, lastName, email, language };
}
