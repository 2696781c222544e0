import type { Construct } from 'constructs';
import { grantJoining } from '../joining.ts';
import { NodeFunction } from '../node-function.ts';
import { grantItems } from '../table-grant.ts';
import { type ApiParts, environmentsOf, grantCaptchas, grantLimits, grantSessions } from './parts.ts';

/** How accounts are made, entered, described, joined and left. */
export function accountFunctions(scope: Construct, parts: ApiParts) {
  const activation = activationFunction(scope, parts);
  const session = sessionFunction(scope, parts);
  const account = accountFunction(scope, parts);
  const join = joinFunction(scope, parts);
  const external = externalFunction(scope, parts);
  for (const fn of [activation, session, account, join, ...(external ? [external] : [])]) {
    grantSessions(fn, parts);
    parts.promptMailQueue.grantSendMessages(fn);
  }
  return { activation, session, account, join, external };
}

function activationFunction(scope: Construct, parts: ApiParts): NodeFunction {
  const { externalLogins, logins, tables } = parts;
  const environments = environmentsOf(parts);
  const fn = new NodeFunction(scope, 'api-activation', {
    description: 'From the link in a mail to certificates in a wallet',
    environment: {
      ...environments.sessions,
      ...environments.limits,
      ...environments.mails,
      ...environments.certificates,
      ...environments.terms,
    },
  });
  grantItems(fn, tables.certificates, ['Query', 'UpdateItem']);
  grantItems(fn, tables.accounts, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem']);
  grantCaptchas(fn, parts);
  // The identity that waits for a link.
  if (externalLogins) grantItems(fn, tables.operations, ['GetItem', 'DeleteItem'], atProviders);
  logins.userPool.grant(
    fn,
    'cognito-idp:AdminCreateUser',
    'cognito-idp:AdminGetUser',
    'cognito-idp:AdminSetUserPassword',
  );
  return fn;
}

/** Visits to other providers, and the identities that they have proven. */
const atProviders = { partitions: ['EXTERNAL-'] };

/** What a second factor is asked for and set up with. */
const secondFactor = [
  'cognito-idp:AdminGetUser',
  'cognito-idp:AdminRespondToAuthChallenge',
  'cognito-idp:AdminSetUserMFAPreference',
];

function sessionFunction(scope: Construct, parts: ApiParts): NodeFunction {
  const { logins, tables } = parts;
  const { limits, mails, sessions, terms } = environmentsOf(parts);
  const fn = new NodeFunction(scope, 'api-session', {
    description: 'Signing in and out, and a forgotten password',
    environment: { ...sessions, ...limits, ...mails, ...terms },
  });
  grantItems(fn, tables.accounts, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query']);
  grantCaptchas(fn, parts);
  logins.userPool.grant(
    fn,
    ...secondFactor,
    'cognito-idp:AdminSetUserPassword',
    'cognito-idp:AdminUserGlobalSignOut',
  );
  return fn;
}

function accountFunction(scope: Construct, parts: ApiParts): NodeFunction {
  const { institute, logins, tables } = parts;
  const environments = environmentsOf(parts);
  const fn = new NodeFunction(scope, 'api-account', {
    description: 'A student’s own account: what it says of them, and how it is entered and left',
    environment: {
      ...environments.sessions,
      ...environments.limits,
      ...environments.mails,
      ...environments.certificates,
      ...environments.terms,
      COUNTRY: institute.postalAddress.country,
      SHORT_NAME: institute.shortName,
      TIME_ZONE: institute.timeZone,
    },
  });
  grantItems(fn, tables.certificates, ['Query']);
  grantItems(fn, tables.accounts, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query']);
  grantLimits(fn, parts);
  logins.userPool.grant(
    fn,
    ...secondFactor,
    'cognito-idp:AdminSetUserPassword',
    'cognito-idp:AdminUpdateUserAttributes',
  );
  return fn;
}

function joinFunction(scope: Construct, parts: ApiParts): NodeFunction {
  const { joinQueue, logins } = parts;
  const { limits, mails, sessions } = environmentsOf(parts);
  const fn = new NodeFunction(scope, 'api-join', {
    description: 'Joining two accounts of one person',
    environment: { ...sessions, ...limits, ...mails, JOIN_QUEUE_URL: joinQueue.queueUrl },
  });
  grantJoining(fn, parts);
  grantCaptchas(fn, parts);
  logins.userPool.grant(fn, ...secondFactor);
  joinQueue.grantSendMessages(fn);
  return fn;
}

/** Absent where the institute has no other provider. */
function externalFunction(scope: Construct, parts: ApiParts): NodeFunction | undefined {
  const { externalLogins, institute, logins, tables } = parts;
  if (!externalLogins) return undefined;
  const { limits, mails, sessions } = environmentsOf(parts);
  const fn = new NodeFunction(scope, 'api-external', {
    description: 'Signing in with an identity of another provider',
    environment: {
      ...sessions,
      ...limits,
      ...mails,
      EXTERNAL_POOL_ID: externalLogins.userPool.userPoolId,
      EXTERNAL_CLIENT_ID: externalLogins.client.userPoolClientId,
      EXTERNAL_ISSUER: externalLogins.issuer,
      EXTERNAL_KEYS_URL: externalLogins.keysUrl,
      EXTERNAL_ORIGIN: externalLogins.origin,
      EXTERNAL_PROVIDERS: JSON.stringify(externalLogins.providers),
      EXTERNAL_REDIRECT_URI: externalLogins.redirectUri,
      LANGUAGES: JSON.stringify(institute.languages),
    },
  });
  grantItems(fn, tables.accounts, [
    'GetItem',
    'PutItem',
    'UpdateItem',
    'DeleteItem',
    'Query',
    'ConditionCheckItem',
  ]);
  grantLimits(fn, parts);
  grantItems(fn, tables.operations, ['GetItem', 'PutItem', 'DeleteItem'], atProviders);
  logins.userPool.grant(
    fn,
    'cognito-idp:AdminRespondToAuthChallenge',
    'cognito-idp:AdminSetUserMFAPreference',
  );
  externalLogins.userPool.grant(fn, 'cognito-idp:AdminDeleteUser');
  return fn;
}
