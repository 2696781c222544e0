import { days } from '../../domain/clock.ts';
import type { ActivationGrant } from '../adapters/tokens.ts';
import { createHandler, type Parts } from '../api-activation/handler.ts';
import { appOptions, type Call, caller } from './caller.ts';
import { keptLog } from './kept-log.ts';
import { type Memory, memory } from './memory.ts';
import { certificate, chloe, contact, privacyVersion, termsVersion } from './people.ts';
import { stillClock } from './still-clock.ts';

/**
 * The activation API of an institute that has one certificate for Chloé and her address.
 * @param others parts that take the place of those in memory, made from them.
 */
export function activation(others: (world: Memory) => Partial<Parts> = () => ({})) {
  const clock = stillClock();
  const world = memory(clock);
  const log = keptLog();
  world.bring(contact());
  world.register.holds(certificate());

  const call = callerWith(others(world));

  /** The same functions with other parts: what a new try meets after one that died. */
  function callerWith(parts: Partial<Parts>) {
    return caller(createHandler({ ...appOptions, ...world, log, termsVersion, privacyVersion, ...parts }));
  }

  return {
    ...world,
    clock,
    log,
    call,
    /** A link as it is mailed to Chloé's contact address. */
    link: (changes: Partial<ActivationGrant> = {}) => {
      const { studentNumber } = chloe;
      const address = changes.address ?? chloe.address;
      const grant = {
        purpose: 'activation',
        studentNumber,
        address,
        contactAddress: address,
        ...changes,
      } as const;
      return world.tokens.mint(grant, clock.now(), days(90));
    },
    view: (token: string, cookie?: string) => call('POST /api/activation/view', { body: { token }, cookie }),
    register: register(call),
    registerAfresh: register(callerWith({})),
    institute: world.register,
    linkTo: (token: string, cookie?: string, email: string = chloe.address) =>
      call('POST /api/activation/link', { body: { token, email }, cookie }),
    readdress: (token: string, address: string) =>
      call('POST /api/activation/readdress', {
        body: { token, address, language: 'de', captcha: 'solved' },
      }),
    renew: (who: string, captcha = 'solved') =>
      call('POST /api/activation/renew', { body: { who, captcha } }),
  };
}

function register(call: ReturnType<typeof caller>) {
  return (token: string, changes: object = {}, more: Call = {}) =>
    call('POST /api/activation/register', {
      ...more,
      body: {
        token,
        firstName: 'Chloé',
        lastName: 'Lefèvre',
        password: chloe.password,
        language: 'fr',
        terms: termsVersion,
        privacy: privacyVersion,
        captcha: 'solved',
        ...changes,
      },
    });
}
