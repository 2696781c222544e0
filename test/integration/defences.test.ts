import { describe, expect, inject, it } from 'vitest';
import { securityHeaders } from '../../lib/site/response-headers.ts';
import { newVisitor, outcomeOf, password } from '../stack/portal.ts';

const outputs = inject('outputs');
const visitor = newVisitor(outputs);
const nobody = { email: 'nobody@example.org', password };

/** The API at its own address, as whoever finds that out can call it. */
function roundTheEdge(path: string, init: RequestInit = {}): Promise<Response> {
  const [id] = new URL(outputs.stack.ApiUrl).hostname.split('.');
  return fetch(`${outputs.aws.endpoint}/_aws/execute-api/${id}/$default${path}`, init);
}

describe('the API', () => {
  it.each(['/api/session', '/api/wallet', '/api/captcha', '/api/activation/view'])(
    'does not answer %s round the edge',
    async (path) => {
      for (const secret of [undefined, '', 'a guess']) {
        const answer = await roundTheEdge(path, {
          headers: {
            'cloudfront-viewer-address': '198.51.100.7:443',
            ...(secret === undefined ? {} : { 'x-origin-verify': secret }),
          },
        });
        expect(await outcomeOf(answer)).toBe('403 forbidden-origin');
      }
    },
  );

  it('lets no visitor speak for the edge', async () => {
    const answer = await visitor.send('POST /api/session', nobody, { 'x-origin-verify': 'a guess' });
    expect(await outcomeOf(answer)).toBe('401 wrong-credentials');
  });

  it.each(['https://elsewhere.example.org', 'null', 'http://localhost'])(
    'does nothing for a page of %s',
    async (origin) => {
      const answer = await visitor.send('POST /api/session', nobody, { origin });
      expect(await outcomeOf(answer)).toBe('403 forbidden-origin');
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it.each(['text/plain', 'application/x-www-form-urlencoded'])(
    'takes no body of type %s, which a form of another site could send',
    async (type) => {
      const answer = await visitor.send('POST /api/session', nobody, { 'content-type': type });
      expect(await outcomeOf(answer)).toBe('400 invalid-request');
    },
  );

  it('answers a body larger than any form without reading it', async () => {
    const answer = await visitor.send('POST /api/session', { ...nobody, password: 'x'.repeat(100_000) });
    expect(await outcomeOf(answer)).toBe('400 invalid-request');
  });

  it('answers under all the headers of the site, and nobody keeps it', async () => {
    for (const answer of [
      await visitor.send('GET /api/captcha'),
      await visitor.send('GET /api/wallet'),
      await visitor.send('POST /api/session', nobody, { origin: 'null' }),
    ]) {
      expect(Object.fromEntries(answer.headers)).toMatchObject(securityHeaders);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it.each(['', 'x', `${'0'.repeat(36)}.${'x'.repeat(43)}`, '../../etc', 'a'.repeat(4_000)])(
    'takes the cookie %j for nobody’s',
    async (value) => {
      const answer = await visitor.send('GET /api/wallet', undefined, {
        cookie: `__Host-session=${value}; session=${value}`,
      });
      expect(await outcomeOf(answer)).toBe('401 not-signed-in');
    },
  );
});

describe('the site', () => {
  it('answers every page under all its headers', async () => {
    const pages = [
      '/',
      '/fr/',
      '/nl/activation',
      '/en/wallet',
      '/de/reset',
      '/fr/no-such-page',
      '/robots.txt',
    ];
    for (const page of pages) {
      const answer = await fetch(`${outputs.portal}${page}`, { redirect: 'manual' });
      expect(Object.fromEntries(answer.headers), page).toMatchObject(securityHeaders);
    }
  });

  it('holds no inline script or style, as its policy asks, and no address of anybody else', async () => {
    const page = await (await fetch(`${outputs.portal}/fr/activation`)).text();
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
    const loaded = [...page.matchAll(/<(?:script|link|img)[^>]*\s(?:src|href)="([^"]+)"/g)].map(
      ([, url]) => url,
    );
    expect(loaded.length).toBeGreaterThan(0);
    for (const url of loaded) expect(url).toMatch(/^(\/(?!\/)|data:|https?:\/\/localhost)/);
  });
});
