import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportId, Instant, StudentNumber } from './certificate.ts';
import { contactBefore, type FormerContact, normaliseAddress } from './contact.ts';

describe('an address', () => {
  it('is the same however it is typed', () => {
    expect(normaliseAddress('  Chloe.Lefevre@Example.ORG\n')).toBe('chloe.lefevre@example.org');
    expect(normaliseAddress('Chloe\u0301@example.org')).toBe(normaliseAddress('CHLOÉ@example.org'));
  });

  it('stays as it is once it is in its one form', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const once = normaliseAddress(address);
        expect(normaliseAddress(once)).toBe(once);
      }),
    );
  });
});

describe('a contact whose import was taken back', () => {
  const day = (n: number) => `2026-07-0${n}T08:00:00.000Z` as Instant;
  const said = (address: string, setBy: string, from: number, to: number): FormerContact => ({
    ...{ studentNumber: '2024-00117' as StudentNumber, firstName: 'Chloé', lastName: 'Lefèvre' },
    ...{ address, language: 'fr', setBy: setBy as ImportId, setAt: day(from), replacedAt: day(to) },
  });
  const contactOf = (former: FormerContact[], ...withdrawn: string[]) =>
    contactBefore(former, (file) => withdrawn.includes(file))?.address;

  it('is what the last file before said, however the past is ordered', () => {
    expect(contactOf([said('b', 'may', 2, 3), said('a', 'april', 1, 2)], 'june')).toBe('b');
  });

  it('is nothing that another import said which was taken back too', () => {
    expect(contactOf([said('a', 'april', 1, 2), said('b', 'may', 2, 3)], 'june', 'may')).toBe('a');
  });

  it('is the last of two things that one file said', () => {
    expect(contactOf([said('b', 'may', 2, 3), said('a', 'may', 2, 2)], 'june')).toBe('b');
  });

  it('has no past when the import was the first that knew the student', () => {
    expect(contactOf([], 'june')).toBeUndefined();
  });
});
