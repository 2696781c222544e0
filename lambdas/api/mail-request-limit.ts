import type { Context } from 'hono';
import type { Clock } from '../../domain/clock.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import type { Captcha } from '../adapters/captcha.ts';
import type { RateLimiter } from '../adapters/rate-limiter.ts';
import { clientAddress } from './client-address.ts';

interface MailRequestLimitParts {
  readonly captcha: Pick<Captcha, 'accept'>;
  readonly clock: Clock;
  readonly rate: RateLimiter;
}

/**
 * Makes what stands before every mail that a stranger can ask for. The work comes before the limit of whoever is
 * written to: to use up somebody else's costs something.
 */
export function mailRequestLimit({ captcha, clock, rate }: MailRequestLimitParts) {
  /** @throws Problem `too-many-requests`, `captcha-failed`. */
  return async (context: Context, solved: string, about: string): Promise<void> => {
    await rate.count(rateLimits.requestMail.from, clientAddress(context), clock.now());
    await captcha.accept(solved, clock.now());
    await rate.count(rateLimits.requestMail.about, about, clock.now());
  };
}
