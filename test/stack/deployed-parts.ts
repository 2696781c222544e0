import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { ListConfigurationSetsCommand, SESClient } from '@aws-sdk/client-ses';
import example from '../../config/institute.example.ts';
import { systemClock } from '../../domain/clock.ts';
import { enclosedDocuments } from '../../domain/document/enclosed-documents.ts';
import { type Institute, parseInstitute } from '../../domain/institute.ts';
import { formatSender } from '../../domain/mails/headers.ts';
import { accounts } from '../../lambdas/adapters/accounts.ts';
import { certificateMails } from '../../lambdas/adapters/certificate-mails.ts';
import { contacts } from '../../lambdas/adapters/contacts.ts';
import { connectDatabase, type Database } from '../../lambdas/adapters/database.ts';
import { departures } from '../../lambdas/adapters/departures.ts';
import { dropBucket } from '../../lambdas/adapters/drop-bucket.ts';
import { externalIdentities } from '../../lambdas/adapters/external-identities.ts';
import { followUpQueue } from '../../lambdas/adapters/follow-up-queue.ts';
import { identity } from '../../lambdas/adapters/identity.ts';
import { importQueue } from '../../lambdas/adapters/import-queue.ts';
import { imports } from '../../lambdas/adapters/imports.ts';
import { keptDocuments } from '../../lambdas/adapters/kept-documents.ts';
import {
  certificateMailQueue,
  longestDelaySeconds,
  mailQueues,
  promptMailQueue,
} from '../../lambdas/adapters/mail-queue.ts';
import { mailedElsewhere } from '../../lambdas/adapters/mailed-elsewhere.ts';
import { type Mailer, mailer } from '../../lambdas/adapters/mailer.ts';
import { messages } from '../../lambdas/adapters/messages.ts';
import { onceOnly } from '../../lambdas/adapters/once-only.ts';
import { profiles } from '../../lambdas/adapters/profiles.ts';
import { newCertificateId } from '../../lambdas/adapters/random.ts';
import { rateLimiter } from '../../lambdas/adapters/rate-limiter.ts';
import { register } from '../../lambdas/adapters/register.ts';
import { returnedCertificates } from '../../lambdas/adapters/returned-certificates.ts';
import { revocations } from '../../lambdas/adapters/revocations.ts';
import { sessions } from '../../lambdas/adapters/sessions.ts';
import { tokens } from '../../lambdas/adapters/tokens.ts';
import { unreachableAddresses } from '../../lambdas/adapters/unreachable.ts';
import { unreachableListQueue, unreachableListTurns } from '../../lambdas/adapters/unreachable-list.ts';
import { withdrawals } from '../../lambdas/adapters/withdrawals.ts';
import { keptLog } from '../../lambdas/testing/kept-log.ts';
import type { Outputs } from '../../local/outputs.ts';
import { queuesOf } from './queues.ts';

export type DeployedParts = ReturnType<typeof deployedParts>;

/**
 * The parts of the functions, for a function that runs in the test and can be made to die there: everything
 * they reach is the deployed stack's.
 */
export function deployedParts(outputs: Outputs) {
  const { aws, stack } = outputs;
  const institute = parseInstitute(example);
  const database = connectDatabase(aws);
  return {
    accounts: accounts(database, stack.AccountsTableName),
    bucket: dropBucket(new S3Client(aws), stack.DropBucketName),
    certificateMails: certificateMails(database, stack.CertificatesTableName, stack.OperationsTableName),
    clock: systemClock,
    departures: departures(database, stack.AccountsTableName),
    followUps: followUpQueue(queuesOf(outputs), stack.FollowUpQueueUrl),
    enclosed: keptDocuments(new S3Client(aws), stack.DocumentsBucketName ?? '', enclosedDocuments),
    external: externalIdentities(database, stack.AccountsTableName),
    identity: identity(new CognitoIdentityProviderClient(aws), stack.UserPoolId, stack.UserPoolClientId),
    imports: imports(database, stack.OperationsTableName),
    institute,
    languages: institute.languages,
    log: keptLog(),
    mailedElsewhere: mailedElsewhere(database, stack.CertificatesTableName),
    mailer: deployedMailer(aws, institute),
    /** Without the grace that gathers mails. */
    certificateMailQueue: certificateMailQueue(queuesOf(outputs), stack.MailQueueUrl, 0),
    retries: certificateMailQueue(queuesOf(outputs), stack.MailQueueUrl, longestDelaySeconds),
    promptMails: promptMailQueue(queuesOf(outputs), stack.PromptMailQueueUrl),
    mails: mailQueues(queuesOf(outputs), {
      certificates: stack.MailQueueUrl,
      prompt: stack.PromptMailQueueUrl,
    }),
    messages: messages(database, stack.OperationsTableName),
    newId: newCertificateId,
    once: onceOnly(stack.OperationsTableName, new DynamoDBClient(aws)),
    profiles: profiles(database, stack.AccountsTableName),
    providers: [],
    queue: importQueue(queuesOf(outputs), stack.ImportQueueUrl),
    passMark: institute.passMark,
    timeZone: institute.timeZone,
    rate: rateLimiter(database, stack.OperationsTableName, async () => 'a key of the tests'),
    register: register(database, stack.CertificatesTableName, stack.AccountsTableName),
    ...takingBack(database, stack),
    returned: returnedCertificates(database, stack.CertificatesTableName),
    sessions: sessions(database, stack.AccountsTableName),
    siteOrigin: outputs.portal,
    termsVersion: institute.terms.version,
    privacyVersion: institute.privacy.version,
    tokens: tokens(database, stack.AccountsTableName),
    unreachable: unreachableAddresses(database, stack.AccountsTableName),
    unreachableList: unreachableListQueue(
      { clock: systemClock, client: queuesOf(outputs), database, table: stack.AccountsTableName },
      { url: stack.MailEventQueueUrl, delaySeconds: 1 },
    ),
    turns: unreachableListTurns(database, stack.AccountsTableName),
    validDays: institute.activation.validDays,
  };
}

/** What takes certificates back, on a database that a test may put its hand on. */
export function takingBack(database: Database, stack: Outputs['stack']) {
  const { CertificatesTableName: table, AccountsTableName, OperationsTableName } = stack;
  return {
    contacts: contacts(database, AccountsTableName),
    revocations: revocations(database, OperationsTableName),
    withdrawals: withdrawals(
      database,
      table,
      certificateMails(database, table, OperationsTableName),
      systemClock,
    ),
  };
}

/** The stack's outputs do not name its configuration set, which is the only one. */
function deployedMailer(aws: Outputs['aws'], { mail, secretariat }: Institute): Mailer {
  const client = new SESClient(aws);
  const sender = formatSender(mail.sender.name, mail.sender.address);
  return {
    async send(letter) {
      const { ConfigurationSets } = await client.send(new ListConfigurationSetsCommand({}));
      return mailer(client, sender, secretariat.email, ConfigurationSets?.[0]?.Name ?? '').send(letter);
    },
  };
}
