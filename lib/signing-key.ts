import { RemovalPolicy } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Institute } from '../domain/institute.ts';

/**
 * The institute's signature: ECDSA on P-256, the curve of ES256, which every verifier of Open Badges 3.0 knows.
 * The private key never leaves KMS. Kept when the stack goes: certificates outlive software.
 */
export class SigningKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, { signing: { generation } }: Pick<Institute, 'signing'>) {
    super(scope, id);
    // Another name makes another key; the former stays, unused.
    const suffix = generation === 1 ? '' : `-${generation}`;
    this.key = new Key(this, `key${suffix}`, {
      description: 'Signs certificates',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      alias: `porte-document/certificates${suffix}`,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
