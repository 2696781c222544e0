import { describe, expect, it } from 'vitest';
import { brokenPasswordRules, passwordLength } from './password.ts';

const personal = ['Chloé', 'Lefèvre', 'chloe.lefevre@example.org'];

describe('a password', () => {
  it.each(['quatre lapins gris', 'Tr0ub4dor&3x', '正しい馬の電池の穴あき靴です', 'éàçùêîôûäëï'])(
    'like "%s" is good',
    (password) => {
      expect(brokenPasswordRules(password, personal)).toEqual([]);
    },
  );

  it('has ten to 128 characters, counted as people count', () => {
    expect(brokenPasswordRules('lapinsgri', personal)).toEqual(['length']);
    expect(brokenPasswordRules('lapinsgris', personal)).toEqual([]);
    expect(brokenPasswordRules('🐇🐈🐕🐎🐄🐖🐑🐐🐓', personal)).toContain('length');
    expect(brokenPasswordRules('abcde'.repeat(26), personal)).toEqual(['length']);
    expect(brokenPasswordRules('abcd '.repeat(26).slice(0, passwordLength.max), personal)).toEqual([]);
  });

  it('is no longer for the spaces around it, which no login keeps', () => {
    expect(brokenPasswordRules('  lapinsgr  ', personal)).toEqual(['length']);
    expect(brokenPasswordRules(' lapinsgris ', personal)).toEqual([]);
  });

  it.each(['chloé et ses lapins', 'LEFÈVRE-2026-gris', 'lefevre2024', 'aime-example-fort'])(
    'like "%s" is too close to the person',
    (password) => {
      expect(brokenPasswordRules(password, personal)).toEqual(['not-personal']);
    },
  );

  it('may hold a name so short that many words do', () => {
    expect(brokenPasswordRules('quatre lapins gris', ['Lap', 'Li'])).toEqual([]);
  });

  it.each([
    'Azertyuiop',
    'azértyuiop',
    'motdepasse2026',
    '123Wachtwoord!',
    '1234567890',
    'aaaaaaaaaaaa',
    'abababababab',
  ])('like "%s" is too common', (password) => {
    expect(brokenPasswordRules(password, personal)).toEqual(['not-common']);
  });

  it('has every rule it breaks told at once', () => {
    expect(brokenPasswordRules('lefèvre', ['Lefèvre'])).toEqual(['length', 'not-personal']);
    expect(brokenPasswordRules('', [])).toEqual(['length', 'not-common']);
  });
});
