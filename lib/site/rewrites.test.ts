import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../domain/language.ts';
import { rewrite } from './rewrites.ts';

const to = (uri: string, acceptLanguage?: string) => rewrite(uri, acceptLanguage, ['fr', 'nl'], 'fr');

describe('a reader who comes to the front door', () => {
  test.each([
    ['nl-BE,nl;q=0.9,en;q=0.8', '/nl/'],
    ['en-GB,en;q=0.9,nl;q=0.3,fr;q=0.2', '/nl/'],
    ['fr;q=0.1, nl;q=0', '/fr/'],
    ['ja', '/fr/'],
    ['*', '/fr/'],
    ['', '/fr/'],
    [undefined, '/fr/'],
    [';;q=,,;q=x', '/fr/'],
  ])('and reads %s is led to %s', (acceptLanguage, redirect) => {
    expect(to('/', acceptLanguage)).toEqual({ redirect });
  });
});

describe('who checks a certificate', () => {
  test('by a link of no language is led to the page in the reader’s', () => {
    expect(to('/verify', 'nl')).toEqual({ redirect: '/nl/verify' });
    expect(to('/verify')).toEqual({ redirect: '/fr/verify' });
    expect(to('/verify.mjs')).toEqual({ path: '/verify.mjs' });
  });
});

describe('a reader who has chosen a language here', () => {
  const chosen = (value: string) => rewrite('/', 'fr-BE', ['fr', 'nl'], 'fr', value);

  test('is led to it, whatever the browser speaks', () => {
    expect(chosen('nl')).toEqual({ redirect: '/nl/' });
  });

  test.each(['de', 'xx', '', '//example.org', 'nl/..'])(
    'and of whose cookie nothing can be made is not: %s',
    (value) => {
      expect(chosen(value)).toEqual({ redirect: '/fr/' });
    },
  );
});

describe('a page', () => {
  test.each([
    ['/fr/', '/fr/index.html'],
    ['/fr/wallet', '/fr/wallet/index.html'],
    ['/fr/wallet/', '/fr/wallet/index.html'],
    ['/de/help', '/de/help/index.html'],
  ])('%s is the file %s', (uri, path) => {
    expect(to(uri)).toEqual({ path });
  });

  test('without the slash after its language is asked for again with it', () => {
    expect(to('/nl')).toEqual({ redirect: '/nl/' });
  });
});

describe('a file', () => {
  test.each([
    '/assets/wallet-0a1b2c.js',
    '/favicon.svg',
    '/404.html',
    '/robots.txt',
    '/fr/index.html',
    '/frites',
  ])('%s is itself', (uri) => {
    expect(to(uri)).toEqual({ path: uri });
  });
});

test('nobody is ever led away from the site', () => {
  const segment = fc.oneof(
    fc.constantFrom(...languages, '', '.', '..', '\\', 'example.org', '%2f'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(segment), fc.option(fc.string(), { nil: undefined }), (segments, acceptLanguage) => {
      const result = to(`/${segments.join('/')}`, acceptLanguage);
      if ('redirect' in result)
        expect(languages.map((language) => `/${language}/`)).toContain(result.redirect);
      else expect(result.path.startsWith('/')).toBe(true);
    }),
  );
});
