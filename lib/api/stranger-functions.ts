import type { Construct } from 'constructs';
import { certificatesById } from '../../lambdas/adapters/certificates-index.ts';
import { credentialsEnvironment, grantKeys, grantSigning, publishingEnvironment } from '../credentials.ts';
import { NodeFunction } from '../node-function.ts';
import { grantIndex, grantItems } from '../table-grant.ts';
import { type ApiParts, environmentsOf, grantCaptchas, grantLimits } from './parts.ts';

/** What answers whoever has a link, a number or a file, and nobody signs in to. */
export function strangerFunctions(scope: Construct, parts: ApiParts) {
  const openShare = openShareFunction(scope, parts);
  const lookup = lookupFunction(scope, parts);
  const verify = verifyFunction(scope, parts);
  const arrivalMails = arrivalMailsFunction(scope, parts);
  for (const fn of [openShare, lookup, verify, arrivalMails]) parts.originSecret.grantRead(fn);
  return { openShare, lookup, verify, arrivalMails };
}

function openShareFunction(scope: Construct, parts: ApiParts): NodeFunction {
  const { limits, site } = environmentsOf(parts);
  const fn = new NodeFunction(scope, 'api-open-share', {
    description: 'What students have shared, for anybody who has the link',
    environment: { ...site, ...limits, ...credentialsEnvironment(parts) },
  });
  grantSigning(fn, parts);
  grantItems(fn, parts.tables.accounts, ['GetItem', 'Query'], { partitions: ['SHARE#', 'ACCOUNT#'] });
  grantItems(fn, parts.tables.accounts, ['UpdateItem'], {
    partitions: ['SHARE#'],
    attributes: ['opened', 'openedAt'],
  });
  grantLimits(fn, parts);
  return fn;
}

/** Whose a student number is, and what its owner lets be seen. */
const ownersOfNumbers = { partitions: ['STUDENT#', 'ACCOUNT#'] };

/** It signs what its student has not asked for yet. */
function lookupFunction(scope: Construct, parts: ApiParts): NodeFunction {
  const { limits, site } = environmentsOf(parts);
  const fn = new NodeFunction(scope, 'api-lookup', {
    description: 'A certificate for whoever has its number and its holder’s name',
    environment: { ...site, ...limits, ...credentialsEnvironment(parts) },
  });
  grantSigning(fn, parts);
  grantIndex(fn, parts.tables.certificates, certificatesById);
  grantItems(fn, parts.tables.accounts, ['GetItem'], ownersOfNumbers);
  grantCaptchas(fn, parts);
  return fn;
}

/** It opens files of strangers, so it may sign and write nothing. */
function verifyFunction(scope: Construct, parts: ApiParts): NodeFunction {
  const { certificates, limits, site } = environmentsOf(parts);
  const fn = new NodeFunction(scope, 'api-verify', {
    description: 'Whether certificates are genuine and valid, for machines',
    environment: {
      ...site,
      ...limits,
      ...certificates,
      ...publishingEnvironment(parts),
      WEBSITE: parts.institute.website,
    },
  });
  grantKeys(fn, parts);
  grantItems(fn, parts.tables.certificates, ['GetItem', 'Query']);
  grantIndex(fn, parts.tables.certificates, certificatesById);
  grantItems(fn, parts.tables.accounts, ['GetItem'], ownersOfNumbers);
  grantLimits(fn, parts);
  return fn;
}

function arrivalMailsFunction(scope: Construct, parts: ApiParts): NodeFunction {
  const fn = new NodeFunction(scope, 'api-arrival-mails', {
    description: 'Switching off mails about what arrives in a wallet',
    environment: environmentsOf(parts).site,
  });
  grantItems(fn, parts.tables.accounts, ['GetItem'], { partitions: ['TOKEN#', 'ACCOUNT#'] });
  grantItems(fn, parts.tables.accounts, ['UpdateItem'], {
    partitions: ['ACCOUNT#'],
    attributes: ['withoutArrivalMails'],
  });
  return fn;
}
