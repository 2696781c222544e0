import { describe, expect, it } from 'vitest';
import { api } from '../../domain/api.ts';
import { blind, hashToken, newCertificateId, newToken } from './random.ts';

const many = <T>(make: () => T, count = 4_000) => Array.from({ length: count }, make);

/** Chi-squared of the symbols drawn, against drawing each equally often. */
function unevenness(drawn: readonly string[], symbols: number): number {
  const counts = new Map<string, number>();
  for (const symbol of drawn) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  const expected = drawn.length / symbols;
  const seen = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return seen + (symbols - counts.size) * expected;
}

describe('a token', () => {
  it('has the form that the API takes, and is never the same', () => {
    const tokens = many(newToken);
    for (const token of tokens)
      expect(api['POST /api/activation/view'].body.safeParse({ token }).success).toBe(true);
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  it('is stored as a hash that does not hold it', () => {
    const token = newToken();
    expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashToken(token)).toBe(hashToken(token));
    expect(hashToken(token)).not.toBe(hashToken(newToken()));
  });
});

describe('a certificate’s number', () => {
  it('is 16 characters that nobody misreads: no I, L, O or U', () => {
    const ids = many(newCertificateId);
    for (const id of ids) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is drawn evenly, at each of its places', () => {
    const ids = many(newCertificateId, 8_000);
    // 31 degrees of freedom: an even draw goes beyond 100 less than once in a thousand million.
    expect(unevenness([...ids.join('')], 32)).toBeLessThan(100);
    for (let place = 0; place < 16; place++) {
      expect(
        unevenness(
          ids.map((id) => id.charAt(place)),
          32,
        ),
      ).toBeLessThan(100);
    }
  });
});

describe('something guessable', () => {
  it('is kept as a hash that nobody makes without the key', () => {
    const hashed = blind('key', 'chloe@example.org');
    expect(hashed).toBe(blind('key', 'chloe@example.org'));
    expect(hashed).not.toBe(blind('other key', 'chloe@example.org'));
    expect(hashed).not.toContain('chloe');
  });
});
