/** Length follows NIST SP 800-63B (length over composition); Cognito takes at most 256 characters. */
export const passwordLength = { min: 10, max: 128 } as const;

export const passwordRules = ['length', 'not-personal', 'not-common'] as const;
export type PasswordRule = (typeof passwordRules)[number];

/** What people pick first when ten characters are asked for; compared without digits and marks at the ends. */
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

/**
 * The rules that `password` breaks; empty when it is good. `personal` are the words the password must not
 * contain: the names and the parts of the address.
 */
export function brokenPasswordRules(password: string, personal: readonly string[]): PasswordRule[] {
  const normal = normalisePassword(password);
  const folded = normal.toLowerCase();
  const length = [...normal].length;
  const core = folded.replace(/^\P{L}+|\P{L}+$/gu, '');
  const words = personal
    .flatMap((word) => word.toLowerCase().split(/[\s@.]+/))
    .filter((word) => word.length >= 4);
  const broken: PasswordRule[] = [];
  if (length < passwordLength.min || length > passwordLength.max) broken.push('length');
  if (words.some((word) => folded.includes(word))) broken.push('not-personal');
  if (core === '' || common.has(core) || new Set(folded).size < 5) broken.push('not-common');
  return broken;
}
