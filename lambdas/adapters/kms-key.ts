import { createHash } from 'node:crypto';
import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';

export type KmsKey = ReturnType<typeof kmsKey>;

/** A key of the institute’s in KMS, that signs certificates or seals documents: P-256, whose private half never leaves it. */
export function kmsKey(client: KMSClient, arn: string) {
  /** As X.509 has it (SubjectPublicKeyInfo, DER). */
  async function publicKey(): Promise<Uint8Array> {
    const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: arn }));
    if (!PublicKey) throw new Error('KMS names no public key');
    return PublicKey;
  }

  /** ECDSA over the SHA-256 of `signed`, as X.509 and CMS have it: a DER sequence of two integers. */
  async function sign(signed: Uint8Array): Promise<Uint8Array> {
    const { Signature } = await client.send(
      new SignCommand({
        KeyId: arn,
        // As a digest: KMS takes messages of 4 KB at most.
        MessageType: 'DIGEST',
        Message: createHash('sha256').update(signed).digest(),
        SigningAlgorithm: 'ECDSA_SHA_256',
      }),
    );
    if (!Signature) throw new Error('KMS gave no signature');
    return Signature;
  }

  return { publicKey, sign };
}
