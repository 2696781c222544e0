import type { Context, Hono } from 'hono';
import type { ExternalOutcome } from '../../domain/api/outcomes.ts';
import type { AccountId } from '../../domain/certificate.ts';
import type { Clock } from '../../domain/clock.ts';
import type { Institute } from '../../domain/institute.ts';
import { type Language, preferredLanguage } from '../../domain/language.ts';
import { Problem } from '../../domain/problem.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import type { Accounts } from '../adapters/accounts.ts';
import type { ExternalIdentities, ProvenIdentity } from '../adapters/external-identities.ts';
import { type ExternalLogin, ExternalLoginError } from '../adapters/external-login.ts';
import type { ExternalVisits, Visit } from '../adapters/external-visits.ts';
import type { Identity } from '../adapters/identity.ts';
import { loggable } from '../adapters/loggable.ts';
import type { PromptMailQueue } from '../adapters/mail-queue.ts';
import type { RateLimiter } from '../adapters/rate-limiter.ts';
import type { Sessions } from '../adapters/sessions.ts';
import { isStanding } from '../adapters/standing-account.ts';
import { type AppOptions, createApp } from '../api/app.ts';
import { clientAddress } from '../api/client-address.ts';
import { serve } from '../api/endpoint.ts';
import { proofCookie, visitCookie } from '../api/external-cookies.ts';
import { sessionCookie } from '../api/session-cookie.ts';

export interface Parts extends AppOptions {
  readonly accounts: Pick<Accounts, 'profileOf'>;
  readonly clock: Clock;
  readonly external: ExternalIdentities;
  readonly identity: Pick<Identity, 'stillWelcome'>;
  readonly languages: Institute['languages'];
  readonly login: ExternalLogin;
  readonly mails: PromptMailQueue;
  /** Names of the providers that the institute has switched on. */
  readonly providers: readonly string[];
  readonly rate: RateLimiter;
  readonly sessions: Pick<Sessions, 'open' | 'resume' | 'end'>;
  readonly visits: ExternalVisits;
}

interface Arrival {
  readonly outcome: ExternalOutcome;
  readonly visit?: Visit;
}

/** Signing in with an identity of another provider, and linking such identities to an account. */
export function createHandler(parts: Parts): Hono {
  const { accounts, clock, external, identity, languages, log, login, mails, rate, visits } = parts;
  const app = createApp(parts);
  const cookie = sessionCookie(parts);
  const proof = proofCookie(parts);

  serve(app, 'POST /api/session/external/start', async (form, context) => {
    await rate.count(rateLimits.startExternal.from, clientAddress(context), clock.now());
    const { provider, purpose, language, token } = form;
    if (!parts.providers.includes(provider)) throw new Problem('invalid-request');
    const account = purpose === 'link' ? { accountId: (await cookie.require(context)).accountId } : {};
    const { cookie: value, ...sent } = await visits.begin(
      { provider, purpose, language, ...account, ...(token === undefined ? {} : { token }) },
      clock.now(),
    );
    visitCookie.set(context, value);
    return { location: login.addressOf({ provider, ...sent }) };
  });

  serve(app, 'GET /api/session/external/callback', async (_, context) => {
    const { outcome, visit } = await arrive(context).catch((error: unknown): Arrival => {
      // A person is on the way, who must end on a page and not on a line of JSON.
      log.error('a visit to a provider failed', { cause: loggable(error) });
      return { outcome: 'unavailable' };
    });
    const language = visit?.language ?? readerLanguage(context, languages);
    const token = visit?.token === undefined ? '' : `.${visit.token}`;
    return { location: `${parts.siteOrigin}/${language}/external#${outcome}${token}` };
  });

  serve(app, 'GET /api/session/external', async (_, context) => {
    const proven = await proof.read(context);
    return proven ? { provider: proven.provider } : {};
  });

  serve(app, 'POST /api/session/external/link', async ({ provider }, context) => {
    const { accountId } = await cookie.require(context);
    const proven = await proof.require(context);
    if (proven.provider !== provider) throw new Problem('external-gone');
    await external.link(accountId, proven, clock.now());
    // Whoever has got into an open session must not make a door of their own unseen.
    await mails.request({ kind: 'external-linked', accountId });
    await proof.clear(context);
  });

  serve(app, 'GET /api/session/external/identities', async (_, context) => {
    const { accountId } = await cookie.require(context);
    const [profile, identities] = await Promise.all([
      accounts.profileOf(accountId),
      external.identitiesOf(accountId),
    ]);
    if (!isStanding(profile)) throw new Problem('not-signed-in');
    return {
      password: profile.withoutPassword === undefined,
      identities: identities.map(({ id, provider, linkedAt }) => ({ id, provider, linkedAt })),
    };
  });

  serve(app, 'POST /api/session/external/unlink', async ({ id }, context) => {
    const { accountId } = await cookie.require(context);
    await external.unlink(accountId, id);
  });

  async function arrive(context: Context): Promise<Arrival> {
    const { state = '', code, error } = context.req.query();
    const value = visitCookie.get(context);
    const visit = value && (await visits.end(value, state, clock.now()));
    if (!visit) return { outcome: 'stale' };
    visitCookie.clear(context);
    if (code === undefined) return { outcome: failureOf(error), visit };
    try {
      const proven = await login.redeem({ ...visit, code });
      return { outcome: await admit(context, proven, visit), visit };
    } catch (failure) {
      // What the provider said stays out of the log, as all that comes from outside.
      log.error('an external identity was not proven', { cause: loggable(failure) });
      return { outcome: failure instanceof ExternalLoginError ? failure.reason : 'unavailable', visit };
    }
  }

  /** Lets an identity in that an account knows. Its address at the provider opens nothing: anybody may name one. */
  async function admit(context: Context, proven: ProvenIdentity, visit: Visit): Promise<ExternalOutcome> {
    const owner = await external.accountOf(proven);
    if (owner === undefined) {
      await proof.set(context, proven);
      return 'proven';
    }
    if (visit.purpose === 'link') return owner === visit.accountId ? 'linked' : 'elsewhere';
    if (!(await isOpen(owner))) return 'refused';
    const opened = await cookie.open(context, owner, undefined, () => isOpen(owner)).catch(isRefused);
    return opened === 'refused' ? 'refused' : 'signed-in';
  }

  async function isOpen(accountId: AccountId): Promise<boolean> {
    const profile = await accounts.profileOf(accountId);
    return isStanding(profile) && identity.stillWelcome(accountId);
  }

  return app;
}

/** The account was closed while its owner came in. */
function isRefused(error: unknown): 'refused' {
  if (error instanceof Problem && error.code === 'wrong-credentials') return 'refused';
  throw error;
}

/** RFC 6749, section 4.1.2.1. Cognito adds `invalid_request` for what went wrong between it and the provider. */
function failureOf(error: string | undefined): ExternalOutcome {
  return error === 'access_denied' ? 'denied' : 'unavailable';
}

function readerLanguage(context: Context, { offered, default: fallback }: Institute['languages']): Language {
  return preferredLanguage(context.req.header('accept-language'), offered, fallback);
}
