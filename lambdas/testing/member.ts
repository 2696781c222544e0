import { createHandler } from '../api-account/handler.ts';
import type { Parts } from '../api-account/parts.ts';
import { appOptions, type Call, caller } from './caller.ts';
import { keptLog } from './kept-log.ts';
import { type Memory, memory } from './memory.ts';
import { activeCertificate, chloe, contact, privacyVersion, profile, termsVersion } from './people.ts';
import { stillClock } from './still-clock.ts';

/**
 * Chloé, who has an account with one certificate and is signed in.
 * @param others parts that take the place of those in memory, made from them.
 */
export async function member(others: (world: Memory) => Partial<Parts> = () => ({})) {
  const clock = stillClock();
  const world = memory(clock);
  const log = keptLog();
  world.bring(contact());
  world.identity.has(chloe.address, chloe.accountId, chloe.password);
  world.open(profile(), chloe.studentNumber);
  world.register.holds(activeCertificate());
  const cookie = `__Host-session=${await world.sessions.open(chloe.accountId, { refreshToken: 'refresh' }, clock.now())}`;
  const institute = { country: 'BE', shortName: 'Exemple', timeZone: 'Europe/Brussels' };
  const call = caller(
    createHandler({
      ...{ ...appOptions, ...world, log, institute, termsVersion, privacyVersion },
      ...others(world),
    }),
  );
  return {
    ...world,
    clock,
    cookie,
    log,
    call,
    /** As Chloé, unless the call has another cookie. */
    ask: (name: Parameters<typeof call>[0], body?: unknown, more: Call = {}) =>
      call(name, { cookie, ...(body === undefined ? {} : { body }), ...more }),
  };
}
