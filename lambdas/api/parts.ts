import { Logger } from '@aws-lambda-powertools/logger';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { z } from 'zod';
import { systemClock } from '../../domain/clock.ts';
import { accounts } from '../adapters/accounts.ts';
import { captcha } from '../adapters/captcha.ts';
import type { Database } from '../adapters/database.ts';
import { identity } from '../adapters/identity.ts';
import { connectQueues, promptMailQueue } from '../adapters/mail-queue.ts';
import { profiles } from '../adapters/profiles.ts';
import { rateLimiter } from '../adapters/rate-limiter.ts';
import { recoveryCodes } from '../adapters/recovery-codes.ts';
import { secret } from '../adapters/secret.ts';
import { sessions } from '../adapters/sessions.ts';
import { tokens } from '../adapters/tokens.ts';
import type { apiEnvironment, limitedEnvironment } from './environment.ts';

/** The real parts of every function behind the API. */
export function apiParts(environment: z.output<typeof apiEnvironment>, database: Database) {
  return {
    accounts: accounts(database, environment.ACCOUNTS_TABLE),
    clock: systemClock,
    identity: identity(
      new CognitoIdentityProviderClient(),
      environment.USER_POOL_ID,
      environment.USER_POOL_CLIENT_ID,
    ),
    log: new Logger(),
    originSecret: secret(new SecretsManagerClient(), environment.ORIGIN_SECRET_ARN),
    sessions: sessions(database, environment.ACCOUNTS_TABLE),
    siteOrigin: environment.SITE_ORIGIN,
  };
}

/** The same, for those that limit rates, check captchas and ask for mails. */
export function limitedParts(environment: z.output<typeof limitedEnvironment>, database: Database) {
  const key = secret(new SecretsManagerClient(), environment.HASHING_SECRET_ARN);
  return {
    ...apiParts(environment, database),
    captcha: captcha(database, environment.OPERATIONS_TABLE, key),
    mails: promptMailQueue(connectQueues(), environment.PROMPT_MAIL_QUEUE_URL),
    profiles: profiles(database, environment.ACCOUNTS_TABLE),
    rate: rateLimiter(database, environment.OPERATIONS_TABLE, key),
    recoveryCodes: recoveryCodes(database, environment.ACCOUNTS_TABLE),
    tokens: tokens(database, environment.ACCOUNTS_TABLE),
  };
}
