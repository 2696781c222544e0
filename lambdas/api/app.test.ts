import type { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { languages } from '../../domain/language.ts';
import { Problem, type ProblemDetail } from '../../domain/problem.ts';
import { appOptions, type Call, caller, outcomeOf } from '../testing/caller.ts';
import { serviceError } from '../testing/failures.ts';
import { keptLog } from '../testing/kept-log.ts';
import { createApp } from './app.ts';
import { serve } from './endpoint.ts';

const good = { email: 'chloe@example.org', password: 'tulipe cheval nuage' };
const chloe = { firstName: 'Chloé', lastName: 'Lefèvre', email: good.email, language: 'fr' } as const;

/** An app of one endpoint, which does `act`. */
function appThat(act: () => Promise<typeof chloe> = async () => chloe) {
  const log = keptLog();
  const app: Hono = createApp({ ...appOptions, log });
  serve(app, 'POST /api/session', act);
  const call = caller(app);
  return { log, call, send: (call_: Call = {}) => call('POST /api/session', { body: good, ...call_ }) };
}

async function problemOf(answer: Response): Promise<ProblemDetail> {
  return (await answer.json()) as ProblemDetail;
}

const fieldsOf = async (answer: Response) => (await problemOf(answer)).errors?.map(({ field }) => field);

describe('an answer of the API', () => {
  it('is JSON that nobody keeps', async () => {
    const answer = await appThat().send();
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(chloe);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('that is a problem has the members and the media type of RFC 9457', async () => {
    const answer = await appThat(async () => Promise.reject(new Problem('wrong-credentials'))).send();
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await problemOf(answer)).toEqual({
      type: 'urn:porte-document:problem:wrong-credentials',
      title: 'L’adresse ou le mot de passe ne convient pas',
      status: answer.status,
      detail: expect.stringContaining('Mot de passe oublié'),
    });
  });

  it.each([
    ['that is unknown here', { body: { email: 1 } }, 400],
    ['from another site', { headers: { origin: 'https://elsewhere.example.org' } }, 403],
    ['round the edge', { headers: { 'x-origin-verify': undefined } }, 403],
  ])('to a request %s is not kept either', async (_, sent: Call, status) => {
    const answer = await appThat().send(sent);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  it.each(languages)('tells a problem in %s to whom asks for it', async (language) => {
    const answer = await appThat().send({ body: {}, headers: { 'accept-language': `${language}-BE` } });
    const problem = await problemOf(answer);
    expect(answer.headers.get('content-language')).toBe(language);
    expect(problem.errors?.[0]?.message).toBe(
      {
        fr: 'Complétez ce champ.',
        nl: 'Vul dit veld in.',
        en: 'Fill in this field.',
        de: 'Füllen Sie dieses Feld aus.',
      }[language],
    );
  });

  it('says when to try again', async () => {
    const answer = await appThat(async () =>
      Promise.reject(new Problem('too-many-requests', { retryAfter: 540 })),
    ).send();
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('540');
  });

  it('to an unknown route is that there is nothing', async () => {
    expect(await outcomeOf(await appThat().call('GET /api/nothing' as never))).toBe('404 not-found');
  });

  it('to another method than the route knows is that there is nothing', async () => {
    expect(await outcomeOf(await appThat().call('DELETE /api/session'))).toBe('404 not-found');
  });
});

describe('a request', () => {
  it.each([undefined, '', 'not it', 'the edge says so.'])(
    'that does not know the edge’s secret (%j) is refused',
    async (said) => {
      const answer = await appThat().send({ headers: { 'x-origin-verify': said } });
      expect(await outcomeOf(answer)).toBe('403 forbidden-origin');
    },
  );

  it.each([
    'https://elsewhere.example.org',
    'http://attestations.example.org',
    'https://attestations.example.org.elsewhere.org',
    'https://attestations.example.org:8443',
    'null',
    '',
  ])('of a page of %j is refused', async (origin) => {
    expect(await outcomeOf(await appThat().send({ headers: { origin } }))).toBe('403 forbidden-origin');
  });

  it('of a browser that names no page is served: some send none with a GET', async () => {
    expect(await outcomeOf(await appThat().send({ headers: { origin: undefined } }))).toBe('200');
  });

  it.each([
    undefined,
    'text/plain',
    'text/plain; charset=application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
  ])('with a body of type %j is refused', async (type) => {
    const answer = await appThat().send({ headers: { 'content-type': type } });
    expect(await outcomeOf(answer)).toBe('400 invalid-request');
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset=UTF-8'])(
    'with a body of type %j is read',
    async (type) => {
      expect(await outcomeOf(await appThat().send({ headers: { 'content-type': type } }))).toBe('200');
    },
  );

  it.each(['', '{', '{"email":', 'null', '[]', '"text"', '42', '{"a":1}}'])(
    'with the body %j is refused',
    async (body) => {
      expect(await outcomeOf(await appThat().send({ body }))).toBe('400 invalid-request');
    },
  );

  it.each([
    ['announced', { 'content-length': '99999' }],
    ['not announced', {}],
    ['sent in chunks under a false length', { 'content-length': '3', 'transfer-encoding': 'chunked' }],
  ])('with a body larger than any form, %s, is refused before it is read', async (_, headers) => {
    const answer = await appThat().send({ body: { ...good, more: 'x'.repeat(40_000) }, headers });
    expect(await outcomeOf(answer)).toBe('400 invalid-request');
    expect(await fieldsOf(answer)).toBeUndefined();
  });

  it('is told each field that is missing, too long or not what it should be', async () => {
    const answer = await appThat().send({ body: { email: `${'a'.repeat(250)}@example.org`, password: 42 } });
    expect((await problemOf(answer)).errors).toEqual([
      { field: 'email', message: expect.stringContaining('trop long') },
      { field: 'password', message: expect.stringContaining('ne convient pas') },
    ]);
    const empty = await problemOf(await appThat().send({ body: { email: good.email } }));
    expect(empty.errors).toEqual([{ field: 'password', message: 'Complétez ce champ.' }]);
  });

  it('with fields that nobody asked for is served as if it had none', async () => {
    const body = `{"email":"${good.email}","password":"${good.password}","__proto__":{"admin":true},"extra":1}`;
    expect(await outcomeOf(await appThat().send({ body }))).toBe('200');
  });
});

describe('a fault of ours', () => {
  const fault = serviceError('InvalidParameterException', 'No user chloe.lefevre@example.org in the pool');

  it('is told without any detail', async () => {
    const answer = await appThat(async () => Promise.reject(fault)).send();
    expect(await problemOf(answer)).toEqual({
      type: 'urn:porte-document:problem:internal',
      title: 'Quelque chose s’est mal passé de notre côté',
      status: 500,
      detail: expect.not.stringContaining('chloe'),
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('is told as a pause when a service takes no more just now', async () => {
    const busy = serviceError('TooManyRequestsException', 'Rate exceeded');
    const answer = await appThat(async () => Promise.reject(busy)).send();
    expect(await outcomeOf(answer)).toBe('503 unavailable');
    expect(answer.headers.get('retry-after')).toBe('5');
  });

  it('leaves in the log what helps, and nothing that a person typed or a service repeated', async () => {
    const { call, log } = appThat(async () => Promise.reject(fault));
    await call('POST /api/session?email=chloe.lefevre@example.org' as never, { body: good });
    expect(log.text()).toContain('InvalidParameterException');
    expect(log.text()).toContain('request-1');
    expect(log.text()).toContain('/api/session');
    expect(log.text()).not.toMatch(/chloe|example\.org|tulipe/i);
  });

  it('is none when a student’s request is refused: nothing is logged', async () => {
    const { send, log } = appThat(async () => Promise.reject(new Problem('wrong-credentials')));
    await send();
    await send({ body: {} });
    expect(log.text()).toBe('');
  });

  it('in finding out the edge’s secret lets nobody in', async () => {
    const log = keptLog();
    const app = createApp({ ...appOptions, log, originSecret: async () => Promise.reject(fault) });
    serve(app, 'POST /api/session', async () => chloe);
    const answer = await caller(app)('POST /api/session', { body: good });
    expect(await outcomeOf(answer)).toBe('500 internal');
    expect(log.text()).not.toContain('chloe');
  });
});
