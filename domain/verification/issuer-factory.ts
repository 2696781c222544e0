import { createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import example from '../../config/institute.example.ts';
import type { ActiveCertificate } from '../certificate.ts';
import { didOf } from '../credential/did.ts';
import { didDocument, type PublishedKey } from '../credential/did-document.ts';
import { issuerOf } from '../credential/issuer.ts';
import { openBadge } from '../credential/open-badge.ts';
import { bitstring, statusListClaims } from '../credential/status-list.ts';
import { claimsOf } from '../credential/vc-jwt.ts';
import { parseInstitute } from '../institute.ts';
import type { VerifyParts } from './verify-credential.ts';

export const today = Date.UTC(2026, 6, 3, 8);

export const usual = {
  id: '7K3M9Q2X5T8V1B4N',
  state: 'active',
  issuedAt: '2026-07-01T08:00:00.123Z',
  activatedAt: '2026-07-02T08:00:00.000Z',
  studentNumber: '2024-00117',
  firstName: 'Chloé',
  lastName: 'Lefèvre',
  kind: 'course-unit',
  code: '7521 05 U32 D2',
  title: 'Anglais: niveau intermédiaire',
  level: 'B1',
  periods: 120,
  ects: 10,
  result: 78.5,
  deliberatedOn: '2026-06-26',
  schoolYear: '2025-2026',
} as ActiveCertificate;

type Claims = Readonly<Record<string, unknown>>;

export const part = (value: object | string) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** An institute with a site and a key, for the tests: what it signs, and what it publishes. */
export async function issuerAt(
  siteOrigin = 'https://attestations.example.org',
  sealKeys: readonly PublishedKey[] = [],
) {
  const did = didOf(siteOrigin);
  const { key, jwk } = await newKey();
  const kid = `${did}#${jwk.kid}`;
  const issuer = issuerOf(parseInstitute(example));
  /** What is revoked in the first list. */
  const revoked: number[] = [];
  const index = 94_567;
  const listAddress = `${siteOrigin}/credentials/status/1`;

  /** A JWT of any header and claims, signed by this key or another. */
  function signed(claims: Claims | string, header: Claims = {}, by: KeyObject = key): string {
    const head = part({ alg: 'ES256', kid, ...header });
    const text = `${head}.${part(claims as Claims)}`;
    return `${text}.${sign('sha256', Buffer.from(text), { key: by, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  }

  function claims(changes: Partial<ActiveCertificate> = {}) {
    const badge = openBadge(
      { ...usual, ...changes },
      {
        ...{ issuer, siteOrigin, status: { list: 1, index }, salt: 'pepper' },
        sha256: (text) => createHash('sha256').update(text).digest('hex'),
      },
    );
    return claimsOf(badge);
  }

  function listClaims(at = today, places: readonly number[] = revoked) {
    const packed = `u${gzipSync(bitstring(places)).toString('base64url')}`;
    return statusListClaims({ did, siteOrigin, list: 1 }, packed, at);
  }

  const document = () => didDocument(did, 'https://www.example.org', [jwk], sealKeys) as unknown;

  /** A check by whoever is on this institute's page. What the lists and documents are may be said otherwise. */
  function parts(changes: Partial<VerifyParts> = {}): VerifyParts {
    return {
      expected: [did],
      didDocument: async (asked) => {
        if (asked !== did) throw new Error(`Nobody knows ${asked}`);
        return document();
      },
      fetchText: async (url) => {
        if (url !== listAddress) throw new Error(`Nothing is at ${url}`);
        return signed(listClaims(), { typ: 'vc+jwt' });
      },
      now: () => today,
      ...changes,
    };
  }

  return {
    did,
    document,
    index,
    key,
    jwk,
    kid,
    siteOrigin,
    claims,
    credential: (changes: Partial<ActiveCertificate> = {}) => signed(claims(changes)),
    listAddress,
    listClaims,
    parts,
    revoke: () => revoked.push(index),
    signed,
  };
}

export async function newKey(): Promise<{ key: KeyObject; jwk: PublishedKey }> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const { x = '', y = '' } = await exportJWK(publicKey);
  const jwk = { kty: 'EC', crv: 'P-256', x, y } as const;
  const key = createPrivateKey({ key: (await exportJWK(privateKey)) as JWK & object, format: 'jwk' });
  return { key, jwk: { ...jwk, kid: await calculateJwkThumbprint(jwk) } };
}
