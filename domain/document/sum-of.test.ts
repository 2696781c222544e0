import { describe, expect, it } from 'vitest';
import { sumOf } from './sum-of.ts';

describe('what certificates have together', () => {
  it('is exact in hundredths', () => {
    expect(sumOf('ects', [{ ects: 0.1 }, { ects: 0.2 }])).toBe(0.3);
    expect(sumOf('periods', [{ periods: 40 }, { periods: 60 }])).toBe(100);
  });

  it('leaves out those that say nothing of it, and is nothing where none does', () => {
    expect(sumOf('ects', [{ ects: 5 }, { periods: 40 }])).toBe(5);
    expect(sumOf('ects', [{ periods: 40 }])).toBeUndefined();
    expect(sumOf('ects', [])).toBeUndefined();
  });
});
