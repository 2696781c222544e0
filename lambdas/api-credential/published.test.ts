import { decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import type { ActiveCertificate, CertificateId } from '../../domain/certificate.ts';
import { hours, instantOf } from '../../domain/clock.ts';
import { formerDid, presentAddress } from '../../domain/credential/former-names.ts';
import { listLength } from '../../domain/credential/status-entry.ts';
import { didUrl } from '../../domain/verification/did-web.ts';
import { verifyText } from '../../domain/verification/verify.ts';
import { credentialOf } from '../api/sign-credential.ts';
import { appOptions, caller, outcomeOf, siteOrigin } from '../testing/caller.ts';
import { keptLog } from '../testing/kept-log.ts';
import { memory } from '../testing/memory.ts';
import { activeCertificate } from '../testing/people.ts';
import { signingKeyInMemory } from '../testing/signing-key-in-memory.ts';
import { stillClock } from '../testing/still-clock.ts';
import { verifiedByOthers } from '../testing/verified-by-others.ts';
import { createHandler, type Parts } from './handler.ts';

const did = 'did:web:attestations.example.org';

function publisher(changes: Partial<Parts> = {}) {
  const clock = stillClock();
  const world = memory(clock);
  const call = caller(createHandler({ ...appOptions, ...world, log: keptLog(), ...changes }));
  const list = (number: number | string = 1) => call(`GET /credentials/status/${number}` as never);
  const jwt = async () => (await list()).text();
  return {
    ...world,
    clock,
    call,
    list,
    jwt,
    keys: async () => (await (await call('GET /.well-known/jwks.json')).json()) as JSONWebKeySet,
    /** Whether a place in the first list is revoked, as another's library reads it. */
    async isRevoked(index: number) {
      const { credentialSubject } = decodeJwt<{ credentialSubject: { encodedList: string } }>(await jwt());
      return (await decodeList(credentialSubject)).getStatus(index);
    },
    /** A certificate that was signed with this place in the first list. */
    signed(index: number): ActiveCertificate {
      const id = `SIGNED${index}` as CertificateId;
      const certificate = {
        ...activeCertificate({ id, code: id }),
        ...{ statusList: '1', statusIndex: index },
      };
      world.register.holds(certificate);
      return certificate;
    },
    revoke(certificate: ActiveCertificate) {
      const reason = { kind: 'withdrawn', text: 'Why', withImport: false } as const;
      world.register.holds({ ...certificate, state: 'revoked', reason, revokedAt: instantOf(0) });
    },
  };
}

describe('the issuer', () => {
  it('publishes its keys where its name leads, for anybody, on any page', async () => {
    const { call, signingKey } = publisher();
    const answer = await call('GET /.well-known/did.json', { headers: { origin: undefined } });
    expect(answer.headers.get('content-type')).toBe('application/did+json');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cache-control')).toBe(
      'public, max-age=300, s-maxage=30, must-revalidate, stale-if-error=0',
    );
    const { kid } = await signingKey.publicKey();
    expect(await answer.json()).toMatchObject({
      id: did,
      verificationMethod: [{ id: `${did}#${kid}`, controller: did, publicKeyJwk: { kid, alg: 'ES256' } }],
      assertionMethod: [`${did}#${kid}`],
    });
  });

  it('has keys that signed before checked as well, after another has taken their place', async () => {
    const former = signingKeyInMemory();
    const before = await former.signJwt({}, { iss: did, nbf: 0 }, (kid) => `${did}#${kid}`);
    const { call, keys } = publisher({ formerKeys: async () => [await former.publicKey()] });
    const document = (await (await call('GET /.well-known/did.json')).json()) as { id: string };
    expect(await verifiedByOthers(before, document)).toBe(did);
    expect((await keys()).keys).toHaveLength(2);
  });
});

describe('a site that had another name', () => {
  const host = 'certificates.example.com';
  const formerOrigin = `https://${host}`;

  /** What was signed under the former name, checked by who asks the site of now. */
  async function renamed() {
    const its = publisher({ formerHosts: [host] });
    const certificate = activeCertificate();
    its.register.holds(certificate);
    const parts = { ...its, siteOrigin: formerOrigin };
    const now = async () => its.register.all()[0] as ActiveCertificate;
    const jwt = await credentialOf(parts, certificate, now);
    const read = async (address: string) => {
      const at = presentAddress(address, [host], siteOrigin).slice(siteOrigin.length);
      return (await its.call(`GET ${at}` as never)).text();
    };
    const verdict = async (text: string) => {
      const [answer] = await verifyText(text, {
        expected: [did, formerDid(host)],
        didDocument: async (of) => JSON.parse(await read(didUrl(of)?.href ?? '')),
        fetchText: read,
        now: () => its.clock.now(),
      });
      return answer?.verdict;
    };
    return { ...its, jwt, now, read, verdict };
  }

  it('publishes what certificates of then are checked with, in the name that they have', async () => {
    const { jwt, now, read, revoke, verdict } = await renamed();
    expect(decodeJwt(jwt).iss).toBe('did:web:certificates.example.com');
    expect(await verifiedByOthers(jwt, JSON.parse(await read(`${formerOrigin}/.well-known/did.json`)))).toBe(
      formerDid(host),
    );
    expect(await verdict(jwt)).toBe('genuine');
    revoke(await now());
    expect(await verdict(jwt)).toBe('revoked');
  });

  it('has its lists in both names, each signed once', async () => {
    const { read, signingKey } = await renamed();
    const before = signingKey.signatures();
    const lists = [`${formerOrigin}/credentials/status/1`, `${siteOrigin}/credentials/status/1`];
    const first = await Promise.all(lists.map(read));
    expect(first.map((list) => decodeJwt(list).jti)).toEqual(lists);
    expect(await Promise.all(lists.map(read))).toEqual(first);
    expect(signingKey.signatures()).toBe(before + 2);
    const keys = JSON.parse(await read(`${formerOrigin}/.well-known/jwks.json`)) as JSONWebKeySet;
    expect(keys.keys[0]?.kid).toContain(`${formerDid(host)}#`);
  });

  it.each([
    '/credentials/former/evil.example/did.json',
    '/credentials/former/evil.example/jwks.json',
    '/credentials/former/evil.example/status/1',
    '/credentials/former/certificates.example.com/status/65',
    '/credentials/former/certificates.example.com%2Fx/did.json',
  ])('signs in the name of nobody else: %s', async (path) => {
    const { call, signingKey } = publisher({ formerHosts: [host] });
    expect(await outcomeOf(await call(`GET ${path}` as never))).toBe('404 not-found');
    expect(signingKey.signatures()).toBe(0);
  });
});

describe('a status list', () => {
  it('is signed by the issuer, for a few hours, and as long as the standard wants', async () => {
    const { clock, keys, list } = publisher();
    const answer = await list();
    expect(answer.headers.get('content-type')).toBe('application/vc+jwt');
    expect(answer.headers.get('cache-control')).toBe(
      'public, max-age=30, s-maxage=30, must-revalidate, stale-if-error=0',
    );
    const [key] = (await keys()).keys;
    const { payload, protectedHeader } = await jwtVerify(
      await answer.text(),
      createLocalJWKSet(await keys()),
      { issuer: did, currentDate: new Date(clock.now()), typ: 'vc+jwt' },
    );
    expect(protectedHeader.kid).toBe(key?.kid);
    expect(payload).toMatchObject({
      ...{ id: `${siteOrigin}/credentials/status/1`, issuer: did },
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation' },
    });
    expect((payload.exp ?? 0) - (payload.nbf ?? 0)).toBe(3 * 3600);
    const { encodedList } = payload.credentialSubject as { encodedList: string };
    expect((await decodeList({ encodedList })).length).toBe(listLength);
  });

  it.each([0, 7, 8, 94_567, listLength - 1])(
    'says that place %d is revoked, and its neighbours are not',
    async (index) => {
      const { isRevoked, revoke, signed } = publisher();
      revoke(signed(index));
      for (const beside of [index - 1, index + 1].filter((place) => place >= 0 && place < listLength))
        signed(beside);
      expect(await isRevoked(index)).toBe(true);
      if (index > 0) expect(await isRevoked(index - 1)).toBe(false);
      if (index < listLength - 1) expect(await isRevoked(index + 1)).toBe(false);
    },
  );

  it('follows a revocation at once', async () => {
    const { isRevoked, revoke, signed } = publisher();
    const certificate = signed(42);
    expect(await isRevoked(42)).toBe(false);
    revoke(certificate);
    expect(await isRevoked(42)).toBe(true);
  });

  it('is signed anew only when it has changed, or an hour has passed', async () => {
    const { clock, jwt, revoke, signed, signingKey } = publisher();
    const certificate = signed(42);
    const first = await jwt();
    expect(await jwt()).toBe(first);
    revoke(certificate);
    expect(await jwt()).not.toBe(first);
    expect(signingKey.signatures()).toBe(2);
    clock.pass(hours(1));
    await jwt();
    expect(signingKey.signatures()).toBe(3);
  });

  it.each(['0', '65', '01', '-1', '1.5', '1e1', 'x', '99999999999999999999'])(
    'has no number like %s',
    async (number) => {
      const { list, signingKey } = publisher();
      expect(await outcomeOf(await list(number))).toBe('404 not-found');
      expect(signingKey.signatures()).toBe(0);
    },
  );
});
