import type { Holder } from './certificate.ts';
import { fold } from './fold.ts';

/** What files say of a person beside a student number. */
export type Person = Pick<Holder, 'firstName' | 'lastName' | 'birthDate'>;

/** What tells that another person is meant. */
export type PersonField = keyof Person;

/** Words that many names share. */
const particles = new Set(
  [
    'al bin d da de del della den der des di do dos du el l la las le les los st',
    't te ten ter van vom von y zu zum zur',
  ]
    .join(' ')
    .split(' '),
);

/**
 * In which fields a person is somebody else; none when it may be the same. One name alone may differ, for people marry, and are
 * written with a second first name or without. Accents, case, hyphens and the order of words do not count, nor does which
 * of the two names stands in which column. What one of the two does not say, differs from nothing.
 */
export function otherPerson(said: Person, known: Person): PersonField[] {
  const names: PersonField[] = isSameName(said, known) ? [] : ['lastName', 'firstName'];
  const born = [said.birthDate, known.birthDate];
  return born.every((date) => date !== undefined) && born[0] !== born[1] ? [...names, 'birthDate'] : names;
}

function isSameName(a: Person, b: Person): boolean {
  if (areAlike(a.firstName, b.firstName) || areAlike(a.lastName, b.lastName)) return true;
  return areAlike(a.firstName, b.lastName) && areAlike(a.lastName, b.firstName);
}

/** Whether two names share a word of weight. A name of no letters says nothing. */
function areAlike(a: string, b: string): boolean {
  const [one, other] = [nameWords(a), nameWords(b)];
  if (one.length === 0 || other.length === 0 || one.join('') === other.join('')) return true;
  const weighty = new Set(withoutParticles(one));
  return withoutParticles(other).some((word) => weighty.has(word));
}

function withoutParticles(words: readonly string[]): readonly string[] {
  const weighty = words.filter((word) => !particles.has(word));
  return weighty.length > 0 ? weighty : words;
}

/** Letters that have no accent to take off. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** The words of a name. `Jürgen` and `Juergen` are one, as are `Sørensen` and `Sorensen`. */
export function nameWords(name: string): string[] {
  const plain = fold(name.toLowerCase().replace(/[ßœæøłđı]/gu, (letter) => letters[letter] ?? letter));
  return plain
    .replace(/([aou])e/g, '$1')
    .split(' ')
    .filter((word) => word !== '');
}
