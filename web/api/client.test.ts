import { describe, expect, it } from 'vitest';
import { problemType } from '../../domain/problem.ts';
import { createClient, createFetchFile, Failure } from './client.ts';

type Answer = Response | Error;

/** A client whose calls get `answers` one after the other, and the calls that it made. */
function clientThatHears(...answers: Answer[]) {
  const calls: { path: string; request: RequestInit }[] = [];
  const pauses: number[] = [];
  const send = createClient({
    language: 'nl',
    retryAfter: [400, 1_600],
    pause: async (milliseconds) => pauses.push(milliseconds),
    online: () => true,
    fetch: async (path, request) => {
      calls.push({ path: String(path), request: request ?? {} });
      const answer = answers.shift() ?? new Error('asked once too often');
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  return { send, calls, pauses };
}

const broken = () => new TypeError('Failed to fetch');
const account = { firstName: 'Amina', lastName: 'El Idrissi', email: 'amina@example.org', language: 'fr' };

/** An answer that begins, and breaks off. */
function breaking(why: Error, init: ResponseInit = {}): Response {
  const stream = new ReadableStream({
    start: (body) => body.enqueue(new TextEncoder().encode('{"certific')),
    pull: (body) => body.error(why),
  });
  return new Response(stream, init);
}

const unavailable = (headers: HeadersInit = {}) =>
  Response.json({ type: problemType('unavailable'), title: '', detail: '' }, { status: 503, headers });

const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'none',
    (failure) => (failure instanceof Failure ? failure.reason : failure),
  );

describe('the API client', () => {
  it('sends a body as JSON, in the language of the page, with the cookies of the site only', async () => {
    const { send, calls } = clientThatHears(Response.json(account));
    expect(await send('POST /api/session', { email: 'amina@example.org', password: 'x' })).toEqual(account);
    expect(calls).toHaveLength(1);
    expect(calls[0]?.path).toBe('/api/session');
    expect(calls[0]?.request).toMatchObject({
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'accept-language': 'nl', 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'amina@example.org', password: 'x' }),
    });
  });

  it('answers nothing to what has no answer', async () => {
    const { send } = clientThatHears(new Response(null, { status: 204 }));
    expect(await send('DELETE /api/session')).toBeUndefined();
  });

  it('keeps the words of a problem, and which fields it is about', async () => {
    const problem = {
      type: problemType('weak-password'),
      title: 'Te zwak',
      status: 400,
      detail: 'Kies een ander.',
      errors: [{ field: 'password', message: 'Te kort.' }],
    };
    const { send } = clientThatHears(Response.json(problem, { status: 400 }));
    const failure = await send('POST /api/session', { email: 'a@example.org', password: 'x' }).catch(
      (e) => e,
    );
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ reason: 'weak-password', problem, errors: problem.errors });
  });

  it('takes an error page that is not ours for something unexpected', async () => {
    const { send } = clientThatHears(new Response('<h1>Forbidden</h1>', { status: 403 }));
    expect(await reasonOf(send('GET /api/session'))).toBe('unexpected');
  });

  it('takes an answer that is not JSON for something unexpected', async () => {
    const { send } = clientThatHears(new Response('<!doctype html>'));
    expect(await reasonOf(send('GET /api/session'))).toBe('unexpected');
  });

  it('asks again when a question got no answer', async () => {
    const { send, calls } = clientThatHears(broken(), broken(), Response.json(account));
    expect(await send('GET /api/session')).toEqual(account);
    expect(calls).toHaveLength(3);
  });

  it('asks again when an answer broke off', async () => {
    const { send, calls } = clientThatHears(breaking(broken()), Response.json(account));
    expect(await send('GET /api/session')).toEqual(account);
    expect(calls).toHaveLength(2);
  });

  it('does not take an answer that breaks off for a fault of ours', async () => {
    const { send } = clientThatHears(breaking(broken()), breaking(broken()), breaking(broken()));
    expect(await reasonOf(send('GET /api/wallet'))).toBe('network');
    const { send: sendOnce, calls } = clientThatHears(breaking(broken()));
    expect(await reasonOf(sendOnce('POST /api/session', { email: 'a@example.org', password: 'x' }))).toBe(
      'network',
    );
    expect(calls).toHaveLength(1);
  });

  it('tells an answer that does not come to its end in time from one that breaks off', async () => {
    const { send, calls } = clientThatHears(breaking(new DOMException('too slow', 'TimeoutError')));
    expect(await reasonOf(send('GET /api/wallet'))).toBe('timeout');
    expect(calls).toHaveLength(1);
  });

  it.each([502, 503, 504])(
    'asks again when a gateway answers %s in the place of the server',
    async (status) => {
      const page = () => new Response('<h1>Not now</h1>', { status });
      const { send, calls } = clientThatHears(page(), page(), Response.json(account));
      expect(await send('GET /api/session')).toEqual(account);
      expect(calls).toHaveLength(3);
      const silent = clientThatHears(page(), page(), page());
      expect(await reasonOf(silent.send('GET /api/session'))).toBe(status === 504 ? 'timeout' : 'network');
      const post = clientThatHears(page(), Response.json(account));
      await reasonOf(post.send('POST /api/session', { email: 'a@example.org', password: 'x' }));
      expect(post.calls).toHaveLength(1);
    },
  );

  it('waits as long as a server asks for that is busy', async () => {
    const busy = unavailable({ 'retry-after': '5' });
    const { send, pauses } = clientThatHears(busy, unavailable(), Response.json(account));
    expect(await send('GET /api/session')).toEqual(account);
    expect(pauses).toEqual([5_000, 1_600]);
  });

  it('says at once that a server wants to be left alone for longer than anybody waits', async () => {
    const { send, calls } = clientThatHears(unavailable({ 'retry-after': '120' }));
    expect(await reasonOf(send('GET /api/session'))).toBe('unavailable');
    expect(calls).toHaveLength(1);
  });

  it('gives up in the end', async () => {
    const { send, calls } = clientThatHears(broken(), broken(), broken());
    expect(await reasonOf(send('GET /api/session'))).toBe('network');
    expect(calls).toHaveLength(3);
  });

  it('never repeats by itself what changes something', async () => {
    const { send, calls } = clientThatHears(broken(), Response.json(account));
    expect(await reasonOf(send('POST /api/session', { email: 'a@example.org', password: 'x' }))).toBe(
      'network',
    );
    expect(calls).toHaveLength(1);
  });

  it('tells a slow answer from none', async () => {
    const { send } = clientThatHears(new DOMException('too slow', 'TimeoutError'));
    expect(await reasonOf(send('GET /api/wallet'))).toBe('timeout');
  });

  it('says so when the device is offline', async () => {
    const send = createClient({ language: 'fr', online: () => false, fetch: () => Promise.reject(broken()) });
    expect(await reasonOf(send('GET /api/wallet'))).toBe('offline');
  });
});

describe('a file of the API', () => {
  const fetched = (answer: () => Response) => {
    const fetchFile = createFetchFile({
      language: 'fr',
      retryAfter: [0],
      fetch: async () => answer(),
      online: () => true,
    });
    return fetchFile('/api/wallet/certificates/1/certificate.pdf', 'application/pdf');
  };
  const headers = { 'content-type': 'application/pdf' };

  it('comes as it is', async () => {
    expect(await (await fetched(() => new Response('%PDF', { headers }))).text()).toBe('%PDF');
  });

  it('is no page that something on the way has sent in its place', async () => {
    const page = { headers: { 'content-type': 'text/html' } };
    expect(await reasonOf(fetched(() => new Response('<h1>Wi-Fi</h1>', page)))).toBe('unexpected');
  });

  it('that breaks off has not come', async () => {
    expect(await reasonOf(fetched(() => breaking(broken(), { headers })))).toBe('network');
    const answers = [breaking(broken(), { headers }), new Response('%PDF', { headers })];
    expect(await (await fetched(() => answers.shift() ?? Response.error())).text()).toBe('%PDF');
  });

  it('that is refused says why', async () => {
    const type = problemType('not-signed-in');
    expect(await reasonOf(fetched(() => Response.json({ type }, { status: 401 })))).toBe('not-signed-in');
  });
});
