import { createContext, Script } from 'node:vm';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { resource } from './resources.ts';
import { institute, ownDomain, siteTemplate } from './synthesise.ts';

const dutchFirst = institute({ languages: { offered: ['nl', 'en'], default: 'nl' } });
const source = (template = siteTemplate()): string =>
  resource(template, 'AWS::CloudFront::Function').properties.FunctionCode;

/** What CloudFront's JavaScript runtime 2.0 is not said to have, taken from Node.js, which does. */
const missing = [
  'Map Set WeakMap WeakSet WeakRef Proxy Reflect Intl Iterator',
  'Array.from Array.prototype.at Array.prototype.findLast Array.prototype.flat Array.prototype.flatMap',
  'Array.prototype.toSorted Object.fromEntries Object.groupBy Object.hasOwn String.prototype.at',
  'String.prototype.matchAll String.prototype.localeCompare String.prototype.normalize',
]
  .join(' ')
  .split(' ')
  .map((name) => `delete globalThis.${name};`)
  .join('');

interface Answer {
  readonly uri?: string;
  readonly statusCode?: number;
  readonly headers: Readonly<Record<string, { value: string }>>;
}

/** Runs the function as CloudFront does: alone, without `eval`, with an event of its form. */
function ask(code: string, uri: string, acceptLanguage?: string, chosen?: string, host?: string): Answer {
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  new Script(missing + code).runInContext(context);
  const headers = {
    ...(acceptLanguage !== undefined && { 'accept-language': { value: acceptLanguage } }),
    ...(host !== undefined && { host: { value: host } }),
  };
  const cookies = chosen === undefined ? {} : { language: { value: chosen } };
  Object.assign(context, {
    event: { version: '1.0', request: { method: 'GET', uri, querystring: {}, headers, cookies } },
  });
  // A copy, since another context has another Object.
  return JSON.parse(JSON.stringify(new Script('handler(event)').runInContext(context)));
}

describe('the function at the edge', () => {
  const code = source();

  test.each([
    ['/fr/', '/fr/index.html'],
    ['/nl/wallet', '/nl/wallet/index.html'],
    ['/en/activation/', '/en/activation/index.html'],
    ['/assets/page-0a1b2c.css', '/assets/page-0a1b2c.css'],
    ['/favicon.svg', '/favicon.svg'],
    ['/nowhere', '/nowhere'],
  ])('asks the bucket for %s as %s', (uri, file) => {
    expect(ask(code, uri, 'nl')).toMatchObject({
      uri: file,
      headers: { 'accept-language': { value: 'nl' } },
    });
  });

  test('leads whoever has chosen a language to it, whatever their browser speaks', () => {
    expect(ask(code, '/', 'fr', 'nl').headers.location?.value).toBe('/nl/');
    expect(ask(code, '/', 'fr', '//example.org').headers.location?.value).toBe('/fr/');
  });

  test.each([
    ['/', 'de-AT,de;q=0.9', '/de/'],
    ['/', 'ja', '/fr/'],
    ['/', undefined, '/fr/'],
    ['/en', 'de', '/en/'],
  ])('leads from %s, for a reader of %s, to %s', (uri, acceptLanguage, location) => {
    expect(ask(code, uri, acceptLanguage)).toMatchObject({
      statusCode: 302,
      headers: { location: { value: location }, vary: { value: 'accept-language, cookie' } },
    });
  });

  test('knows the institute’s own languages', () => {
    const own = source(siteTemplate({ institute: dutchFirst }));
    expect(ask(own, '/', 'fr').headers.location).toEqual({ value: '/nl/' });
    expect(ask(own, '/', 'fr,en').headers.location).toEqual({ value: '/en/' });
  });

  describe('under a name that the site had before', () => {
    const formerNames = [
      { host: 'certificates.example.com', isLost: false },
      { host: 'lost.example.org', isLost: true },
    ];
    const renamed = source(siteTemplate({ institute: institute({ domain: ownDomain, formerNames }) }));
    const askAt = (host: string, uri: string) => ask(renamed, uri, 'nl', undefined, host);

    test.each([
      ['/.well-known/did.json', '/credentials/former/certificates.example.com/did.json'],
      ['/.well-known/jwks.json', '/credentials/former/certificates.example.com/jwks.json'],
      ['/credentials/status/3', '/credentials/former/certificates.example.com/status/3'],
    ])('answers with what certificates of then are checked with: %s', (uri, path) => {
      expect(askAt('certificates.example.com', uri)).toMatchObject({ uri: path });
      expect(askAt(ownDomain.name, uri)).toMatchObject({ uri });
      expect(askAt('lost.example.org', uri)).toMatchObject({ uri });
    });

    test.each(['/', '/verify', '/fr/activation', '//evil.example/'])(
      'leads on to the site of now: %s',
      (uri) => {
        const { headers, statusCode } = askAt('certificates.example.com', uri);
        expect(statusCode).toBe(301);
        expect(headers.location?.value).toBe(`https://${ownDomain.name}${uri}`);
        expect(new URL(headers.location?.value ?? '').host).toBe(ownDomain.name);
      },
    );
  });

  test('is well under the 10 KB that CloudFront takes', () => {
    expect(Buffer.byteLength(code)).toBeLessThan(10_240 / 2);
  });

  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
  test('is written in the syntax that CloudFront knows: ECMAScript 5.1 and little else', () => {
    const known = { arrow: true, 'const-and-let': true, 'rest-argument': true, 'template-literal': true };
    const said = (target: string, supported: Record<string, boolean>) =>
      transformSync(code, { target, supported, charset: 'utf8' }).code;
    expect(said('es5', known)).toBe(said('esnext', {}));
  });
});
