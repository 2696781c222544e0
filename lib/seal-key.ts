import type { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Institute } from '../domain/institute.ts';
import { signatureKey } from './signature-key.ts';

/**
 * The institute's seal on documents: ECDSA on P-256, which trust services certify and PDF viewers verify. Another key
 * than the one that signs certificates: it has a certificate of its own, and may be replaced without a word of the other.
 */
export class SealKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, { seal: { generation } }: Pick<Institute, 'seal'>) {
    super(scope, id);
    this.key = signatureKey(this, {
      description: 'Seals documents',
      alias: 'porte-document/seal',
      generation,
    });
  }
}
