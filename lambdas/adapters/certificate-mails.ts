import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  type Certificate,
  type CertificateId,
  type Instant,
  isUntold,
  type MailState,
  type StudentNumber,
  untold,
} from '../../domain/certificate.ts';
import type { MailOutcome } from '../../domain/mail-event.ts';
import { countsOn, softBouncesWith } from '../../domain/soft-bounce.ts';
import { type Database, holds } from './database.ts';
import { messages } from './messages.ts';
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
export function certificateMails(database: Database, table: string, operationsTable: string) {
  const { note } = messages(database, operationsTable);

  /**
   * Locks a student's mail and returns all certificates of the student; undefined while another sender has it.
   * What a sender had sent that died before it could mark all of it is marked first.
   */
  async function claim(
    studentNumber: StudentNumber,
    { id, until }: MailClaim,
    now: number,
  ): Promise<Certificate[] | undefined> {
    const lock = await locked(studentNumber, id, until, now);
    if (!lock) return undefined;
    if (lock.mailed) await mark(studentNumber, lock.mailed, now);
    return readCertificates(database, table, studentNumber);
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
  async function settle(
    studentNumber: StudentNumber,
    claim: MailClaim,
    mailed: Mailing,
    now: number,
  ): Promise<void> {
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
    await mark(studentNumber, mailed, now);
    await release(studentNumber, claim);
  }

  async function mark(studentNumber: StudentNumber, mailed: Mailing, now: number): Promise<void> {
    const { certificates, messageId, to } = mailed;
    const ids = new Set(certificates);
    const told = (await readCertificates(database, table, studentNumber)).filter(({ id }) => ids.has(id));
    await Promise.all(
      told.map((certificate) =>
        set(certificate, untold, { mail: 'sent', mailMessageId: messageId, mailedTo: to }, [
          'mailOutcome',
          'mailBefore',
          ...(countsOn(certificate, to) ? [] : ['softBounces']),
        ]),
      ),
    );
    // Last: an event that finds the message finds all certificates marked.
    await note(messageId, { studentNumber }, now);
  }

  /** The address is known not to be reached: they wait until the secretariat has another. */
  async function hold(certificates: readonly Certificate[]): Promise<void> {
    await Promise.all(certificates.map((certificate) => set(certificate, ['queued'], { mail: 'held' })));
  }

  /** The provider does not take the mail for this address. */
  async function reject(certificates: readonly Certificate[], to: string, at: Instant): Promise<void> {
    const rejected = { mail: 'rejected', mailedTo: to, mailOutcome: { at } } as const;
    await Promise.all(certificates.map((certificate) => set(certificate, untold, rejected)));
  }

  /**
   * Notes what became of a mail on each certificate it told of. Events come twice and in any order: a delivery
   * never hides that the mail came back after all, and what a later mail has told stays.
   * @returns how many mails have come back softly one after the other, this one among them; 0 when it did not, or when
   * a later mail has told of all.
   */
  async function conclude(
    studentNumber: StudentNumber,
    messageId: string,
    { mail, ...mailOutcome }: MailOutcome,
  ): Promise<number> {
    const certificates = await readCertificates(database, table, studentNumber);
    const told = certificates.filter(({ mailMessageId }) => mailMessageId === messageId);
    const before: readonly MailState[] = mail === 'delivered' ? ['sent'] : ['sent', 'delivered'];
    const softly = await Promise.all(
      told.map(async (certificate) => {
        // Waiting to go elsewhere: should the address come back, it was not told of there.
        if (certificate.mailBefore && mail !== 'delivered') {
          await set(certificate, ['queued', 'held'], { mailOutcome }, ['mailBefore'], messageId);
        }
        // Noted before, by this event or by another of the same mail.
        if (!before.includes(certificate.mail)) {
          return certificate.mail === mail ? (certificate.softBounces ?? 0) : 0;
        }
        const softBounces = softBouncesWith(certificate, { mail, ...mailOutcome });
        const counted = softBounces === undefined ? {} : { softBounces };
        const forgotten = softBounces === undefined ? ['softBounces'] : [];
        await set(certificate, before, { mail, mailOutcome, ...counted }, forgotten, messageId);
        return softBounces ?? 0;
      }),
    );
    return Math.max(0, ...softly);
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
    const seen = (await readCertificates(database, table, studentNumber)).filter(
      (certificate) => isUntold(certificate) && certificate.state === 'active',
    );
    await skip(seen);
  }

  /** There is nothing to tell of these certificates, though their mail was due; or nobody wants to hear it. */
  async function skip(
    certificates: readonly Certificate[],
    mail: 'skipped' | 'unwanted' = 'skipped',
  ): Promise<void> {
    await Promise.all(certificates.map((certificate) => set(certificate, untold, { mail })));
  }

  /** Changes where a certificate's mail stands, if it stands where it did and still is about this message. */
  function set(
    certificate: Certificate,
    from: readonly MailState[],
    values: Partial<Pick<Certificate, 'mail' | 'mailMessageId' | 'mailedTo' | 'mailOutcome' | 'softBounces'>>,
    remove: readonly string[] = [],
    messageId = certificate.mailMessageId,
  ): Promise<boolean> {
    const names = Object.keys(values);
    const standing = from.map((_, at) => `:from${at}`).join(', ');
    return holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: certificateKey(certificate),
          UpdateExpression: [
            `SET ${names.map((name) => `${name} = :${name}`).join(', ')}`,
            ...(remove.length > 0 ? [`REMOVE ${remove.join(', ')}`] : []),
          ].join(' '),
          ConditionExpression: `mail IN (${standing}) AND ${messageId ? 'mailMessageId = :about' : 'attribute_not_exists(mailMessageId)'}`,
          ExpressionAttributeValues: {
            ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value])),
            ...Object.fromEntries(from.map((state, at) => [`:from${at}`, state])),
            ...(messageId && { ':about': messageId }),
          },
        }),
      ),
    );
  }

  return { claim, settle, release, hold, reject, conclude, skip, skipQueued };
}
