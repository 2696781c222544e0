import type { Context, Hono } from 'hono';
import type { ExternalOutcome } from '../../domain/api/outcomes.ts';
import type { AccountId } from '../../domain/certificate.ts';
import type { Institute } from '../../domain/institute.ts';
import { type Language, preferredLanguage } from '../../domain/language.ts';
import { Problem } from '../../domain/problem.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import type { ExternalIdentities, ProvenIdentity } from '../adapters/external-identities.ts';
import { type ExternalLogin, ExternalLoginError } from '../adapters/external-login.ts';
import type { ExternalVisits, Visit } from '../adapters/external-visits.ts';
import { loggable } from '../adapters/loggable.ts';
import type { PromptMailQueue } from '../adapters/mail-queue.ts';
import type { Sessions } from '../adapters/sessions.ts';
import { isStanding } from '../adapters/standing-account.ts';
import { type AppOptions, createApp } from '../api/app.ts';
import { clientAddress } from '../api/client-address.ts';
import { serve } from '../api/endpoint.ts';
import { proofCookie, visitCookie } from '../api/external-cookies.ts';
import { ownerOf } from '../api/owner.ts';
import { sessionCookie } from '../api/session-cookie.ts';
import { type SignInParts, signIn } from '../api/sign-in.ts';

export interface Parts extends AppOptions, SignInParts {
  readonly external: ExternalIdentities;
  readonly languages: Institute['languages'];
  readonly login: ExternalLogin;
  readonly mails: PromptMailQueue;
  /** Names of the providers that the institute has switched on. */
  readonly providers: readonly string[];
  readonly sessions: SignInParts['sessions'] & Pick<Sessions, 'endOpenedWith'>;
  readonly visits: ExternalVisits;
}

interface Arrival {
  readonly outcome: ExternalOutcome;
  readonly visit?: Visit;
}

/** Signing in with an identity of another provider, and linking such identities to an account. */
export function createHandler(parts: Parts): Hono {
  const { accounts, clock, external, identity, languages, log, login, mails, rate, sessions, visits } = parts;
  const app = createApp(parts);
  const cookie = sessionCookie(parts);
  const owner = ownerOf(parts);
  const enter = signIn(parts);
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

  // An open session is not enough: what is linked goes on to open the account when all sessions have ended and the
  // password is another.
  serve(app, 'POST /api/session/external/link', async ({ provider, password, code }, context) => {
    const { profile } = await owner.signed(context);
    const proven = await provenBy(context, provider);
    await owner.confirm(profile, password, code);
    await link(context, profile.accountId, proven);
  });

  serve(app, 'POST /api/session/external/sign-in', async ({ provider, ...form }, context) => {
    const proven = await provenBy(context, provider);
    const profile = await enter(context, form, ({ accountId }) => link(context, accountId, proven));
    const { firstName, lastName, email, language } = profile;
    return { firstName, lastName, email, language };
  });

  serve(app, 'GET /api/session/external/identities', async (_, context) => {
    const { profile } = await owner.signed(context);
    const identities = await external.identitiesOf(profile.accountId);
    return {
      password: profile.withoutPassword === undefined,
      identities: identities.map(({ id, provider, linkedAt }) => ({ id, provider, linkedAt })),
    };
  });

  // Confirmed by a password, so there is one: nobody takes the last way in off their account.
  serve(app, 'POST /api/session/external/unlink', async ({ id, password, code }, context) => {
    const { profile, session } = await owner.signed(context);
    const { accountId } = profile;
    await owner.confirm(profile, password, code);
    // Before and after: should this die half-way, the identity is still there to be taken off again. Whom it lets in
    // between finds it gone, or is found by the later ending.
    await sessions.endOpenedWith(accountId, id, session.id);
    await external.unlink(accountId, id);
    await sessions.endOpenedWith(accountId, id, session.id);
  });

  /** The identity that waits in this browser. @throws Problem `external-gone` when it is not of the provider named. */
  async function provenBy(context: Context, provider: string): Promise<ProvenIdentity> {
    const proven = await proof.require(context);
    if (proven.provider !== provider) throw new Problem('external-gone');
    return proven;
  }

  async function link(context: Context, accountId: AccountId, proven: ProvenIdentity): Promise<void> {
    await external.link(accountId, proven, clock.now());
    // Nobody makes a door of their own unseen.
    await mails.request({ kind: 'external-linked', accountId });
    await proof.clear(context);
  }

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
    const stillRight = async () => (await external.accountOf(proven)) === owner && isOpen(owner);
    const opened = await cookie.open(context, owner, { external: proven }, stillRight).catch(isRefused);
    return opened === 'refused' ? 'refused' : 'signed-in';
  }

  async function isOpen(accountId: AccountId): Promise<boolean> {
    const profile = await accounts.profileOf(accountId);
    return isStanding(profile) && identity.stillWelcome(accountId);
  }

  return app;
}

/** The account was closed, or the identity taken off it, while somebody came in. */
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
