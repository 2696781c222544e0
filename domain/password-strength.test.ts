import { describe, expect, it } from 'vitest';
import { passwordLength } from './password.ts';
import { judgePassword } from './password-strength.ts';

const personal = ['Chloé', 'Lefèvre', 'chloe.lefevre@example.org'];
const judge = (password: string) => judgePassword(password, personal);

describe('a password as whoever guesses sees it', () => {
  it.each([
    'sunshine123',
    'superman123',
    'liverpool1',
    'p@ssword123',
    '1q2w3e4r5t',
    'bonjour123',
    'loulou12345',
    'mohamed123',
    'welkom01234',
    'hallo12345',
    'Football2024',
    'trustno1trustno1',
    // What the short list of the pages knows, this one says too.
    'motdepasse2026',
    '123Wachtwoord!',
    'bruxelles1000',
  ])('like "%s" is what many have chosen', (password) => {
    expect(judge(password)).toEqual({ broken: ['not-common'], strength: 'weak' });
  });

  it.each(['lefevre2024', 'Lefèvre2024', 'l3f3vre2024', 'chloe-et-noe', 'CHLOÉ et Noé'])(
    'like "%s" holds a name, with accents or without, or with digits for letters',
    (password) => {
      expect(judge(password)).toEqual({ broken: ['not-personal'], strength: 'weak' });
    },
  );

  it.each([
    ['deux mots de', 'strong'],
    ['quatre lapins gris', 'strong'],
    ['girafe marteau brouillard', 'strong'],
    ['正しい馬の電池の穴あき靴です', 'strong'],
    ['lapinsgris', 'good'],
    ['jupiler2023', 'fair'],
    ['abcd '.repeat(26).slice(0, passwordLength.max), 'fair'],
  ])('like "%s" is taken, and is %s', (password, strength) => {
    expect(judge(password)).toEqual({ broken: [], strength });
  });

  it('has every rule that it breaks told at once', () => {
    expect(judge('lefevre').broken).toEqual(['length', 'not-personal']);
    expect(judge('').broken).toEqual(['length', 'not-common']);
  });
});
