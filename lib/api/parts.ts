import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Institute } from '../../domain/institute.ts';
import type { Documents } from '../documents.ts';
import type { ExternalLogins } from '../external-logins.ts';
import type { Logins } from '../logins.ts';
import type { NodeFunction } from '../node-function.ts';
import type { SigningKey } from '../signing-key.ts';
import { grantItems } from '../table-grant.ts';
import type { Tables } from '../tables.ts';

export interface ApiProps {
  readonly institute: Institute;
  readonly tables: Tables;
  readonly logins: Logins;
  /** Absent where the institute has none. */
  readonly externalLogins: ExternalLogins | undefined;
  readonly promptMailQueue: IQueue;
  readonly signing: SigningKey;
  readonly documents: Documents;
  /** What comes after a request that joins two accounts. */
  readonly joinQueue: IQueue;
  /** Scheme and host of the site. */
  readonly siteOrigin: string;
}

/** What the functions of the API are made from. */
export interface ApiParts extends ApiProps {
  /** What the edge says to prove itself. */
  readonly originSecret: ISecret;
  /** Signs captchas and blinds what rate limits count. */
  readonly hashingSecret: ISecret;
}

/** The variables that several functions have, by what they are for. */
export function environmentsOf({
  hashingSecret,
  institute,
  logins,
  originSecret,
  promptMailQueue,
  siteOrigin,
  tables,
}: ApiParts) {
  const site = {
    ACCOUNTS_TABLE: tables.accounts.tableName,
    ORIGIN_SECRET_ARN: originSecret.secretArn,
    SITE_ORIGIN: siteOrigin,
  };
  return {
    /** Of whoever answers behind the edge. */
    site,
    sessions: {
      ...site,
      USER_POOL_ID: logins.userPool.userPoolId,
      USER_POOL_CLIENT_ID: logins.client.userPoolClientId,
    },
    limits: {
      HASHING_SECRET_ARN: hashingSecret.secretArn,
      OPERATIONS_TABLE: tables.operations.tableName,
    },
    mails: { PROMPT_MAIL_QUEUE_URL: promptMailQueue.queueUrl },
    certificates: { CERTIFICATES_TABLE: tables.certificates.tableName },
    /** The texts of today that students accept and read. */
    terms: { TERMS_VERSION: institute.terms.version, PRIVACY_VERSION: institute.privacy.version },
  };
}

/** Begins sessions, or resumes them; what it does with their items is granted apart. */
export function grantSessions(fn: NodeFunction, { externalLogins, logins, originSecret }: ApiParts): void {
  originSecret.grantRead(fn);
  logins.userPool.grant(fn, 'cognito-idp:AdminInitiateAuth');
  // A session that began at a provider has no refresh token to ask the pool with.
  if (externalLogins) logins.userPool.grant(fn, 'cognito-idp:AdminGetUser');
}

/** To count what is limited. */
export function grantLimits(fn: NodeFunction, { hashingSecret, tables }: ApiParts): void {
  grantItems(fn, tables.operations, ['UpdateItem'], { partitions: ['RATE#'] });
  hashingSecret.grantRead(fn);
}

/** To note a captcha as spent, and to count. */
export function grantCaptchas(fn: NodeFunction, parts: ApiParts): void {
  grantLimits(fn, parts);
  grantItems(fn, parts.tables.operations, ['PutItem'], { partitions: ['CAPTCHA#'] });
}
