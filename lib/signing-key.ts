import type { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Institute } from '../domain/institute.ts';
import { signatureKey } from './signature-key.ts';

/**
 * The institute's signature: ECDSA on P-256, the curve of ES256, which every verifier of Open Badges 3.0 knows.
 * The private key never leaves KMS. Kept when the stack goes: certificates outlive software.
 */
export class SigningKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, { signing: { generation } }: Pick<Institute, 'signing'>) {
    super(scope, id);
    this.key = signatureKey(this, {
      description: 'Signs certificates',
      alias: 'porte-document/certificates',
      generation,
    });
  }
}
