import { describe, expect, test } from 'vitest';
import { granted, resource, resources, text } from './resources.ts';
import { mainTemplate } from './synthesise.ts';

const template = mainTemplate();
const functions = resources(template, 'AWS::Lambda::Function');

/** `<tablesaccountsF5712269.Arn>/index/x` → `tables accounts /index/x`: what it is, without CDK's hashes. */
function plain(resource: string): string {
  return resource
    .replace(/<(\w+?)[0-9A-F]{8}(?:\.(?:Arn|(StreamArn)))?>/g, (_, id: string, stream?: string) =>
      stream ? `${id}/stream` : id,
    )
    .replace(/^arn:.*?:(?=identity|configuration-set)/, '');
}

/** What a function may do: resource → actions, both sorted. */
function permissions(name: string): Record<string, string> {
  const role = resource(template, 'AWS::IAM::Role', `${name}role`);
  const byResource = new Map<string, Set<string>>();
  for (const { effect, actions, resources, condition } of granted(template, role.id)) {
    expect({ effect, condition }).toEqual({ effect: 'Allow', condition: undefined });
    for (const each of resources.map(plain)) {
      byResource.set(each, new Set([...(byResource.get(each) ?? []), ...actions]));
    }
  }
  return Object.fromEntries([...byResource].map(([each, actions]) => [each, [...actions].sort().join(' ')]));
}

const writeLog = 'logs:CreateLogStream logs:PutLogEvents';
const receive =
  'sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ReceiveMessage';
const send = 'sqs:GetQueueAttributes sqs:GetQueueUrl sqs:SendMessage';
const receiveAndSend =
  'sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ReceiveMessage sqs:SendMessage';
const readSecret = 'secretsmanager:DescribeSecret secretsmanager:GetSecretValue';
const follow = 'dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams';

/** All that every function may do. Whoever changes a privilege changes it here too. */
const matrix: Record<string, Record<string, string>> = {
  issuingimport: {
    issuingimportlog: writeLog,
    issuingimportsqueue: `${receive} sqs:SendMessage`,
    tablescertificates: 'dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
    tablesaccounts: 'dynamodb:GetItem dynamodb:UpdateItem',
    tablesoperations: 'dynamodb:GetItem dynamodb:PutItem dynamodb:UpdateItem',
    'issuingdrop/results/*': 's3:GetObject s3:GetObjectVersion',
    'issuingdrop/check/*': 's3:GetObject s3:GetObjectVersion',
    'issuingdrop/contacts/*': 's3:GetObject s3:GetObjectVersion',
    'issuingdrop/work/*': 's3:GetObject s3:PutObject',
    'issuingdrop/reports/*': 's3:AbortMultipartUpload s3:PutObject',
  },
  revokingrevoke: {
    revokingrevokelog: writeLog,
    revokingrevocationsqueue: `${receive} sqs:SendMessage`.split(' ').sort().join(' '),
    tablescertificates:
      'dynamodb:ConditionCheckItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
    tablesaccounts: 'dynamodb:GetItem dynamodb:Query dynamodb:UpdateItem',
    'tablesaccounts/index/contactsByImport': 'dynamodb:Query',
    'tablescertificates/index/certificatesById': 'dynamodb:Query',
    'tablescertificates/index/certificatesByImport': 'dynamodb:Query',
    tablesoperations: 'dynamodb:GetItem dynamodb:PutItem dynamodb:UpdateItem',
    'issuingdrop/revocations/*': 's3:GetObject s3:GetObjectVersion',
    'issuingdrop/work/*': 's3:GetObject s3:PutObject',
    'issuingdrop/reports/*': 's3:AbortMultipartUpload s3:GetObject s3:PutObject',
  },
  activationactivate: {
    activationactivatelog: writeLog,
    'tablescertificates/stream': follow,
    'tablesaccounts/stream': follow,
    tablescertificates: 'dynamodb:GetItem dynamodb:Query dynamodb:UpdateItem',
    tablesaccounts: 'dynamodb:GetItem dynamodb:PutItem dynamodb:UpdateItem',
    'tablesaccounts/index/contactsByAddress': 'dynamodb:Query',
    mailcertificatemailsqueue: send,
    maileventsworkqueue: send,
    activationfollowupsqueue:
      'sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ReceiveMessage sqs:SendMessage',
    activationdeadlettersqueue: send,
  },
  closingcloseaccount: {
    closingcloseaccountlog: writeLog,
    'tablesaccounts/stream': follow,
    tablescertificates: 'dynamodb:Query dynamodb:UpdateItem',
    tablesaccounts: 'dynamodb:DeleteItem dynamodb:GetItem dynamodb:Query',
    loginspool: 'cognito-idp:AdminDeleteUser',
    mailpromptmailsqueue: send,
    closingdeadlettersqueue: send,
    closingfollowupsqueue:
      'sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ReceiveMessage sqs:SendMessage',
  },
  mailsendmail: {
    mailsendmaillog: writeLog,
    mailcertificatemailsqueue: receiveAndSend,
    mailpromptmailsqueue: receiveAndSend,
    tablescertificates: 'dynamodb:DeleteItem dynamodb:Query dynamodb:UpdateItem',
    maileventsworkqueue: send,
    tablesaccounts: 'dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
    'tablesaccounts/index/contactsByAddress': 'dynamodb:Query',
    tablesoperations: 'dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:UpdateItem',
    loginspool: 'cognito-idp:AdminGetUser',
    'identity/attestations@example.org': 'ses:SendRawEmail',
    'identity/example.org': 'ses:SendRawEmail',
    'configuration-set/mailconfigurationset': 'ses:SendRawEmail',
  },
  maileventsmailevents: {
    maileventsmaileventslog: writeLog,
    maileventsworkqueue: receiveAndSend,
    mailcertificatemailsqueue: send,
    tablescertificates: 'dynamodb:Query dynamodb:UpdateItem',
    tablesaccounts: 'dynamodb:GetItem dynamodb:Query dynamodb:UpdateItem',
    'tablesaccounts/index/contactsByAddress': 'dynamodb:Query',
    tablesoperations: 'dynamodb:GetItem',
    'issuingdrop/reports/unreachable.csv': 's3:PutObject',
    'issuingdrop/reports/unreachable.html': 's3:PutObject',
  },
  apiapiactivation: {
    apiapiactivationlog: writeLog,
    tablescertificates: 'dynamodb:Query dynamodb:UpdateItem',
    tablesaccounts:
      'dynamodb:ConditionCheckItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:UpdateItem',
    tablesoperations: 'dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:UpdateItem',
    loginspool:
      'cognito-idp:AdminCreateUser cognito-idp:AdminGetUser cognito-idp:AdminInitiateAuth cognito-idp:AdminSetUserPassword',
    apioriginsecret: readSecret,
    apihashingsecret: readSecret,
    mailpromptmailsqueue: send,
  },
  apiapisession: {
    apiapisessionlog: writeLog,
    tablesaccounts:
      'dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
    tablesoperations: 'dynamodb:PutItem dynamodb:UpdateItem',
    loginspool:
      'cognito-idp:AdminGetUser cognito-idp:AdminInitiateAuth cognito-idp:AdminRespondToAuthChallenge cognito-idp:AdminSetUserMFAPreference cognito-idp:AdminSetUserPassword cognito-idp:AdminUserGlobalSignOut',
    apioriginsecret: readSecret,
    apihashingsecret: readSecret,
    mailpromptmailsqueue: send,
  },
  apiapiaccount: {
    apiapiaccountlog: writeLog,
    tablescertificates: 'dynamodb:Query',
    tablesaccounts:
      'dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
    tablesoperations: 'dynamodb:PutItem dynamodb:UpdateItem',
    loginspool:
      'cognito-idp:AdminGetUser cognito-idp:AdminInitiateAuth cognito-idp:AdminRespondToAuthChallenge cognito-idp:AdminSetUserMFAPreference cognito-idp:AdminSetUserPassword cognito-idp:AdminUpdateUserAttributes',
    apioriginsecret: readSecret,
    apihashingsecret: readSecret,
    mailpromptmailsqueue: send,
  },
  apiapiwallet: {
    apiapiwalletlog: writeLog,
    tablescertificates: 'dynamodb:Query dynamodb:UpdateItem',
    tablesaccounts: 'dynamodb:DeleteItem dynamodb:GetItem dynamodb:Query dynamodb:UpdateItem',
    tablesoperations: 'dynamodb:UpdateItem',
    loginspool: 'cognito-idp:AdminGetUser cognito-idp:AdminInitiateAuth',
    apioriginsecret: readSecret,
    apihashingsecret: readSecret,
    mailpromptmailsqueue: send,
  },
  apiapicredential: {
    apiapicredentiallog: writeLog,
    signingkey: 'kms:GetPublicKey kms:Sign',
    documentssealkey: 'kms:GetPublicKey',
    tablescertificates: 'dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
    'tablescertificates/index/certificatesByStatusList': 'dynamodb:Query',
    tablesaccounts: 'dynamodb:DeleteItem dynamodb:GetItem dynamodb:Query dynamodb:UpdateItem',
    loginspool: 'cognito-idp:AdminGetUser cognito-idp:AdminInitiateAuth',
    apioriginsecret: readSecret,
  },
  apiapidocument: {
    apiapidocumentlog: writeLog,
    signingkey: 'kms:GetPublicKey kms:Sign',
    documentssealkey: 'kms:GetPublicKey kms:Sign',
    documentsbucket: 's3:ListBucket',
    'documentsbucket/*': 's3:GetObject s3:PutObject',
    tablescertificates: 'dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
    tablesaccounts: 'dynamodb:DeleteItem dynamodb:GetItem dynamodb:Query dynamodb:UpdateItem',
    tablesoperations: 'dynamodb:UpdateItem',
    loginspool: 'cognito-idp:AdminGetUser cognito-idp:AdminInitiateAuth',
    apioriginsecret: readSecret,
    apihashingsecret: readSecret,
  },
  apiapishares: {
    apiapishareslog: writeLog,
    tablescertificates: 'dynamodb:Query',
    tablesaccounts:
      'dynamodb:ConditionCheckItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
    tablesoperations: 'dynamodb:UpdateItem',
    loginspool: 'cognito-idp:AdminGetUser cognito-idp:AdminInitiateAuth',
    apioriginsecret: readSecret,
    apihashingsecret: readSecret,
  },
  apiapilookup: {
    apiapilookuplog: writeLog,
    signingkey: 'kms:GetPublicKey kms:Sign',
    tablescertificates: 'dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
    'tablescertificates/index/certificatesById': 'dynamodb:Query',
    tablesaccounts: 'dynamodb:GetItem',
    tablesoperations: 'dynamodb:PutItem dynamodb:UpdateItem',
    apioriginsecret: readSecret,
    apihashingsecret: readSecret,
  },
  apiapiverify: {
    apiapiverifylog: writeLog,
    signingkey: 'kms:GetPublicKey',
    documentssealkey: 'kms:GetPublicKey',
    tablescertificates: 'dynamodb:GetItem dynamodb:Query',
    'tablescertificates/index/certificatesById': 'dynamodb:Query',
    tablesaccounts: 'dynamodb:GetItem',
    tablesoperations: 'dynamodb:UpdateItem',
    apioriginsecret: readSecret,
    apihashingsecret: readSecret,
  },
  apiapiopenshare: {
    apiapiopensharelog: writeLog,
    signingkey: 'kms:GetPublicKey kms:Sign',
    tablescertificates: 'dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
    tablesaccounts: 'dynamodb:GetItem dynamodb:Query dynamodb:UpdateItem',
    tablesoperations: 'dynamodb:UpdateItem',
    apioriginsecret: readSecret,
    apihashingsecret: readSecret,
  },
  joiningjoinaccounts: {
    joiningjoinaccountslog: writeLog,
    joiningjoinsqueue: receive,
    tablesaccounts:
      'dynamodb:ConditionCheckItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
    loginspool: 'cognito-idp:AdminDeleteUser',
    mailpromptmailsqueue: send,
  },
  apiapiarrivalmails: {
    apiapiarrivalmailslog: writeLog,
    tablesaccounts: 'dynamodb:GetItem dynamodb:UpdateItem',
    apioriginsecret: readSecret,
  },
  apiapijoin: {
    apiapijoinlog: writeLog,
    tablesaccounts:
      'dynamodb:ConditionCheckItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
    tablesoperations: 'dynamodb:PutItem dynamodb:UpdateItem',
    loginspool:
      'cognito-idp:AdminDeleteUser cognito-idp:AdminGetUser cognito-idp:AdminInitiateAuth cognito-idp:AdminRespondToAuthChallenge cognito-idp:AdminSetUserMFAPreference',
    apioriginsecret: readSecret,
    apihashingsecret: readSecret,
    mailpromptmailsqueue: send,
    joiningjoinsqueue: send,
  },
  apiapiexternal: {
    apiapiexternallog: writeLog,
    tablesaccounts:
      'dynamodb:ConditionCheckItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
    tablesoperations: 'dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:UpdateItem',
    loginspool:
      'cognito-idp:AdminGetUser cognito-idp:AdminInitiateAuth cognito-idp:AdminRespondToAuthChallenge cognito-idp:AdminSetUserMFAPreference',
    externalloginspool: 'cognito-idp:AdminDeleteUser',
    apioriginsecret: readSecret,
    apihashingsecret: readSecret,
    mailpromptmailsqueue: send,
  },
};

describe('a function may do what its code does, and nothing else', () => {
  test.each(Object.entries(matrix))('%s', (name, expected) => {
    expect(permissions(name)).toEqual(expected);
  });

  test('and no function is left out here', () => {
    expect(functions.map(({ name }) => name).sort()).toEqual(Object.keys(matrix).sort());
  });

  test('and no statement names all actions of a kind, or all resources', () => {
    // The objects of a bucket have names of the secretariat's choice, or of what they follow from; nothing else needs an asterisk.
    const folders = ['results', 'check', 'contacts', 'revocations', 'work', 'reports'];
    const open = [...folders.map((folder) => `issuingdrop/${folder}/*`), 'documentsbucket/*'];
    for (const { id } of resources(template, 'AWS::IAM::Role')) {
      for (const { actions, resources } of granted(template, id)) {
        expect(actions.filter((action) => action.includes('*'))).toEqual([]);
        expect(resources.map(plain).filter((each) => each.includes('*') && !open.includes(each))).toEqual([]);
      }
    }
  });

  test('and what AWS itself lets in is named', () => {
    for (const { properties } of resources(template, 'AWS::Lambda::Permission')) {
      expect(properties.Principal).toBe('apigateway.amazonaws.com');
      expect(text(properties.SourceArn)).toMatch(
        /^arn:.*:<apihttp\w+>\/\*\/\*\/(api|\.well-known|credentials)\//,
      );
    }
  });
});
