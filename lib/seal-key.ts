import { RemovalPolicy } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Institute } from '../domain/institute.ts';

/**
 * The institute's seal on documents: ECDSA on P-256, which trust services certify and PDF viewers verify. Another key
 * than the one that signs certificates: it has a certificate of its own, and may be replaced without a word of the other.
 */
export class SealKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, { seal: { generation } }: Pick<Institute, 'seal'>) {
    super(scope, id);
    // Another name makes another key; the former stays, unused.
    const suffix = generation === 1 ? '' : `-${generation}`;
    this.key = new Key(this, `key${suffix}`, {
      description: 'Seals documents',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      alias: `porte-document/seal${suffix}`,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
