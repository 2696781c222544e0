import type { Instant } from '../certificate.ts';
import type { Contact } from '../contact.ts';
import type { Language } from '../language.ts';
import type { UnreachableReason } from '../mail-event.ts';

/** A student whom no mail reaches. */
export interface UnreachableStudent extends Contact {
  readonly reason: UnreachableReason;
  readonly since: Instant;
  /** The address is the one of the student's own account: only the student can change it. */
  readonly ownAccount: boolean;
}

/** The secretariat's list of students whom no mail reaches. */
export interface UnreachableList {
  /** By name, as the secretariat files them. */
  readonly students: readonly UnreachableStudent[];
  /** The secretariat's. */
  readonly language: Language;
  readonly timeZone: string;
}

export function byName(language: Language) {
  const { compare } = new Intl.Collator(language);
  return (a: Contact, b: Contact): number =>
    compare(a.lastName, b.lastName) ||
    compare(a.firstName, b.firstName) ||
    compare(a.studentNumber, b.studentNumber);
}
