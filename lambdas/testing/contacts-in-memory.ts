import type { Instant, StudentNumber } from '../../domain/certificate.ts';
import { type Contact, type KnownContact, planContact } from '../../domain/contact.ts';
import type { Contacts } from '../adapters/contacts.ts';

/** Where the secretariat says students can be reached, in the memory of one test. */
export function contactsInMemory() {
  const known = new Map<StudentNumber, KnownContact>();
  const history = new Map<string, KnownContact & { readonly replacedAt: Instant }>();

  const contacts: Contacts = {
    contactOf: async (studentNumber) => known.get(studentNumber),
    contactsAt: async (address) => [...known.values()].filter((contact) => contact.address === address),
    async change(line, source) {
      const { outcome, contact } = planContact(known.get(line.studentNumber), line, source);
      if (contact) known.set(line.studentNumber, contact);
      return outcome;
    },
    async remember({ givenBy, ...before }, replacedAt) {
      history.set(`${before.setAt} ${before.address}`, { ...before, replacedAt });
    },
  };

  return {
    ...contacts,
    /** What contacts were, in the order in which it was written down. */
    history: () => [...history.values()],
    /** Begin with a contact that a results file has brought. */
    bring: (contact: Contact, setAt = '2026-06-01T08:00:00.000Z' as Instant) =>
      known.set(contact.studentNumber, { ...contact, setAt }),
  };
}
