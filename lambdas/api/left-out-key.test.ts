import { decodeJwt, decodeProtectedHeader } from 'jose';
import { describe, expect, it } from 'vitest';
import type { OpenedShare } from '../../domain/api.ts';
import { instantOf } from '../../domain/clock.ts';
import { didDocument } from '../../domain/credential/did-document.ts';
import { verifyText } from '../../domain/verification/verify.ts';
import { createHandler } from '../api-credential/handler.ts';
import { createHandler as createDocument } from '../api-document/handler.ts';
import { instituteSeal } from '../api-document/seal/institute-seal.ts';
import { createHandler as createLookup } from '../api-lookup/handler.ts';
import { createHandler as createOpening } from '../api-open-share/handler.ts';
import { createHandler as createShares } from '../api-shares/handler.ts';
import { appOptions, caller } from '../testing/caller.ts';
import { documentsInMemory } from '../testing/documents-in-memory.ts';
import { keptLog } from '../testing/kept-log.ts';
import { memory } from '../testing/memory.ts';
import { activeCertificate, chloe, profile } from '../testing/people.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { signingKeyInMemory } from '../testing/signing-key-in-memory.ts';
import { stillClock } from '../testing/still-clock.ts';
import type { SigningParts } from './sign-credential.ts';

const did = 'did:web:attestations.example.org';
const own = activeCertificate({ result: 78.5 });
const withdrawn = { kind: 'withdrawn', text: 'Why', withImport: false } as const;

/** A student whose certificate is signed, and the institute's functions as they are deployed with one key or another. */
async function institute() {
  const clock = stillClock();
  const log = keptLog();
  const world = memory(clock);
  world.open(profile(), chloe.studentNumber);
  world.register.holds(own);
  const cookie = `__Host-session=${await world.sessions.open(chloe.accountId, { refreshToken: 'refresh' }, 0)}`;
  const documents = documentsInMemory();

  function deployedWith(changes: Partial<SigningParts>) {
    const parts = { ...appOptions, ...world, ...documents, log, ...changes };
    const call = caller(createHandler(parts));
    const path = `/api/wallet/certificates/${own.id}`;
    const headers = { origin: undefined };
    const download = () => call(`GET ${path}/credential.jwt` as never, { cookie, headers });
    const list = async (number: number) => (await call(`GET /credentials/status/${number}` as never)).text();
    const published = async () =>
      didDocument(did, 'https://www.example.org', [
        await parts.signingKey.publicKey(),
        ...(await parts.formerKeys()),
      ]);
    return {
      download,
      list,
      jwt: async () => (await download()).text(),
      pdf: async () => {
        const seal = instituteSeal(parts);
        const answer = await caller(createDocument({ ...parts, seal }))(
          `GET ${path}/certificate.pdf` as never,
          {
            cookie,
          },
        );
        return new Uint8Array(await answer.arrayBuffer());
      },
      look: async () => {
        const body = { number: own.id, lastName: 'Lefèvre', captcha: 'solved' };
        return (await caller(createLookup(parts))('POST /api/verify/number', { body })).json();
      },
      open: async (id: string) =>
        (await (
          await caller(createOpening(parts))('POST /api/shares/open', { body: { id } })
        ).json()) as OpenedShare,
      /** What anybody finds out who checks now, by what is published now. */
      async verdict(jwt: string) {
        const [answer] = await verifyText(jwt, {
          expected: [did],
          didDocument: published,
          fetchText: (url) => list(Number(url.slice(url.lastIndexOf('/') + 1))),
          now: () => clock.now(),
        });
        return answer?.verdict;
      },
    };
  }

  const share = async () => {
    const shows = { result: true, birthDate: false, photo: false };
    const body = { id: crypto.randomUUID(), title: 'Candidature', certificates: 'all', shows } as const;
    const call = caller(createShares({ ...appOptions, ...world, log }));
    return ((await (await call('POST /api/shares', { cookie, body })).json()) as { id: string }).id;
  };

  return { ...world, ...documents, clock, deployedWith, share };
}

/** With the first key, and then with another that leaves the first one out. */
async function afterLeavingOut() {
  const its = await institute();
  const next = signingKeyInMemory();
  const before = its.deployedWith({});
  const former = await before.jwt();
  return { ...its, before, former, next, after: its.deployedWith({ signingKey: next }) };
}

const kidOf = (jwt: string) => decodeProtectedHeader(jwt).kid;

describe('a key that is left out, because somebody else had it', () => {
  it('has certificates signed anew when they are next asked for, in the same place', async () => {
    const { after, former, next } = await afterLeavingOut();
    const jwt = await after.jwt();
    expect(kidOf(jwt)).toBe(`${did}#${(await next.publicKey()).kid}`);
    const [was, is] = [decodeJwt(former), decodeJwt(jwt)];
    for (const same of ['jti', 'credentialStatus', 'nbf']) expect(is[same]).toEqual(was[same]);
    expect(await after.verdict(jwt)).toBe('genuine');
    expect(await after.verdict(former)).toBe('unknown-key');
    expect(await after.jwt()).toBe(jwt);
    expect(next.signatures()).toBe(2);
  });

  it('and not while it is still named, beside the one that signs', async () => {
    const { deployedWith, former, next, signingKey } = await afterLeavingOut();
    const after = deployedWith({ signingKey: next, formerKeys: async () => [await signingKey.publicKey()] });
    expect(await after.jwt()).toBe(former);
    expect(await after.verdict(former)).toBe('genuine');
  });

  it('and once, also for several who ask at once', async () => {
    const { after } = await afterLeavingOut();
    const jwts = await Promise.all([after.jwt(), after.jwt(), after.jwt()]);
    expect(new Set(jwts).size).toBe(1);
    expect(await after.jwt()).toBe(jwts[0]);
  });

  it('and by the next who asks, should a function die before it has kept what it signed', async () => {
    const { after, credentials, deployedWith, former, next } = await afterLeavingOut();
    const keep = async () => {
      throw new Error('The function died');
    };
    const dying = deployedWith({ signingKey: next, credentials: { ...credentials, keep } });
    expect((await dying.download()).ok).toBe(false);
    expect((await credentials.find(own, 'whole'))?.jwt).toBe(former);
    expect(await after.verdict(await after.jwt())).toBe('genuine');
  });

  it('and by whoever comes first, of two functions of which one is not yet deployed anew', async () => {
    const { after, before, former } = await afterLeavingOut();
    expect(await before.jwt()).toBe(former);
    await after.jwt();
    await before.jwt();
    expect(await after.verdict(await after.jwt())).toBe('genuine');
  });

  it('has the form that is shared signed anew too', async () => {
    const { after, share } = await afterLeavingOut();
    const { certificates } = await after.open(await share());
    expect(await after.verdict(certificates[0]?.credential ?? '')).toBe('genuine');
    expect(await after.verdict((await after.look()).credential)).toBe('genuine');
  });

  it('has status lists signed anew at once, though they are fresh and say the same', async () => {
    const { after, before, next } = await afterLeavingOut();
    const former = await before.list(1);
    const list = await after.list(1);
    expect(kidOf(list)).toBe(`${did}#${(await next.publicKey()).kid}`);
    expect(list).not.toBe(former);
    expect(await after.list(1)).toBe(list);
  });

  it('has documents made anew around what is signed anew', async () => {
    const { after, before, keptDocuments } = await afterLeavingOut();
    await before.pdf();
    const { attachments } = await readPdf(await after.pdf());
    expect(attachments['credential.jwt']).toBe(await after.jwt());
    expect(keptDocuments.names()).toHaveLength(2);
  });

  it('and what is revoked is handed out no more: the register’s word stands for it', async () => {
    const { after, former, register, share } = await afterLeavingOut();
    const id = await share();
    const [signed] = register.all();
    register.holds({
      ...(signed as typeof own),
      state: 'revoked',
      reason: withdrawn,
      revokedAt: instantOf(2e12),
    });
    expect((await after.open(id)).certificates).toEqual([
      { number: own.id, title: own.title, state: 'revoked' },
    ]);
    const found = await after.look();
    expect(found).toMatchObject({ revocation: { kind: 'withdrawn' } });
    expect(JSON.stringify(found)).not.toContain(former);
  });
});

describe('a site with another name', () => {
  it('has certificates signed anew in it, with their places', async () => {
    const { deployedWith, former } = await afterLeavingOut();
    const renamed = deployedWith({ siteOrigin: 'https://certificates.example.org' });
    const jwt = await renamed.jwt();
    expect(decodeJwt(jwt)).toMatchObject({
      iss: 'did:web:certificates.example.org',
      jti: `https://certificates.example.org/credentials/${own.id}`,
    });
    const place = (of: string) =>
      (decodeJwt(of) as { credentialStatus: { statusListIndex: string } }).credentialStatus.statusListIndex;
    expect(place(jwt)).toBe(place(former));
  });
});
