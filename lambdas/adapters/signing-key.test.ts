import { sign } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { describe, expect, it } from 'vitest';
import { signingKeyInMemory } from '../testing/signing-key-in-memory.ts';
import { joseSignature } from './signing-key.ts';

describe('a signature as JOSE has it', () => {
  it('is what the same R and S are as a pair, whatever their first bits', () => {
    const { privateKey } = signingKeyInMemory();
    for (let round = 0; round < 300; round++) {
      const der = sign('sha256', Buffer.from(`${round}`), privateKey);
      const jose = joseSignature(der);
      expect(jose).toHaveLength(64);
      const integers = [jose.subarray(0, 32), jose.subarray(32)].map((each) => each.toString('hex'));
      const [r = '', s = ''] = integers.map((hex) => hex.replace(/^(00)+/, ''));
      expect(der.toString('hex')).toContain(r);
      expect(der.toString('hex').endsWith(s)).toBe(true);
    }
  });

  it('keeps its length when R or S is short', () => {
    const short = Buffer.from('3006020101020102', 'hex');
    expect(joseSignature(short).toString('hex')).toBe(`${'0'.repeat(63)}1${'0'.repeat(63)}2`);
  });

  it.each([
    ['', 'nothing'],
    ['3006020101020', 'what ends too early'],
    ['3106020101020102', 'a set'],
    ['300602010102010203', 'what goes on'],
    ['3006020101030102', 'a text'],
    ['3004020002000000', 'empty integers'],
    [`3026022101${'ff'.repeat(32)}020101`, 'an integer that is too long'],
  ])('is not made of %j: %s', (hex) => {
    expect(() => joseSignature(Buffer.from(hex, 'hex'))).toThrow('no ECDSA signature');
  });
});

describe('the institute’s key', () => {
  it('is called by its own thumbprint, and tells nothing but its public half', async () => {
    const { publicKey } = signingKeyInMemory();
    const { kid, ...jwk } = await publicKey();
    expect(kid).toBe(await calculateJwkThumbprint(jwk));
    expect(Object.keys(jwk).sort()).toEqual(['crv', 'kty', 'x', 'y']);
  });
});
