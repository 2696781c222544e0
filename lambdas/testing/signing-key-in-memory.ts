import { createPrivateKey } from 'node:crypto';
import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { p256 } from '@noble/curves/nist.js';
import { kmsKey } from '../adapters/kms-key.ts';
import { signingKey } from '../adapters/signing-key.ts';

/** A key and its adapter: a KMS of one key, which signs digests alone and counts how often. */
export function signingKeyInMemory() {
  const secret = p256.utils.randomSecretKey();
  const [x, y] = [1, 33].map((at) => base64url(p256.getPublicKey(secret, false).subarray(at, at + 32)));
  const jwk = { kty: 'EC', crv: 'P-256', x, y };
  let signatures = 0;
  const client = {
    async send(command: unknown) {
      if (command instanceof GetPublicKeyCommand) return { PublicKey: spki(x, y) };
      if (!(command instanceof SignCommand)) throw new Error('This KMS does not know the command');
      signatures++;
      const digest = command.input.Message ?? new Uint8Array();
      return { Signature: p256.sign(digest, secret, { prehash: false, format: 'der' }) };
    },
  };
  return {
    ...signingKey(kmsKey(client as unknown as KMSClient, 'arn')),
    /** What nobody has of a key in KMS. */
    privateKey: createPrivateKey({ key: { ...jwk, d: base64url(secret) }, format: 'jwk' }),
    signatures: () => signatures,
  };
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** A public key of P-256 as KMS gives it (RFC 5480). */
function spki(x = '', y = ''): Uint8Array {
  const prefix = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d03010703420004', 'hex');
  return Buffer.concat([prefix, Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
}
