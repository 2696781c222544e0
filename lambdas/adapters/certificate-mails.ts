import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Certificate, CertificateId, StudentNumber } from '../../domain/certificate.ts';
import { type Database, holds } from './database.ts';
import { certificateKey, readCertificates, studentKey } from './register.ts';

/** A sender's hold on the mail of one student; lapses by itself at `until` (milliseconds since the epoch). */
export interface MailClaim {
  readonly id: string;
  readonly until: number;
}

/** A mail that the provider has taken. */
export interface Mailing {
  readonly messageId: string;
  /** The address it went to. */
  readonly to: string;
  readonly certificates: readonly CertificateId[];
}

/** Where a student's mail is locked, beside the certificates. The item is there as long as somebody sends. */
function lockKey(studentNumber: StudentNumber) {
  return { pk: studentKey(studentNumber), sk: 'MAIL' };
}

/**
 * The part of a transaction that asks that nobody is writing to the student, nor died while doing so: whoever
 * takes a certificate back before its student is told of it.
 */
export function nobodyIsMailing(table: string, studentNumber: StudentNumber) {
  return {
    TableName: table,
    Key: lockKey(studentNumber),
    ConditionExpression: 'attribute_not_exists(pk)',
  };
}

/** Whether somebody is writing to the student, or died while doing so. */
export async function isMailing(
  database: Database,
  table: string,
  studentNumber: StudentNumber,
): Promise<boolean> {
  const { Item } = await database.send(
    new GetCommand({ TableName: table, Key: lockKey(studentNumber), ConsistentRead: true }),
  );
  return Item !== undefined;
}

export type CertificateMails = ReturnType<typeof certificateMails>;

/** Where the mails about certificates stand (certificates table): one sender for each student at a time. */
export function certificateMails(database: Database, table: string) {
  /**
   * Locks a student's mail and returns the certificates that wait for it; undefined while another sender has it.
   * What a sender had sent that died before it could mark all of it is marked first.
   */
  async function claim(
    studentNumber: StudentNumber,
    { id, until }: MailClaim,
    now: number,
  ): Promise<Certificate[] | undefined> {
    const lock = await locked(studentNumber, id, until, now);
    if (!lock) return undefined;
    if (lock.mailed) await mark(studentNumber, lock.mailed);
    const certificates = await readCertificates(database, table, studentNumber);
    return certificates.filter(({ mail, state }) => mail === 'queued' && state !== 'revoked');
  }

  async function locked(studentNumber: StudentNumber, id: string, until: number, now: number) {
    try {
      const { Attributes } = await database.send(
        new UpdateCommand({
          TableName: table,
          Key: lockKey(studentNumber),
          UpdateExpression: 'SET #claim = :claim, #until = :until',
          ConditionExpression: 'attribute_not_exists(pk) OR #until <= :now',
          ExpressionAttributeNames: { '#claim': 'claim', '#until': 'until' },
          ExpressionAttributeValues: { ':claim': id, ':until': until, ':now': now },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return Attributes as { readonly mailed?: Mailing };
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  }

  /**
   * Writes down what was sent, and ends the claim. One write on the lock says it all: whatever is left undone
   * after it, the next sender finishes instead of sending again.
   */
  async function settle(studentNumber: StudentNumber, claim: MailClaim, mailed: Mailing): Promise<void> {
    await holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: lockKey(studentNumber),
          UpdateExpression: 'SET mailed = :mailed',
          ConditionExpression: '#claim = :claim',
          ExpressionAttributeNames: { '#claim': 'claim' },
          ExpressionAttributeValues: { ':claim': claim.id, ':mailed': mailed },
        }),
      ),
    );
    await mark(studentNumber, mailed);
    await release(studentNumber, claim);
  }

  async function mark(studentNumber: StudentNumber, { certificates, messageId, to }: Mailing): Promise<void> {
    const ids = new Set(certificates);
    const mailed = (await readCertificates(database, table, studentNumber)).filter(({ id }) => ids.has(id));
    await Promise.all(
      mailed.map((certificate) =>
        whenQueued(certificate, 'SET mail = :mail, mailMessageId = :message, mailedTo = :to', {
          ':mail': 'sent',
          ':message': messageId,
          ':to': to,
        }),
      ),
    );
  }

  /** Ends a claim. What waits goes on waiting. */
  async function release(studentNumber: StudentNumber, claim: MailClaim): Promise<void> {
    await holds(
      database.send(
        new DeleteCommand({
          TableName: table,
          Key: lockKey(studentNumber),
          ConditionExpression: '#claim = :claim',
          ExpressionAttributeNames: { '#claim': 'claim' },
          ExpressionAttributeValues: { ':claim': claim.id },
        }),
      ),
    );
  }

  /**
   * The student has what is active on the screen: of it, what is still queued need not be mailed. What a file has
   * brought since then is told of as any other.
   */
  async function skipQueued(studentNumber: StudentNumber): Promise<void> {
    const queued = (await readCertificates(database, table, studentNumber)).filter(
      ({ mail, state }) => mail === 'queued' && state === 'active',
    );
    await Promise.all(
      queued.map((certificate) => whenQueued(certificate, 'SET mail = :mail', { ':mail': 'skipped' })),
    );
  }

  /** Changes where a certificate's mail stands if it still waits. */
  function whenQueued(certificate: Certificate, change: string, values: Record<string, string>) {
    return holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: certificateKey(certificate),
          UpdateExpression: change,
          ConditionExpression: 'mail = :queued',
          ExpressionAttributeValues: { ...values, ':queued': 'queued' },
        }),
      ),
    );
  }

  return { claim, settle, release, skipQueued };
}
