import type { Context } from 'hono';
import { type PasswordRule, passwordLength } from '../../domain/password.ts';
import { Problem } from '../../domain/problem.ts';
import { problemTexts } from '../../domain/texts/problem/index.ts';
import { readerLanguage } from './reader.ts';

/** The problem that names each rule a password breaks, in the reader's language. */
export function weakPassword(context: Context, broken: readonly PasswordRule[]): Problem {
  const text = problemTexts(readerLanguage(context));
  return new Problem('weak-password', {
    errors: broken.map((rule) => ({ field: 'password', message: text(`password.${rule}`, passwordLength) })),
  });
}
