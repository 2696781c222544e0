import type { StudentNumber } from './certificate.ts';
import type { Language } from './language.ts';

/** How the secretariat says a student can be reached. Never an identity: the student number is. */
export interface Contact {
  readonly studentNumber: StudentNumber;
  readonly firstName: string;
  readonly lastName: string;
  readonly address: string;
  readonly language: Language;
}

/** No account can have a longer address: Cognito takes no more as a user's name. */
export const longestAddress = 128;

/**
 * An e-mail address in the one form it is stored and compared in. The local part is folded to lower case too:
 * RFC 5321 lets it be case-sensitive, no provider a student uses treats it so, and two accounts that differ in
 * case alone would be the second account that students fear.
 */
export function normaliseAddress(address: string): string {
  return address.trim().normalize('NFC').toLowerCase();
}
