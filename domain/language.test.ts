import { describe, expect, it } from 'vitest';
import { isLanguage, languages, preferredLanguage } from './language.ts';

describe('the preferred language', () => {
  it.each([
    ['nl', 'nl'],
    ['nl-BE,nl;q=0.9,fr;q=0.8', 'nl'],
    ['es, de;q=0.3, en;q=0.7', 'en'],
    ['DE-at', 'de'],
    ['fr;q=0, en;q=0.1', 'en'],
    ['de;q=0.5, nl;q=0.5', 'de'],
  ])('of "%s" is %s', (header, language) => {
    expect(preferredLanguage(header, languages, 'fr')).toBe(language);
  });

  it.each([undefined, '', '*', 'es-ES,pt;q=0.8', ';;q=,', 'q=1'])('of %j is the fallback', (header) => {
    expect(preferredLanguage(header, languages, 'fr')).toBe('fr');
  });

  it('is only ever one that is offered', () => {
    expect(preferredLanguage('de,nl;q=0.1', ['fr', 'nl'], 'fr')).toBe('nl');
  });
});

describe('a language', () => {
  it('is one of those the texts are written in', () => {
    expect(languages.every(isLanguage)).toBe(true);
    expect(['es', 'FR', '', undefined, null, 1].some(isLanguage)).toBe(false);
  });
});
