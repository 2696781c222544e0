import { type MatchExtended, ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import {
  brokenPasswordRules,
  comparablePassword,
  type PasswordRule,
  passwordRules,
  personalWords,
} from './password.ts';

/** How hard a password is to guess, from what breaks a rule to what nobody will guess. */
export const passwordStrengths = ['weak', 'fair', 'good', 'strong'] as const;
export type PasswordStrength = (typeof passwordStrengths)[number];

export interface PasswordJudgement {
  /** Empty when it is good. */
  readonly broken: readonly PasswordRule[];
  readonly strength: PasswordStrength;
}

/** By the estimator's score, in powers of ten of the guesses that it takes: below 6, 8, 10, and from there on. */
const strengthOf = ['weak', 'weak', 'fair', 'good', 'strong'] as const satisfies readonly PasswordStrength[];

/** Characters that are looked at: the time that it takes grows faster than they do, and no sixty-four are guessed. */
const maxLength = 64;

let estimator: ZxcvbnFactory | undefined;

/**
 * Judges a password as whoever guesses would: by what fifty thousand people chose, with digits in the place of letters or
 * behind them, by rows of keys, dates and repetitions, and by the person's own names. Its lists weigh 400 KB, so it is
 * loaded where a password is chosen and nowhere else.
 * @param personal the names and addresses that it must not contain.
 */
export function judgePassword(password: string, personal: readonly string[]): PasswordJudgement {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength });
  const { score, sequence } = estimator.check(comparablePassword(password), personalWords(personal));
  const found = new Set(brokenPasswordRules(password, personal));
  // What is too short becomes something else before it is anything to guess.
  if (score < 2 && !found.has('length')) found.add(sequence.some(isPersonal) ? 'not-personal' : 'not-common');
  const broken = passwordRules.filter((rule) => found.has(rule));
  return { broken, strength: broken.length > 0 ? 'weak' : strengthOf[score] };
}

function isPersonal(match: MatchExtended): boolean {
  return match.dictionaryName === 'userInputs';
}
