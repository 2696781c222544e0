import type { Construct } from 'constructs';
import {
  credentialsEnvironment,
  grantPublishing,
  grantSigning,
  publishingEnvironment,
} from '../credentials.ts';
import { NodeFunction } from '../node-function.ts';
import { grantItems } from '../table-grant.ts';
import { type ApiParts, environmentsOf, grantLimits, grantSessions } from './parts.ts';

/** What a student does with certificates: keeps them, hands them out, shares them. */
export function certificateFunctions(scope: Construct, parts: ApiParts) {
  const wallet = walletFunction(scope, parts);
  const credential = credentialFunction(scope, parts);
  const document = documentFunction(scope, parts);
  const shares = sharesFunction(scope, parts);
  for (const fn of [wallet, credential, document, shares]) grantSessions(fn, parts);
  // Here a session is resumed, renewed or ended, but never begun.
  for (const fn of [wallet, credential, document]) {
    grantItems(fn, parts.tables.accounts, ['GetItem', 'UpdateItem', 'DeleteItem', 'Query']);
  }
  return { wallet, credential, document, shares };
}

function walletFunction(scope: Construct, parts: ApiParts): NodeFunction {
  const { certificates, sessions } = environmentsOf(parts);
  const fn = new NodeFunction(scope, 'api-wallet', {
    description: 'What a student holds',
    environment: { ...sessions, ...certificates },
  });
  grantItems(fn, parts.tables.certificates, ['Query', 'UpdateItem']);
  return fn;
}

function credentialFunction(scope: Construct, parts: ApiParts): NodeFunction {
  const fn = new NodeFunction(scope, 'api-credential', {
    description: 'Certificates signed, to be checked by anybody',
    environment: {
      ...environmentsOf(parts).sessions,
      ...credentialsEnvironment(parts),
      ...publishingEnvironment(parts),
    },
  });
  grantSigning(fn, parts);
  grantPublishing(fn, parts);
  return fn;
}

function documentFunction(scope: Construct, parts: ApiParts): NodeFunction {
  const { limits, mails, sessions } = environmentsOf(parts);
  const fn = parts.documents.makeFunction(scope, {
    ...sessions,
    ...limits,
    ...mails,
    ...credentialsEnvironment(parts),
  });
  grantSigning(fn, parts);
  // The certificate that a seal makes for itself.
  grantItems(fn, parts.tables.certificates, ['PutItem'], { partitions: ['SEAL#'] });
  grantLimits(fn, parts);
  // A student's message about an error goes to the secretariat with the document.
  parts.promptMailQueue.grantSendMessages(fn);
  return fn;
}

function sharesFunction(scope: Construct, parts: ApiParts): NodeFunction {
  const { certificates, limits, sessions } = environmentsOf(parts);
  const fn = new NodeFunction(scope, 'api-shares', {
    description: 'The links that students give out: made, listed, ended',
    environment: { ...sessions, ...limits, ...certificates },
  });
  grantItems(fn, parts.tables.accounts, [
    'GetItem',
    'PutItem',
    'UpdateItem',
    'DeleteItem',
    'Query',
    'ConditionCheckItem',
  ]);
  grantItems(fn, parts.tables.certificates, ['Query']);
  grantLimits(fn, parts);
  return fn;
}
