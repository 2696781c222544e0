import type { AccountId } from '../../domain/certificate.ts';
import { minutes } from '../../domain/clock.ts';
import { createHandler, type Parts } from '../api-session/handler.ts';
import { appOptions, type Call, caller } from './caller.ts';
import { keptLog } from './kept-log.ts';
import { type Memory, memory } from './memory.ts';
import { chloe, profile, termsVersion } from './people.ts';
import { stillClock } from './still-clock.ts';

export const { address: email, password, accountId } = chloe;
export const better = 'girafe marteau brouillard';
export const orphan = 'orphan@example.org';

/** The API with Chloé's account in it, and a login that a registration left when it died half-way. */
export function session(others: (world: Memory) => Partial<Parts> = () => ({})) {
  const clock = stillClock();
  const world = memory(clock);
  const log = keptLog();
  world.identity.has(email, accountId, password);
  world.identity.has(orphan, '0'.repeat(36) as AccountId, password);
  world.open(profile());
  const call = caller(createHandler({ ...appOptions, ...world, log, termsVersion, ...others(world) }));
  return {
    ...world,
    clock,
    log,
    call,
    signIn: (body: object = {}, more: Call = {}) =>
      call('POST /api/session', { ...more, body: { email, password, ...body } }),
    forgot: (body: object = {}, more: Call = {}) =>
      call('POST /api/password/forgot', {
        ...more,
        body: { email, language: 'nl', captcha: 'solved', ...body },
      }),
    reset: (token: string, chosen = better, more: Call = {}) =>
      call('POST /api/password/reset', { ...more, body: { token, password: chosen } }),
    resetToken: (changes: object = {}) =>
      world.tokens.mint(
        { purpose: 'password-reset', accountId, address: email, askedAt: clock.now(), ...changes },
        clock.now(),
        minutes(60),
      ),
  };
}
