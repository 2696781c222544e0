import { createHmac, createPublicKey } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, errors, importJWK, type JWTVerifyResult, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import type { CertificateId, StudentNumber } from '../../domain/certificate.ts';
import { instantOf } from '../../domain/clock.ts';
import { didDocument } from '../../domain/credential/did-document.ts';
import type { StatusEntry } from '../../domain/credential/status-entry.ts';
import { appOptions, caller, outcomeOf } from '../testing/caller.ts';
import { keptLog } from '../testing/kept-log.ts';
import { memory } from '../testing/memory.ts';
import { activeCertificate, certificate, chloe, profile } from '../testing/people.ts';
import { stillClock } from '../testing/still-clock.ts';
import { verifiedByOthers } from '../testing/verified-by-others.ts';
import { createHandler, type Parts } from './handler.ts';

const did = 'did:web:attestations.example.org';
const other = '1234567890ABCDEF' as CertificateId;

async function wallet(changes: Partial<Parts> = {}) {
  const world = memory(stillClock());
  world.open(profile(), chloe.studentNumber);
  world.register.holds(
    activeCertificate({ result: 78.5 }),
    activeCertificate({ id: other, code: 'Z', studentNumber: '2020-1' as StudentNumber }),
  );
  const cookie = `__Host-session=${await world.sessions.open(chloe.accountId, { refreshToken: 'refresh' }, 0)}`;
  const call = caller(createHandler({ ...appOptions, ...world, log: keptLog(), ...changes }));
  const download = (number: string = activeCertificate().id, ending = 'jwt', headers = { cookie }) =>
    call(`GET /api/wallet/certificates/${number}/credential.${ending}` as never, headers);
  const jwk = await world.signingKey.publicKey();
  return {
    ...world,
    call,
    download,
    jwk,
    jwt: async () => (await download()).text(),
    verified: async (jwt: string) =>
      jwtVerify(jwt, await importJWK(jwk, 'ES256'), { algorithms: ['ES256'], issuer: did }),
    byOthers: (jwt: string) => verifiedByOthers(jwt, didDocument(did, 'https://www.example.org', [jwk])),
  };
}

describe('a certificate that its owner downloads', () => {
  it('is a JWT that the institute’s key has signed, and that repeats what the credential says', async () => {
    const { download, jwk, verified } = await wallet();
    const answer = await download();
    expect(answer.headers.get('content-type')).toBe('application/vc+jwt');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="7K3M9Q2X5T8V1B4N.jwt"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { payload, protectedHeader } = (await verified(await answer.text())) as JWTVerifyResult<Claims>;
    expect(protectedHeader).toEqual({ alg: 'ES256', kid: `${did}#${jwk.kid}` });
    expect(payload).toMatchObject({
      iss: payload.issuer.id,
      jti: payload.id,
      sub: payload.credentialSubject.id,
    });
    expect(payload.nbf).toBe(Date.parse(payload.validFrom) / 1000);
    expect(payload.type).toContain('OpenBadgeCredential');
  });

  it('is accepted by a library that others wrote, by the issuer’s DID document alone', async () => {
    const { byOthers, jwt } = await wallet();
    expect(await byOthers(await jwt())).toBe(did);
  });

  it('comes as JSON too, with the same JWT inside', async () => {
    const { download, jwt } = await wallet();
    const before = await jwt();
    const { id, type } = (await (await download(undefined, 'json')).json()) as Record<string, string>;
    expect([id, type]).toEqual([`data:application/vc+jwt,${before}`, 'EnvelopedVerifiableCredential']);
  });

  it('is signed once, and the same ever after', async () => {
    const { jwt, signingKey } = await wallet();
    const first = await jwt();
    expect(await jwt()).toBe(first);
    expect(signingKey.signatures()).toBe(1);
  });

  it('is the same for two who ask at once, and has one place in the lists', async () => {
    const { download, register } = await wallet();
    const answers = await Promise.all(Array.from({ length: 4 }, () => download()));
    const jwts = new Set(await Promise.all(answers.map((answer) => answer.text())));
    expect(jwts.size).toBe(1);
    const [jwt = ''] = jwts;
    const { statusIndex, statusList } = register.all()[0] ?? {};
    expect((decodeJwt(jwt) as Claims).credentialStatus.id).toMatch(
      new RegExp(`/credentials/status/${statusList}#${statusIndex}$`),
    );
  });

  it('is signed with the place it was given, should the first try have died before', async () => {
    const { credentials, jwt, register } = await wallet();
    await credentials.reserve(activeCertificate(), { list: 2, index: 77 }, instantOf(0));
    expect((decodeJwt(await jwt()) as Claims).credentialStatus.statusListIndex).toBe('77');
    expect(register.all()[0]?.seenAt).toBeDefined();
  });

  it('takes another place where somebody else is', async () => {
    const entries: StatusEntry[] = [
      { list: 1, index: 5 },
      { list: 1, index: 5 },
      { list: 1, index: 6 },
    ];
    const { credentials, download, register } = await wallet({
      newStatusEntry: () => entries.shift() ?? { list: 9, index: 9 },
    });
    const taken = activeCertificate({ id: other, code: 'Z', studentNumber: '2020-1' as StudentNumber });
    await credentials.reserve(taken, entries.shift() as StatusEntry, instantOf(0));
    expect(await outcomeOf(await download())).toBe('200');
    expect(register.all()[0]).toMatchObject({ statusList: '1', statusIndex: 6 });
  });

  it('is nobody else’s, nor one that has not come into the wallet', async () => {
    const { call, download, register } = await wallet();
    expect(await outcomeOf(await download(other))).toBe('404 not-found');
    register.holds(certificate({ id: 'P' as CertificateId, code: 'P' }));
    expect(await outcomeOf(await download('P'))).toBe('404 not-found');
    const path = `GET /api/wallet/certificates/${other}/credential.jwt` as never;
    expect(await outcomeOf(await call(path))).toBe('401 not-signed-in');
  });

  it('is no longer given once it is revoked', async () => {
    const { download, jwt, register } = await wallet();
    await jwt();
    const reason = { kind: 'withdrawn', text: 'Why', withImport: false } as const;
    const [signed] = register.all();
    register.holds({
      ...(signed as ReturnType<typeof activeCertificate>),
      state: 'revoked',
      reason,
      revokedAt: instantOf(0),
    });
    expect(await outcomeOf(await download())).toBe('410 certificate-revoked');
  });

  it('is not signed in the name of a site that has no address yet', async () => {
    const { download, signingKey } = await wallet({ siteOrigin: 'https://not-known-yet.invalid' });
    expect((await download()).ok).toBe(false);
    expect(signingKey.signatures()).toBe(0);
  });
});

describe('a forgery is refused by all who check', () => {
  type Forge = (jwt: string, its: Awaited<ReturnType<typeof wallet>>) => Promise<string> | string;
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const forgeries: Record<string, Forge> = {
    'with another result': (jwt) => {
      const [header, , signature] = jwt.split('.');
      const claims = decodeJwt(jwt) as Claims;
      Object.assign(claims.credentialSubject.result[0] ?? {}, { value: '99' });
      return `${header}.${part(claims)}.${signature}`;
    },
    'signed by another key in the name of ours': async (jwt, { jwk }) =>
      (await wallet()).signingKey.signJwt({}, decodeJwt(jwt), () => `${did}#${jwk.kid}`),
    'without a signature (alg none)': (jwt) =>
      `${part({ ...decodeProtectedHeader(jwt), alg: 'none' })}.${jwt.split('.')[1]}.`,
    'signed with our public key as if it were a secret (alg HS256)': (jwt, { jwk }) => {
      const signed = `${part({ ...decodeProtectedHeader(jwt), alg: 'HS256' })}.${jwt.split('.')[1]}`;
      const secret = createPublicKey({ key: { ...jwk }, format: 'jwk' }).export({
        type: 'spki',
        format: 'pem',
      });
      return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
    },
    'whose signature is nothing but zeros': (jwt) =>
      `${jwt.slice(0, jwt.lastIndexOf('.'))}.${Buffer.alloc(64).toString('base64url')}`,
    'that brings its own key along': async (jwt) => {
      const { jwk, signingKey } = await wallet();
      return signingKey.signJwt({ jwk } as never, decodeJwt(jwt), (kid) => `${did}#${kid}`);
    },
    'of an issuer that only looks like ours': async (jwt, { signingKey }) =>
      signingKey.signJwt({}, { ...decodeJwt(jwt), iss: `${did}.evil.example` }, (kid) => `${did}#${kid}`),
  };

  it.each(Object.keys(forgeries))('%s', async (name) => {
    const its = await wallet();
    const forged = await forgeries[name]?.(await its.jwt(), its);
    await expect(its.verified(forged ?? '')).rejects.toBeInstanceOf(errors.JOSEError);
    await expect(its.byOthers(forged ?? '')).rejects.toThrow();
  });
});

interface Claims {
  readonly [claim: string]: unknown;
  readonly id: string;
  readonly issuer: { readonly id: string };
  readonly type: string[];
  readonly validFrom: string;
  readonly nbf: number;
  readonly credentialSubject: { readonly id: string; readonly result: { value: string }[] };
  readonly credentialStatus: { readonly id: string; readonly statusListIndex: string };
}
