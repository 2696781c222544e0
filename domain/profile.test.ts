import { describe, expect, it } from 'vitest';
import type { IsoDate } from './certificate.ts';
import { countries } from './countries.ts';
import { languages } from './language.ts';
import { readPhone, showPhone } from './phone.ts';
import { isBirthDate } from './profile.ts';

describe('a date of birth', () => {
  it.each([
    ['1998-02-28', true],
    ['2026-07-01', true],
    ['2026-07-02', false],
    ['1901-01-01', true],
    ['1900-12-31', false],
    ['0001-01-01', false],
  ])('%s can be one on 1 July 2026: %s', (date, can) => {
    expect(isBirthDate(date, '2026-07-01' as IsoDate)).toBe(can);
  });
});

describe('a telephone number', () => {
  it.each([
    ['0470 12 34 56', 'BE', '+32470123456'],
    ['+32 (0)470/12.34.56', 'FR', '+32470123456'],
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['00 49 30 123456', 'BE', '+4930123456'],
    ['+1 202 555 0123', 'BE', '+12025550123'],
  ])('written %j in %s is %s', (typed, country, number) => {
    expect(readPhone(typed, country)).toBe(number);
  });

  it.each(['12', 'call me', '+999 123 456', '0470 12 34 56 78 90 12', 'tel: 0470 12 34 56 or 0470 12 34 57'])(
    'cannot be %j',
    (typed) => {
      expect(readPhone(typed, 'BE')).toBeUndefined();
    },
  );

  it('needs its prefix where the country is none that has telephones', () => {
    expect(readPhone('0470 12 34 56', 'AQ')).toBeUndefined();
    expect(readPhone('+32 470 12 34 56', 'AQ')).toBe('+32470123456');
  });

  it('is shown in groups', () => {
    expect(showPhone('+32470123456')).toBe('+32 470 12 34 56');
  });
});

describe('a country', () => {
  it.each(languages)('has a name of its own in %s', (language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    const named = countries.map((code) => names.of(code));
    expect(named).not.toContain(undefined);
    expect(new Set(named).size).toBe(countries.length);
  });
});
