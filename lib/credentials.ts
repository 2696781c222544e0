import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { issuerOf } from '../domain/credential/issuer.ts';
import { formerHosts, type Institute } from '../domain/institute.ts';
import { certificatesByStatusList } from '../lambdas/adapters/certificates-index.ts';
import type { Documents } from './documents.ts';
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
    ...keysEnvironment({ institute, signing }),
    CERTIFICATES_TABLE: tables.certificates.tableName,
    ISSUER: JSON.stringify(issuerOf(institute)),
  };
}

/** Which keys certificates are checked with, now and before. */
function keysEnvironment({ institute, signing }: Pick<CredentialsProps, 'institute' | 'signing'>) {
  return {
    FORMER_KEYS: JSON.stringify(institute.signing.formerKeys),
    SIGNING_KEY_ARN: signing.key.keyArn,
  };
}

/** To read certificates, sign them and keep them signed: nothing of what they say can be written, nor whether they are valid. */
export function grantSigning(grantee: IGrantable, { signing, tables }: CredentialsProps): void {
  const { certificates } = tables;
  signing.key.grant(grantee, 'kms:GetPublicKey', 'kms:Sign');
  grantItems(grantee, certificates, ['GetItem', 'Query']);
  grantItems(grantee, certificates, ['PutItem'], { partitions: ['STATUS#'], attributes: ['of'] });
  grantItems(grantee, certificates, ['UpdateItem'], {
    partitions: ['STUDENT#'],
    attributes: ['id', 'jwt', 'revokedAt', 'seenAt', 'signedBy', 'statusIndex', 'statusList'],
  });
}

export interface PublishingProps extends CredentialsProps {
  readonly documents: Documents;
}

/** What a function needs that tells which keys and names are the institute's, now and before: those of the seal too. */
export function publishingEnvironment({ documents, institute, signing }: PublishingProps) {
  return {
    ...keysEnvironment({ institute, signing }),
    FORMER_HOSTS: JSON.stringify(formerHosts(institute, 'all')),
    FORMER_SEAL_KEYS: JSON.stringify(institute.seal.formerKeys),
    SEAL_KEY_ARN: documents.seal.key.keyArn,
  };
}

/** The public half of the keys, and nothing that signs. */
export function grantKeys(grantee: IGrantable, { documents, signing }: PublishingProps): void {
  for (const { key } of [signing, documents.seal]) key.grant(grantee, 'kms:GetPublicKey');
}

/** What is revoked of a status list, the lists as they are signed, and the keys that they and all else is checked with. */
export function grantPublishing(grantee: IGrantable, props: PublishingProps): void {
  const { certificates } = props.tables;
  grantKeys(grantee, props);
  grantIndex(grantee, certificates, certificatesByStatusList);
  grantItems(grantee, certificates, ['PutItem'], { partitions: ['STATUS-LIST#'] });
}
