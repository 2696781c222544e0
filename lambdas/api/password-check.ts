import type { Context } from 'hono';
import { passwordLength } from '../../domain/password.ts';
import { Problem } from '../../domain/problem.ts';
import { problemTexts } from '../../domain/texts/problem/index.ts';
import { readerLanguage } from './reader.ts';

/**
 * @param personal the names and addresses that the password must not contain.
 * @throws Problem `weak-password`, which names each rule that it breaks, in the reader's language.
 */
export async function checkPassword(
  context: Context,
  password: string,
  personal: readonly string[],
): Promise<void> {
  // Where no password is chosen, no function takes the time to read its lists.
  const { judgePassword } = await import('../../domain/password-strength.ts');
  const { broken } = judgePassword(password, personal);
  if (broken.length === 0) return;
  const text = problemTexts(readerLanguage(context));
  throw new Problem('weak-password', {
    errors: broken.map((rule) => ({ field: 'password', message: text(`password.${rule}`, passwordLength) })),
  });
}
