import { describe, expect, it } from 'vitest';
import example from '../config/institute.example.ts';
import { formerHosts, localise, parseInstitute } from './institute.ts';

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

  it('is refused with a former name of the site that is none, or leads to no other', () => {
    const certificateArn = 'arn:aws:acm:us-east-1:111111111111:certificate/0';
    const domain = { name: 'now.example.org', certificateArn };
    const formerNames = [{ host: 'Then.example.org' }, { host: 'lost.example.org', isLost: true }];
    const right = parseInstitute({ ...example, domain, formerNames });
    expect(formerHosts(right, 'all')).toEqual(['then.example.org', 'lost.example.org']);
    expect(formerHosts(right, 'served')).toEqual(['then.example.org']);
    expect(parseInstitute({ ...example, formerNames: formerNames.slice(1) }).domain).toBeUndefined();
    for (const wrong of [
      { formerNames },
      { domain, formerNames: [{ host: domain.name }] },
      { domain, formerNames: [{ host: 'https://then.example.org' }] },
    ]) {
      expect(() => parseInstitute({ ...example, ...wrong })).toThrow('formerNames');
    }
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
