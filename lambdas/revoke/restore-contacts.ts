import type { ImportId, StudentNumber } from '../../domain/certificate.ts';
import type { Clock } from '../../domain/clock.ts';
import { contactBefore } from '../../domain/contact.ts';
import type { Contacts } from '../adapters/contacts.ts';
import type { Revocations } from '../adapters/revocations.ts';

export interface RestoreParts {
  readonly clock: Clock;
  readonly contacts: Pick<Contacts, 'contactOf' | 'formerOf' | 'replace' | 'setBy'>;
  readonly revocations: Pick<Revocations, 'withdrawalOf'>;
}

/** Students whose contacts are restored at once. */
const studentsAtOnce = 25;

/**
 * Gives the students of an import that was taken back their contact of before, where the import's word is the last:
 * a mail that waits must not go where only a mistaken file says. What a later file has said stays. Harmless to repeat;
 * a contact whose past is not written down yet is restored by a later repetition. One without a past stays, to tell its student
 * by, and counts no more for who that is.
 * @param until milliseconds since the epoch, when to stop.
 * @returns false when the time was up.
 */
export async function restoreContacts(
  { clock, contacts, revocations }: RestoreParts,
  importId: ImportId,
  until: number,
): Promise<boolean> {
  const withdrawn = new Map([[importId, true]]);

  async function restore(studentNumber: StudentNumber): Promise<void> {
    const standing = await contacts.contactOf(studentNumber);
    if (standing?.setBy !== importId) return;
    const former = await contacts.formerOf(studentNumber);
    for (const { setBy } of former) {
      if (!setBy || withdrawn.has(setBy)) continue;
      withdrawn.set(setBy, (await revocations.withdrawalOf(setBy)) !== undefined);
    }
    const before = contactBefore(former, (file) => withdrawn.get(file) === true);
    if (!before) {
      await contacts.replace(standing, { ...standing, withdrawn: true });
      return;
    }
    const { replacedAt: _, ...contact } = before;
    // What a file says that is dropped after the one taken back goes on counting, and nothing that is older.
    await contacts.replace(standing, { ...contact, setAt: standing.setAt });
  }

  for await (const page of contacts.setBy(importId)) {
    for (let at = 0; at < page.length; at += studentsAtOnce) {
      if (clock.now() >= until) return false;
      await Promise.all(page.slice(at, at + studentsAtOnce).map(restore));
    }
  }
  return true;
}
