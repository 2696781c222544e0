import { fold, unaccented } from './fold.ts';

/** Length follows NIST SP 800-63B (length over composition); Cognito takes at most 256 characters. */
export const passwordLength = { min: 10, max: 128 } as const;

export const passwordRules = ['length', 'not-personal', 'not-common'] as const;
export type PasswordRule = (typeof passwordRules)[number];

/**
 * What people pick first when ten characters are asked for; compared without accents, and without digits and marks at
 * the ends. No more than a page can say at once: `password-strength.ts` knows fifty thousand.
 */
const common = new Set(
  (
    'password passwort passwoord motdepasse wachtwoord azerty azertyuiop qwerty qwertyuiop qwertz qwertzuiop ' +
    'bonjour bienvenue welcome welkom willkommen iloveyou jetaime jaimepas soleil princess princesse ' +
    'football chocolat chocolate letmein administrator administrateur student etudiant bruxelles brussels ' +
    'brussel belgique belgium belgie certificat certificate portedocument abcdefghij abcdefgh'
  ).split(' '),
);

/**
 * The one form of a password that is judged, stored and compared. Cognito takes no spaces outside; NIST SP 800-63B
 * lets them be taken for a slip of typing.
 */
export function normalisePassword(password: string): string {
  return password.normalize('NFC').trim();
}

/** As a password is compared: what has accents is guessed without, and the other way round. */
export function comparablePassword(password: string): string {
  return unaccented(normalisePassword(password));
}

/** The parts of names and addresses that a password must not contain; shorter ones are in too many words. */
export function personalWords(personal: readonly string[]): string[] {
  return personal.flatMap((text) => fold(text).split(' ')).filter((word) => word.length >= 4);
}

/**
 * The rules that `password` breaks, as far as can be said without a list; empty when it may be good. `personal` are
 * the names and addresses that it must not contain.
 */
export function brokenPasswordRules(password: string, personal: readonly string[]): PasswordRule[] {
  const normal = normalisePassword(password);
  const plain = comparablePassword(password);
  const words = fold(password);
  const length = [...normal].length;
  const core = plain.replace(/^\P{L}+|\P{L}+$/gu, '');
  const broken: PasswordRule[] = [];
  if (length < passwordLength.min || length > passwordLength.max) broken.push('length');
  if (personalWords(personal).some((word) => words.includes(word))) broken.push('not-personal');
  if (core === '' || common.has(core) || new Set(plain).size < 5) broken.push('not-common');
  return broken;
}
