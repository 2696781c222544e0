import { RemovalPolicy } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

interface SignatureKeyProps {
  readonly description: string;
  readonly alias: string;
  /** Counts the keys that there were: another number makes another key, and the former stays, unused. */
  readonly generation: number;
}

/** A key that signs: ECDSA on P-256, whose private half never leaves KMS. Kept when the stack goes. */
export function signatureKey(scope: Construct, { alias, description, generation }: SignatureKeyProps): Key {
  const suffix = generation === 1 ? '' : `-${generation}`;
  return new Key(scope, `key${suffix}`, {
    description,
    keySpec: KeySpec.ECC_NIST_P256,
    keyUsage: KeyUsage.SIGN_VERIFY,
    alias: `${alias}${suffix}`,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}
