import { describe, expect, it } from 'vitest';
import example from '../config/institute.example.ts';
import { localise, parseInstitute } from './institute.ts';

describe('the configuration of an institute', () => {
  it('is right in the example', () => {
    expect(parseInstitute(example)).toMatchObject({ passMark: 50, languages: { default: 'fr' } });
  });

  it('is refused with every wrong field named', () => {
    const wrong = { ...example, passMark: 120, website: 'example', secretariat: { email: 'nobody' } };
    for (const field of ['passMark', 'website', 'secretariat.email']) {
      expect(() => parseInstitute(wrong)).toThrow(field);
    }
  });

  it('is refused with a field it does not know, which is most often a mistyped one', () => {
    expect(() => parseInstitute({ ...example, passmark: 60 })).toThrow(/passmark/);
  });

  it('is refused when its default language is not offered', () => {
    const languages = { offered: ['fr', 'nl'], default: 'de' } as const;
    expect(() => parseInstitute({ ...example, languages })).toThrow(/languages\.default/);
  });

  it('is refused when a text is missing in its default language', () => {
    expect(() => parseInstitute({ ...example, name: { nl: 'Voorbeeld' } })).toThrow(
      /needs a text in fr\s.*name/,
    );
  });

  it.each([undefined, null, 'institute', []])('is never %j', (value) => {
    expect(() => parseInstitute(value)).toThrow(/configuration is not right/);
  });
});

describe('a text of the institute', () => {
  it('is read in the language asked for, or else in the default', () => {
    const institute = parseInstitute({ ...example, languages: { offered: ['fr', 'nl'], default: 'fr' } });
    const city = { fr: 'Bruxelles', nl: 'Brussel' };
    expect(localise(city, 'nl', institute)).toBe('Brussel');
    expect(localise(city, 'de', institute)).toBe('Bruxelles');
  });
});
