import { RemovalPolicy } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/**
 * The institute's signature: ECDSA on P-256, the curve of ES256, which every verifier of Open Badges 3.0 knows.
 * The private key never leaves KMS. Kept when the stack goes: certificates outlive software.
 */
export class SigningKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, 'key', {
      description: 'Signs certificates',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      alias: 'porte-document/certificates',
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
