import type { Instant, StudentNumber } from '../../domain/certificate.ts';
import { type Contact, type FormerContact, type KnownContact, planContact } from '../../domain/contact.ts';
import type { Contacts } from '../adapters/contacts.ts';

/** Where the secretariat says students can be reached, in the memory of one test. */
export function contactsInMemory() {
  const known = new Map<StudentNumber, KnownContact>();
  const history = new Map<string, FormerContact>();

  async function replace(standing: KnownContact, contact: KnownContact): Promise<boolean> {
    const { setAt, setBy } = known.get(standing.studentNumber) ?? {};
    if (setAt !== standing.setAt || setBy !== standing.setBy) return false;
    known.set(contact.studentNumber, contact);
    return true;
  }

  const contacts: Contacts = {
    replace,
    contactOf: async (studentNumber) => known.get(studentNumber),
    contactsAt: async (address) => [...known.values()].filter((contact) => contact.address === address),
    async change(line, source) {
      const { outcome, contact } = planContact(known.get(line.studentNumber), line, source);
      if (contact) known.set(line.studentNumber, contact);
      return outcome;
    },
    async readdress(studentNumber, address, setAt) {
      const standing = known.get(studentNumber);
      if (!standing || standing.address === address || standing.setAt > setAt) return;
      const { setBy: _, givenBy: __, changedBy: ___, addressGivenAt: ____, ...contact } = standing;
      known.set(studentNumber, { ...contact, address, setAt });
    },
    async remember({ givenBy, withdrawn, ...before }, replacedAt) {
      const { studentNumber, setAt, address } = before;
      history.set(`${studentNumber} ${setAt} ${address}`, { ...before, replacedAt });
    },
    formerOf: async (studentNumber) =>
      [...history.values()].filter((former) => former.studentNumber === studentNumber),
    async *setBy(importId) {
      const found = [...known.values()].filter(({ setBy }) => setBy === importId);
      if (found.length > 0) yield found.map(({ studentNumber }) => studentNumber);
    },
  };

  return {
    ...contacts,
    /** What is known of a student by now. */
    now: (studentNumber: StudentNumber) => known.get(studentNumber),
    /** What contacts were, in the order in which it was written down. */
    history: () => [...history.values()],
    /** Begin with a contact that a results file has brought. */
    bring(contact: Contact & Partial<KnownContact>, setAt = '2026-06-01T08:00:00.000Z' as Instant) {
      const { address, addressGivenAt } = known.get(contact.studentNumber) ?? {};
      const given = address !== undefined && address !== contact.address ? setAt : addressGivenAt;
      known.set(contact.studentNumber, { setAt, ...(given && { addressGivenAt: given }), ...contact });
    },
  };
}
