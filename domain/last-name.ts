import { nameWords } from './same-person.ts';

/**
 * Whether a last name that somebody has typed from paper is that of a certificate: accents, hyphens, spaces and
 * capitals do not count. All of it must be there, or one word would open a double name.
 */
export function isSameLastName(typed: string, written: string): boolean {
  const [one, other] = [typed, written].map((name) => nameWords(name).join(''));
  return one !== '' && one === other;
}
