import { describe, expect, test } from 'vitest';
import { granted, list, resource, resources, text } from './resources.ts';
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

/** Which items of a table are meant, and which attributes: `SHARE#*: opened openedAt`. */
function only(condition: unknown): string {
  if (condition === undefined) return '';
  const {
    'ForAllValues:StringLike': like,
    'ForAllValues:StringEquals': equals,
    ...others
  } = condition as Record<string, Record<string, string | string[]>>;
  expect(others).toEqual({});
  const { 'dynamodb:LeadingKeys': partitions, ...unknown } = like ?? {};
  const { 'dynamodb:Attributes': attributes, ...unknownToo } = equals ?? {};
  expect({ ...unknown, ...unknownToo }).toEqual({});
  const named = list(attributes).filter((name) => name !== 'pk' && name !== 'sk');
  return ` ${list(partitions).join(' ')}${attributes ? `: ${named.join(' ')}` : ''}`;
}

/** What a function may do: resource → actions, both sorted. */
function permissions(name: string): Record<string, string> {
  const role = resource(template, 'AWS::IAM::Role', `${name}role`);
  const byResource = new Map<string, Set<string>>();
  for (const { effect, actions, resources, condition } of granted(template, role.id)) {
    expect(effect).toBe('Allow');
    const meant = only(condition);
    for (const each of resources.map((resource) => plain(resource) + meant)) {
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

/** To read certificates, to sign them and to keep them signed. */
const sign = {
  signingkey: 'kms:GetPublicKey kms:Sign',
  tablescertificates: 'dynamodb:GetItem dynamodb:Query',
  'tablescertificates STATUS#*: of': 'dynamodb:PutItem',
  'tablescertificates STUDENT#*: id jwt revokedAt seenAt signedBy statusIndex statusList':
    'dynamodb:UpdateItem',
};
const count = { 'tablesoperations RATE#*': 'dynamodb:UpdateItem', apihashingsecret: readSecret };
const spendCaptchas = { ...count, 'tablesoperations CAPTCHA#*': 'dynamodb:PutItem' };

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
    documentsbucket: 's3:ListBucket',
    'documentsbucket/enclosed/*': 's3:GetObject',
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
    ...spendCaptchas,
    'tablesoperations EXTERNAL-*': 'dynamodb:DeleteItem dynamodb:GetItem',
    loginspool:
      'cognito-idp:AdminCreateUser cognito-idp:AdminGetUser cognito-idp:AdminInitiateAuth cognito-idp:AdminSetUserPassword',
    apioriginsecret: readSecret,
    mailpromptmailsqueue: send,
  },
  apiapisession: {
    apiapisessionlog: writeLog,
    tablesaccounts:
      'dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
    ...spendCaptchas,
    loginspool:
      'cognito-idp:AdminGetUser cognito-idp:AdminInitiateAuth cognito-idp:AdminRespondToAuthChallenge cognito-idp:AdminSetUserMFAPreference cognito-idp:AdminSetUserPassword cognito-idp:AdminUserGlobalSignOut',
    apioriginsecret: readSecret,
    mailpromptmailsqueue: send,
  },
  apiapiaccount: {
    apiapiaccountlog: writeLog,
    tablescertificates: 'dynamodb:Query',
    tablesaccounts:
      'dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
    ...count,
    loginspool:
      'cognito-idp:AdminGetUser cognito-idp:AdminInitiateAuth cognito-idp:AdminRespondToAuthChallenge cognito-idp:AdminSetUserMFAPreference cognito-idp:AdminSetUserPassword cognito-idp:AdminUpdateUserAttributes',
    apioriginsecret: readSecret,
    mailpromptmailsqueue: send,
  },
  apiapiwallet: {
    apiapiwalletlog: writeLog,
    tablescertificates: 'dynamodb:Query dynamodb:UpdateItem',
    tablesaccounts: 'dynamodb:DeleteItem dynamodb:GetItem dynamodb:Query dynamodb:UpdateItem',
    loginspool: 'cognito-idp:AdminGetUser cognito-idp:AdminInitiateAuth',
    apioriginsecret: readSecret,
  },
  apiapicredential: {
    apiapicredentiallog: writeLog,
    ...sign,
    documentssealkey: 'kms:GetPublicKey',
    'tablescertificates STATUS-LIST#*': 'dynamodb:PutItem',
    'tablescertificates/index/certificatesByStatusList': 'dynamodb:Query',
    tablesaccounts: 'dynamodb:DeleteItem dynamodb:GetItem dynamodb:Query dynamodb:UpdateItem',
    loginspool: 'cognito-idp:AdminGetUser cognito-idp:AdminInitiateAuth',
    apioriginsecret: readSecret,
  },
  apiapidocument: {
    apiapidocumentlog: writeLog,
    ...sign,
    documentssealkey: 'kms:GetPublicKey kms:Sign',
    documentsbucket: 's3:ListBucket',
    'documentsbucket/*': 's3:GetObject s3:PutObject',
    'tablescertificates SEAL#*': 'dynamodb:PutItem',
    tablesaccounts: 'dynamodb:DeleteItem dynamodb:GetItem dynamodb:Query dynamodb:UpdateItem',
    ...count,
    loginspool: 'cognito-idp:AdminGetUser cognito-idp:AdminInitiateAuth',
    apioriginsecret: readSecret,
    mailpromptmailsqueue: send,
  },
  apiapishares: {
    apiapishareslog: writeLog,
    tablescertificates: 'dynamodb:Query',
    tablesaccounts:
      'dynamodb:ConditionCheckItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
    ...count,
    loginspool: 'cognito-idp:AdminGetUser cognito-idp:AdminInitiateAuth',
    apioriginsecret: readSecret,
  },
  apiapilookup: {
    apiapilookuplog: writeLog,
    ...sign,
    'tablescertificates/index/certificatesById': 'dynamodb:Query',
    'tablesaccounts STUDENT#* ACCOUNT#*': 'dynamodb:GetItem',
    ...spendCaptchas,
    apioriginsecret: readSecret,
  },
  apiapiverify: {
    apiapiverifylog: writeLog,
    signingkey: 'kms:GetPublicKey',
    documentssealkey: 'kms:GetPublicKey',
    tablescertificates: 'dynamodb:GetItem dynamodb:Query',
    'tablescertificates/index/certificatesById': 'dynamodb:Query',
    'tablesaccounts STUDENT#* ACCOUNT#*': 'dynamodb:GetItem',
    ...count,
    apioriginsecret: readSecret,
  },
  apiapiopenshare: {
    apiapiopensharelog: writeLog,
    ...sign,
    'tablesaccounts SHARE#* ACCOUNT#*': 'dynamodb:GetItem dynamodb:Query',
    'tablesaccounts SHARE#*: opened openedAt': 'dynamodb:UpdateItem',
    ...count,
    apioriginsecret: readSecret,
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
    'tablesaccounts TOKEN#* ACCOUNT#*': 'dynamodb:GetItem',
    'tablesaccounts ACCOUNT#*: withoutArrivalMails': 'dynamodb:UpdateItem',
    apioriginsecret: readSecret,
  },
  apiapijoin: {
    apiapijoinlog: writeLog,
    tablesaccounts:
      'dynamodb:ConditionCheckItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
    ...spendCaptchas,
    loginspool:
      'cognito-idp:AdminDeleteUser cognito-idp:AdminGetUser cognito-idp:AdminInitiateAuth cognito-idp:AdminRespondToAuthChallenge cognito-idp:AdminSetUserMFAPreference',
    apioriginsecret: readSecret,
    mailpromptmailsqueue: send,
    joiningjoinsqueue: send,
  },
  apiapiexternal: {
    apiapiexternallog: writeLog,
    tablesaccounts:
      'dynamodb:ConditionCheckItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
    ...count,
    'tablesoperations EXTERNAL-*': 'dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem',
    loginspool:
      'cognito-idp:AdminGetUser cognito-idp:AdminInitiateAuth cognito-idp:AdminRespondToAuthChallenge cognito-idp:AdminSetUserMFAPreference',
    externalloginspool: 'cognito-idp:AdminDeleteUser',
    apioriginsecret: readSecret,
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
    const documents = ['documentsbucket/*', 'documentsbucket/enclosed/*'];
    const open = [...folders.map((folder) => `issuingdrop/${folder}/*`), ...documents];
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
