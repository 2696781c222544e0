import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseAddress } from './contact.ts';

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
