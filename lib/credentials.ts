import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { issuerOf } from '../domain/credential/issuer.ts';
import type { Institute } from '../domain/institute.ts';
import { certificatesByStatusList } from '../lambdas/adapters/certificates-index.ts';
import type { SigningKey } from './signing-key.ts';
import { grantIndex, grantItems } from './table-grant.ts';
import type { Tables } from './tables.ts';

export interface CredentialsProps {
  readonly institute: Institute;
  readonly signing: SigningKey;
  readonly tables: Tables;
}

/** What a function needs that signs certificates. */
export function credentialsEnvironment({ institute, signing, tables }: CredentialsProps) {
  return {
    CERTIFICATES_TABLE: tables.certificates.tableName,
    ISSUER: JSON.stringify(issuerOf(institute)),
    SIGNING_KEY_ARN: signing.key.keyArn,
  };
}

export function grantSigning(grantee: IGrantable, { signing, tables }: CredentialsProps): void {
  signing.key.grant(grantee, 'kms:GetPublicKey', 'kms:Sign');
  grantItems(grantee, tables.certificates, ['GetItem', 'PutItem', 'Query', 'UpdateItem']);
}

/** What it needs besides that publishes what they are checked with: former keys, and what is revoked of a status list. */
export function publishingEnvironment({ institute }: CredentialsProps) {
  return { FORMER_KEYS: JSON.stringify(institute.signing.formerKeys) };
}

export function grantPublishing(grantee: IGrantable, { tables }: CredentialsProps): void {
  grantIndex(grantee, tables.certificates, certificatesByStatusList);
}
