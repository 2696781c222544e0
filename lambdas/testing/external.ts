import type { BodyOf, EndpointName } from '../../domain/api.ts';
import type { Institute } from '../../domain/institute.ts';
import { createHandler as createActivation } from '../api-activation/handler.ts';
import { createHandler as createExternal } from '../api-external/handler.ts';
import { createHandler as createSession } from '../api-session/handler.ts';
import { appOptions, type Call, caller, cookieJar, outcomeOf } from './caller.ts';
import { keptLog } from './kept-log.ts';
import { type Memory, memory } from './memory.ts';
import { certificate, chloe, contact, privacyVersion, profile, termsVersion } from './people.ts';
import { externalSide, type Twist } from './provider.ts';
import { stillClock } from './still-clock.ts';

/** An institute with one provider, `example-id`, another, `Google`, and Chloé, who has an account and a password. */
export async function external(others: (world: Memory) => object = () => ({})) {
  const clock = stillClock();
  const world = memory(clock);
  const log = keptLog();
  const outside = await externalSide();
  world.open(profile(), chloe.studentNumber);
  world.identity.has(chloe.address, chloe.accountId, chloe.password);
  world.bring(contact());
  world.register.holds(certificate());

  const parts = {
    ...appOptions,
    ...world,
    log,
    termsVersion,
    privacyVersion,
    languages: { offered: ['fr', 'nl'], default: 'fr' } satisfies Institute['languages'],
    login: outside.login,
    providers: ['example-id', 'Google'],
    ...others(world),
  };
  const apps = {
    external: createExternal(parts),
    session: createSession(parts),
    activation: createActivation(parts),
  };
  const callers = {
    external: caller(apps.external),
    session: caller(apps.session),
    activation: caller(apps.activation),
  };
  const areaOf = (name: string) =>
    name.includes('/external') && !name.includes('activation')
      ? callers.external
      : name.includes('/activation')
        ? callers.activation
        : callers.session;

  /** Somebody at a browser of their own, which keeps cookies. */
  function newBrowser() {
    const jar = cookieJar();
    const call = async <Name extends EndpointName>(name: Name, body?: BodyOf<Name>, more: Call = {}) =>
      jar.keep(await areaOf(name)(name, { body, cookie: jar.header(), ...more }));
    /** Where the browser is sent to. */
    const start = async (body: Partial<BodyOf<'POST /api/session/external/start'>> = {}) => {
      const answer = await call('POST /api/session/external/start', {
        provider: 'example-id',
        purpose: 'sign-in',
        language: 'fr',
        ...body,
      });
      return ((await answer.json()) as { location: string }).location;
    };
    /** The page that the browser comes to, from the language on. */
    const comeBack = async (query: string) => {
      const answer = await call('GET /api/session/external/callback', undefined, { query });
      return (answer.headers.get('location') ?? '').replace(`${appOptions.siteOrigin}/`, '');
    };
    return {
      call,
      start,
      comeBack,
      cookies: jar.names,
      outcome: async <Name extends EndpointName>(name: Name, body?: BodyOf<Name>) =>
        outcomeOf(await call(name, body)),
      /** To the provider and back as somebody. */
      visit: async (
        subject: string,
        body: Partial<BodyOf<'POST /api/session/external/start'>> = {},
        twist: Twist = {},
      ) => comeBack(outside.consent(await start(body), subject, twist)),
      signIn: () => call('POST /api/session', { email: chloe.address, password: chloe.password }),
      whoAmI: async () => {
        const answer = await call('GET /api/session');
        return answer.ok ? ((await answer.json()) as { email: string }).email : undefined;
      },
    };
  }

  return { ...world, ...outside, clock, log, newBrowser };
}

/** Chloé, who has linked the identity that her provider calls `c117`. */
export async function externalLinked() {
  const world = await external();
  const browser = world.newBrowser();
  await browser.signIn();
  await browser.visit('c117', { purpose: 'link' });
  await browser.call('POST /api/session/external/link', {
    provider: 'example-id',
    password: chloe.password,
  });
  return { ...world, browser };
}
