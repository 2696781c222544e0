import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { securityHeaders } from '../lib/site/response-headers.ts';
import { type Edge, startEdge } from './edge.ts';
import { anyFreePorts } from './ports.ts';

const site = mkdtempSync(join(tmpdir(), 'porte-document-site-'));
let edge: Edge;
let origin: string;
let api: ReturnType<typeof serve>;

beforeAll(async () => {
  mkdirSync(join(site, 'fr', 'wallet'), { recursive: true });
  mkdirSync(join(site, 'assets'));
  writeFileSync(join(site, 'fr', 'wallet', 'index.html'), `<p>${'Porte-document '.repeat(200)}</p>`);
  writeFileSync(join(site, 'assets', 'site-ABC.css'), 'p { color: black }');
  writeFileSync(join(site, '404.html'), '<p>Page introuvable</p>');

  const ports = await anyFreePorts();
  // An API that says what reached it.
  const echo = new Hono();
  echo.get('/stage/api/elsewhere', (context) => context.redirect('https://elsewhere.example.org/', 303));
  echo.all('/stage/*', async (context) => {
    context.header('set-cookie', 'a=1; HttpOnly');
    context.header('set-cookie', 'b=2; HttpOnly', { append: true });
    const { method, path } = context.req;
    return context.json({ method, path, headers: context.req.header(), body: await context.req.text() }, 418);
  });
  api = serve({ fetch: echo.fetch, port: ports.aws, hostname: '127.0.0.1' });
  edge = await startEdge({
    port: ports.portal,
    site,
    languages: { offered: ['fr', 'nl'], default: 'fr' },
    apiUrl: `http://127.0.0.1:${ports.aws}/stage`,
    originSecret: 'said by the edge',
    former: { hosts: ['certificates.example.com'], site: 'https://attestations.example.org' },
  });
  origin = `http://127.0.0.1:${ports.portal}`;
});

afterAll(async () => {
  await edge.stop();
  api.close();
  rmSync(site, { recursive: true });
});

test('the root leads to the reader’s language', async () => {
  const response = await fetch(origin, { redirect: 'manual', headers: { 'accept-language': 'nl-BE' } });
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe('/nl/');
});

test('the root leads to the language that was chosen here, before the browser’s', async () => {
  const headers = { 'accept-language': 'nl-BE', cookie: 'language=fr' };
  const response = await fetch(origin, { redirect: 'manual', headers });
  expect(response.headers.get('location')).toBe('/fr/');
});

test('a page is asked for anew each time, compressed, and carries every security header', async () => {
  const response = await fetch(`${origin}/fr/wallet`);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('Porte-document');
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(response.headers.get('cache-control')).toContain('must-revalidate');
  expect(Object.fromEntries(response.headers)).toMatchObject(securityHeaders);
});

test('an asset is kept for ever', async () => {
  const response = await fetch(`${origin}/assets/site-ABC.css`);
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect(response.headers.get('content-type')).toContain('text/css');
});

test.each(['/fr/nowhere', '/assets/old-ABC.css'])(
  'what is not there says so kindly, is not kept, and has the headers too: %s',
  async (path) => {
    const response = await fetch(`${origin}${path}`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Page introuvable');
    expect(response.headers.get('cache-control')).toBeNull();
    expect(Object.fromEntries(response.headers)).toMatchObject(securityHeaders);
  },
);

test.each(['/../package.json', '/%2e%2e/package.json', '/fr/..%2f..%2fpackage.json'])(
  'nothing outside the site is served: %s',
  async (path) => {
    expect((await fetch(`${origin}${path}`)).status).toBe(404);
  },
);

test('the API gets the request, the edge’s word and the visitor’s address, and no header that CloudFront drops', async () => {
  const response = await fetch(`${origin}/api/session?x=1`, {
    method: 'POST',
    body: '{"a":1}',
    headers: {
      'content-type': 'application/json',
      cookie: '__Host-session=s',
      'x-origin-verify': 'forged',
      'cloudfront-viewer-address': '192.0.2.1:1',
      'x-forwarded-for': '192.0.2.1',
    },
  });
  expect(response.status).toBe(418);
  expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2; HttpOnly']);
  const { method, path, headers, body } = (await response.json()) as {
    method: string;
    path: string;
    headers: Record<string, string>;
    body: string;
  };
  expect({ method, path, body }).toEqual({ method: 'POST', path: '/stage/api/session', body: '{"a":1}' });
  expect(headers).toMatchObject({ cookie: '__Host-session=s', 'x-origin-verify': 'said by the edge' });
  expect(headers['cloudfront-viewer-address']).toMatch(/^127\.0\.0\.1:\d+$/);
  expect(headers).not.toHaveProperty('x-forwarded-for');
});

test('an answer of the API that leads elsewhere is left to the browser to follow', async () => {
  const response = await fetch(`${origin}/api/elsewhere`, { redirect: 'manual' });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('https://elsewhere.example.org/');
});

/** Asks as a visitor does who calls the site by another name. */
function askAs(host: string, path: string): Promise<{ status?: number; location?: string; body: string }> {
  return new Promise((resolve, reject) => {
    get(`${origin}${path}`, { headers: { host } }, async (answer) => {
      const { headers, statusCode } = answer;
      const body = Buffer.concat(await answer.toArray()).toString();
      resolve({
        ...(statusCode !== undefined && { status: statusCode }),
        ...(headers.location !== undefined && { location: headers.location }),
        body,
      });
    }).once('error', reject);
  });
}

test('under a name of before, certificates are checked still, and all else leads on', async () => {
  const host = 'certificates.example.com';
  const { body } = await askAs(host, '/.well-known/did.json');
  expect(JSON.parse(body).path).toBe(`/stage/credentials/former/${host}/did.json`);
  expect(await askAs(host, '/fr/wallet')).toMatchObject({
    ...{ status: 301, location: 'https://attestations.example.org/fr/wallet' },
  });
  expect(JSON.parse((await askAs('other.example.com', '/.well-known/did.json')).body).path).toBe(
    '/stage/.well-known/did.json',
  );
});

test.each(['/.well-known/did.json', '/.well-known/jwks.json', '/credentials/status/3'])(
  'what anybody may read comes from the API, which learns nothing of who asks: %s',
  async (path) => {
    const response = await fetch(`${origin}${path}?x=1`, {
      headers: { cookie: 'a=1', 'user-agent': 'somebody' },
    });
    const { headers, path: asked } = (await response.json()) as {
      headers: Record<string, string>;
      path: string;
    };
    expect(asked).toBe(`/stage${path}`);
    expect(headers['x-origin-verify']).toBe('said by the edge');
    expect(headers).not.toHaveProperty('cookie');
    expect(headers['user-agent']).not.toBe('somebody');
  },
);
