import { createPublicKey } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import type { PublishedKey } from '../../domain/credential/did-document.ts';
import type { KmsKey } from './kms-key.ts';

/** A public key of P-256 with its name, which it gives itself (RFC 7638). */
export async function namedKey({ x, y }: { x: string; y: string }): Promise<PublishedKey> {
  const key = { kty: 'EC', crv: 'P-256', x, y } as const;
  return { ...key, kid: await calculateJwkThumbprint(key) };
}

/** The keys of a kind as they are published: the one in use first, then those that were before it. */
export async function publishedKeys(
  key: Pick<SigningKey, 'publicKey'>,
  former: readonly { x: string; y: string }[],
): Promise<readonly PublishedKey[]> {
  return Promise.all([key.publicKey(), ...former.map(namedKey)]);
}

export type SigningKey = ReturnType<typeof signingKey>;

/** A key in KMS as JOSE knows it: its public half published as a JWK, its signatures in JWTs. */
export function signingKey(key: KmsKey) {
  let known: Promise<PublishedKey> | undefined;

  /** Read when it is first needed and kept while the function lives: the key behind an ARN never changes. */
  function publicKey(): Promise<PublishedKey> {
    known ??= readPublicKey().catch((error) => {
      known = undefined;
      throw error;
    });
    return known;
  }

  async function readPublicKey(): Promise<PublishedKey> {
    const spki = createPublicKey({ key: Buffer.from(await key.publicKey()), format: 'der', type: 'spki' });
    return namedKey(spki.export({ format: 'jwk' }) as { x: string; y: string });
  }

  /** Signs claims as a JWT (ES256). @param keyUrl what the key is called where its owner publishes it. */
  async function signJwt(
    header: { readonly typ?: string },
    claims: object,
    keyUrl: (kid: string) => string,
  ): Promise<string> {
    const { kid } = await publicKey();
    const signed = [{ alg: 'ES256', ...header, kid: keyUrl(kid) }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const signature = await key.sign(Buffer.from(signed));
    return `${signed}.${joseSignature(signature).toString('base64url')}`;
  }

  return { publicKey, signJwt };
}

/**
 * A signature of P-256 as JOSE has it: R and S of 32 bytes each (RFC 7518, section 3.4). KMS gives them as a DER
 * sequence of two integers, which have no leading zeros but one where the first bit would mean a minus.
 * @throws Error for what is not such a sequence.
 */
export function joseSignature(der: Uint8Array): Buffer {
  const bytes = Buffer.from(der);
  const [r, afterR] = integerAt(bytes, 2);
  const [s, afterS] = integerAt(bytes, afterR);
  if (bytes[0] !== 0x30 || bytes[1] !== bytes.length - 2 || afterS !== bytes.length) {
    throw new Error('This is no ECDSA signature');
  }
  return Buffer.concat([r, s]);
}

function integerAt(bytes: Buffer, at: number): [value: Buffer, after: number] {
  const after = at + 2 + (bytes[at + 1] ?? 0);
  const value = bytes.subarray(at + 2, after);
  const significant = value[0] === 0 ? value.subarray(1) : value;
  if (bytes[at] !== 0x02 || after > bytes.length || value.length === 0 || significant.length > 32) {
    throw new Error('This is no ECDSA signature');
  }
  return [Buffer.concat([Buffer.alloc(32 - significant.length), significant]), after];
}
