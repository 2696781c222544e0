import type { ImportId, Instant, IsoDate, StudentNumber } from './certificate.ts';
import type { Language } from './language.ts';

/** How the secretariat says a student can be reached. Never an identity: the student number is. */
export interface Contact {
  readonly studentNumber: StudentNumber;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate?: IsoDate;
  readonly address: string;
  readonly language: Language;
}

/** What a line of a contacts file says anew; what it leaves out stays as it is known. */
export type ContactChange = Pick<Contact, 'studentNumber' | 'address'> &
  Partial<Pick<Contact, 'firstName' | 'lastName' | 'birthDate' | 'language'>> & {
    /** Where mail does not reach the student, as a line of the secretariat's list says: no news if it is the address. */
    readonly unreachable?: string;
  };

/** A contact as it is kept. */
export interface KnownContact extends Contact {
  /** When the file that says so was dropped: between files, the later one is right. */
  readonly setAt: Instant;
  /** The import whose word it is. */
  readonly setBy?: ImportId;
  /** The contacts file that gave it last, if that was one: also one that gave it anew, as it was. */
  readonly givenBy?: ImportId;
  /** The contacts file that changed it last, if that was one. */
  readonly changedBy?: ImportId;
  /** When a file last gave the address: another than was known, or anew, in a contacts file. Absent when none has. */
  readonly addressGivenAt?: Instant;
  /** The import that set it was taken back, and none before it stands: it serves to tell of that, and proves nobody. */
  readonly withdrawn?: true;
}

/** What a contact was, until a later word took its place at `replacedAt`. */
export interface FormerContact extends Omit<KnownContact, 'givenBy' | 'withdrawn'> {
  readonly replacedAt: Instant;
}

/**
 * What a results line says of its student's contact. A line that names no language leaves the one that is known;
 * `language` is then the institute's, for a student of whom none is known.
 */
export interface ResultsContact extends Contact {
  readonly languageIsDefault?: true;
}

/** The contacts file that a change comes from. */
export interface ContactSource {
  readonly importId: ImportId;
  readonly droppedAt: Instant;
  /** Whether a file of the same content was imported before: it takes back nothing that was set since. */
  readonly repeat: boolean;
}

export type ContactOutcome =
  | { readonly outcome: 'changed' | 'unchanged' | 'unknown-student' }
  /** A newer file has set another address, or this one was here before: `stands` is left as it is. */
  | { readonly outcome: 'outdated'; readonly stands: KnownContact };

export interface ContactPlan {
  readonly outcome: ContactOutcome;
  /** What is to be kept in the place of what is known; absent when nothing is. */
  readonly contact?: KnownContact;
}

/**
 * What a line of a contacts file means beside what is known of its student. An import that runs again and meets its
 * own change says what it said the first time. A line of the list of unreachable students that comes back uncorrected
 * gives no address.
 */
export function planContact(
  known: KnownContact | undefined,
  { unreachable, address, ...others }: ContactChange,
  { importId, droppedAt, repeat }: ContactSource,
): ContactPlan {
  if (!known) return { outcome: { outcome: 'unknown-student' } };
  const { withdrawn: _, ...stands } = known;
  const isOlder = repeat || droppedAt < known.setAt;
  const isGiven = address !== unreachable;
  const said: Partial<Contact> = isGiven ? { ...others, address } : others;
  const differs = (Object.keys(said) as (keyof Contact)[]).some((field) => said[field] !== known[field]);
  if (!differs) {
    if (known.changedBy === importId) return { outcome: { outcome: 'changed' } };
    const outcome = { outcome: 'unchanged' } as const;
    return isOlder || !isGiven
      ? { outcome }
      : {
          outcome,
          contact: {
            ...stands,
            setAt: droppedAt,
            setBy: importId,
            givenBy: importId,
            addressGivenAt: droppedAt,
          },
        };
  }
  if (isOlder) return { outcome: { outcome: 'outdated', stands: known } };
  return {
    outcome: { outcome: 'changed' },
    contact: {
      ...{ ...stands, ...said, setAt: droppedAt, setBy: importId, changedBy: importId },
      ...(isGiven && { givenBy: importId, addressGivenAt: droppedAt }),
    },
  };
}

/**
 * Whether the secretariat has given the address since `linkedAt`: then its reader is the student, whoever may have
 * read the one before. That a file says again what was known proves nothing of the kind.
 */
export function isGivenSince({ addressGivenAt, withdrawn }: KnownContact, linkedAt: Instant): boolean {
  return !withdrawn && addressGivenAt !== undefined && addressGivenAt > linkedAt;
}

/**
 * What a contact is again once the import that has set it was taken back: the last word before, of a file that stands.
 * @param former what the contact was, in any order.
 * @param isWithdrawn whether an import was taken back.
 * @returns undefined when nothing was known before.
 */
export function contactBefore(
  former: readonly FormerContact[],
  isWithdrawn: (importId: ImportId) => boolean,
): FormerContact | undefined {
  // A file may have said two things of a student, one after the other.
  const age = ({ setAt, replacedAt }: FormerContact) => `${setAt} ${replacedAt}`;
  return former
    .filter(({ setBy }) => setBy === undefined || !isWithdrawn(setBy))
    .toSorted((a, b) => (age(a) < age(b) ? -1 : 1))
    .at(-1);
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
