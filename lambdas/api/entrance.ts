import type { AccountId } from '../../domain/certificate.ts';
import type { Clock } from '../../domain/clock.ts';
import { Problem } from '../../domain/problem.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import type { Accounts } from '../adapters/accounts.ts';
import { settleCodeQuestion } from '../adapters/code-question.ts';
import type { CodeQuestion, Identity, SignedIn } from '../adapters/identity.ts';
import type { RateLimiter } from '../adapters/rate-limiter.ts';
import type { RecoveryCodes } from '../adapters/recovery-codes.ts';

export interface EntranceParts {
  readonly accounts: Pick<Accounts, 'profileOf'>;
  readonly clock: Clock;
  readonly identity: Pick<Identity, 'answer' | 'askForCode' | 'enter' | 'find'>;
  readonly rate: RateLimiter;
  readonly recoveryCodes: Pick<RecoveryCodes, 'knows' | 'spend'>;
}

/**
 * Who a password lets in, and with what code besides. Both come in one request: there is no half-open session in
 * between that anybody could take.
 */
export function entrance(parts: EntranceParts) {
  const { accounts, clock, identity, rate, recoveryCodes } = parts;

  /** @throws Problem `wrong-credentials`, `second-factor-needed`, `wrong-code`, `too-many-requests`. */
  return async (email: string, password: string, code?: string): Promise<SignedIn> => {
    const entry = await identity.enter(email, password);
    if (entry.state === 'second-factor') return prove(email, password, entry, code);
    const profile = await accounts.profileOf(entry.accountId);
    if (!profile?.secondFactorSince) return entry;
    // The user pool should have asked: a recovery or a setting-up died half-way, or is just under way. Or else codes
    // are just being switched off.
    if (!(await settleCodeQuestion(parts, entry.accountId))) return entry;
    const again = await identity.enter(email, password);
    if (again.state !== 'second-factor') throw new Problem('second-factor-needed');
    return prove(email, password, again, code);
  };

  async function prove(
    email: string,
    password: string,
    question: CodeQuestion,
    code?: string,
  ): Promise<SignedIn> {
    if (code === undefined) throw new Problem('second-factor-needed');
    // Counted only now that the password is right: a stranger uses up nobody's tries.
    await rate.count(rateLimits.secondFactor.about, email, clock.now());
    const digits = code.replace(/\s/g, '');
    if (/^\d{6}$/.test(digits)) return identity.answer(question, digits);
    const accountId = await identity.find(email);
    if (!accountId || !(await recoveryCodes.knows(accountId, code))) throw new Problem('wrong-code');
    return recover(accountId, email, password, code);
  }

  /**
   * The user pool knows no recovery codes, so it asks for none for the moment that this takes. Whoever comes
   * meanwhile with the password alone is stopped above, by the profile.
   */
  async function recover(
    accountId: AccountId,
    email: string,
    password: string,
    code: string,
  ): Promise<SignedIn> {
    await identity.askForCode(accountId, false);
    const entry = await identity.enter(email, password).finally(() => settleCodeQuestion(parts, accountId));
    if (entry.state === 'second-factor') throw new Problem('unavailable', { retryAfter: 1 });
    if (!(await recoveryCodes.spend(accountId, code))) throw new Problem('wrong-code');
    return entry;
  }
}
