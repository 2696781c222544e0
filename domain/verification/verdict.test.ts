import { describe, expect, it } from 'vitest';
import { toneOfAll, type Verdict, type VerdictName } from './verdict.ts';

const verdicts = (...names: VerdictName[]) => names.map((verdict) => ({ verdict }) as Verdict);

describe('several answers together', () => {
  it.each<[string, VerdictName[]]>([
    ['good', ['genuine', 'genuine']],
    ['doubtful', ['genuine', 'status-unknown']],
    ['doubtful', ['unsealed', 'genuine']],
    ['bad', ['genuine', 'status-unknown', 'revoked']],
    ['bad', ['altered', 'unchecked']],
  ])('are %s when they are %s', (tone, names) => {
    expect(toneOfAll(verdicts(...names))).toBe(tone);
  });
});
