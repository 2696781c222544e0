import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import {
  type Award,
  type Certificate,
  differences,
  type Instant,
  type PendingCertificate,
  type StudentNumber,
} from '../../domain/certificate.ts';
import type { Contact } from '../../domain/contact.ts';
import { contactPut } from './contacts.ts';
import { type Database, holds, itemsOf } from './database.ts';

/** The place of a certificate in the table: its natural key. */
export interface CertificateKey {
  readonly pk: string;
  readonly sk: string;
}

type NaturalKey = Pick<Award, 'studentNumber' | 'kind' | 'code' | 'deliberatedOn'>;

export function studentKey(studentNumber: StudentNumber): string {
  return `STUDENT#${studentNumber}`;
}

export function certificateKey(award: NaturalKey): CertificateKey {
  return {
    pk: studentKey(award.studentNumber),
    sk: `CERTIFICATE#${award.kind}#${award.code}#${award.deliberatedOn}`,
  };
}

/** What became of a line: its certificate is ours, or stands already with the same or with other content. */
export type IssueOutcome =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'duplicate' }
  | { readonly outcome: 'differs'; readonly fields: readonly (keyof Award)[] };

/** A claim on the mail of certificates; lapses by itself at `until` (milliseconds since the epoch). */
export interface MailClaim {
  readonly id: string;
  readonly until: number;
}

/** What a claim leaves on a certificate's item. */
interface ClaimMarks {
  readonly mailClaim: string;
  readonly mailClaimUntil: number;
}

export type Register = ReturnType<typeof register>;

/** The institute's register: the certificates table. State moves by conditional writes only. */
export function register(database: Database, table: string, accountsTable: string) {
  function outcomeBeside(standing: Certificate, wanted: PendingCertificate): IssueOutcome {
    const fields = differences(standing, wanted);
    if (fields.length > 0) return { outcome: 'differs', fields };
    // An import that died and runs again meets its own certificates: they are still its work.
    return { outcome: standing.importId === wanted.importId ? 'accepted' : 'duplicate' };
  }

  /** Only certificates that nobody has yet: a put that could overwrite would undo an activation. */
  function newCertificatePut(certificate: PendingCertificate) {
    return {
      TableName: table,
      Item: { ...certificateKey(certificate), ...certificate },
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    };
  }

  /** Writes a certificate unless its natural key is taken. */
  async function issue(certificate: PendingCertificate): Promise<IssueOutcome> {
    try {
      await database.send(new PutCommand(newCertificatePut(certificate)));
      return { outcome: 'accepted' };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
      return outcomeBeside(unmarshall(error.Item) as Certificate, certificate);
    }
  }

  /**
   * Writes a certificate and where its student can be reached, both or neither: a line that says nothing new
   * must not bring back an old address. A contact that a later file has set stands (`setAt` decides).
   */
  async function issueWithContact(
    certificate: PendingCertificate,
    contact: Contact,
    setAt: Instant,
  ): Promise<IssueOutcome> {
    try {
      await database.send(
        new TransactWriteCommand({
          TransactItems: [
            { Put: newCertificatePut(certificate) },
            { Put: contactPut(accountsTable, contact, setAt) },
          ],
        }),
      );
      return { outcome: 'accepted' };
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const [certificateReason, contactReason] = error.CancellationReasons ?? [];
      if (certificateReason?.Code === 'ConditionalCheckFailed' && certificateReason.Item) {
        return outcomeBeside(unmarshall(certificateReason.Item) as Certificate, certificate);
      }
      if (contactReason?.Code === 'ConditionalCheckFailed') return issue(certificate);
      throw error;
    }
  }

  /** All certificates of a student number, read consistently, in the order of their keys. */
  async function certificatesOf(studentNumber: StudentNumber): Promise<Certificate[]> {
    const items = await itemsOf(database, table, { pk: studentKey(studentNumber), prefix: 'CERTIFICATE#' });
    return items as unknown as Certificate[];
  }

  /** `pending` → `active`; anything else stays as it is, so that a repetition is harmless. */
  async function activate(certificate: NaturalKey, activatedAt: Instant): Promise<boolean> {
    return holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: certificateKey(certificate),
          UpdateExpression: 'SET #state = :active, activatedAt = :at',
          ConditionExpression: '#state = :pending',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':active': 'active', ':pending': 'pending', ':at': activatedAt },
        }),
      ),
    );
  }

  /** Activates all that is pending for a student number and returns how many it was. */
  async function activateAll(studentNumber: StudentNumber, activatedAt: Instant): Promise<number> {
    const pending = (await certificatesOf(studentNumber)).filter(({ state }) => state === 'pending');
    const activated = await Promise.all(pending.map((certificate) => activate(certificate, activatedAt)));
    return activated.filter(Boolean).length;
  }

  /**
   * The student has what is active on the screen: of it, what is still queued need not be mailed. What a file has
   * brought since then is told of as any other.
   */
  async function skipQueuedMail(studentNumber: StudentNumber): Promise<void> {
    const queued = (await certificatesOf(studentNumber)).filter(
      ({ mail, state }) => mail === 'queued' && state === 'active',
    );
    await Promise.all(
      queued.map((certificate) =>
        holds(
          database.send(
            new UpdateCommand({
              TableName: table,
              Key: certificateKey(certificate),
              UpdateExpression: 'SET mail = :skipped',
              ConditionExpression: 'mail = :queued',
              ExpressionAttributeValues: { ':queued': 'queued', ':skipped': 'skipped' },
            }),
          ),
        ),
      ),
    );
  }

  /**
   * Claims the mail of every certificate that waits for it, all or none, and returns them; empty when nothing
   * waits or another sender has it. At most 100 at a time, the limit of a DynamoDB transaction.
   * @throws the database's error when others keep changing the certificates; trying again later is harmless.
   */
  async function claimMail(
    studentNumber: StudentNumber,
    claim: MailClaim,
    now: number,
    attempts = 5,
  ): Promise<Certificate[]> {
    const waiting = ((await certificatesOf(studentNumber)) as (Certificate & Partial<ClaimMarks>)[])
      .filter((certificate) => certificate.state !== 'revoked')
      .filter(
        ({ mail, mailClaimUntil }) =>
          mail === 'queued' || (mail === 'sending' && (mailClaimUntil ?? 0) <= now),
      )
      .slice(0, 100);
    if (waiting.length === 0) return [];
    try {
      await database.send(
        new TransactWriteCommand({
          TransactItems: waiting.map((certificate) => ({
            Update: {
              TableName: table,
              Key: certificateKey(certificate),
              UpdateExpression: 'SET mail = :sending, mailClaim = :claim, mailClaimUntil = :until',
              ConditionExpression:
                '#state <> :revoked AND (mail = :queued OR (mail = :sending AND mailClaimUntil <= :now))',
              ExpressionAttributeNames: { '#state': 'state' },
              ExpressionAttributeValues: {
                ':revoked': 'revoked',
                ':queued': 'queued',
                ':sending': 'sending',
                ':claim': claim.id,
                ':until': claim.until,
                ':now': now,
              },
            },
          })),
        }),
      );
      return waiting;
    } catch (error) {
      // Another sender, or an activation, came between the reading and the claim: look again.
      if (isLostRace(error) && attempts > 1) return claimMail(studentNumber, claim, now, attempts - 1);
      throw error;
    }
  }

  /** Ends a claim: `sent` once the provider has the mail, back to `queued` when it refused to take it. */
  async function settleMail(
    certificates: readonly NaturalKey[],
    claim: MailClaim,
    settled: { readonly state: 'sent'; readonly messageId: string } | { readonly state: 'queued' },
  ): Promise<void> {
    await Promise.all(
      certificates.map((certificate) =>
        holds(
          database.send(
            new UpdateCommand({
              TableName: table,
              Key: certificateKey(certificate),
              UpdateExpression:
                settled.state === 'sent'
                  ? 'SET mail = :state, mailMessageId = :message REMOVE mailClaim, mailClaimUntil'
                  : 'SET mail = :state REMOVE mailClaim, mailClaimUntil',
              ConditionExpression: 'mailClaim = :claim',
              ExpressionAttributeValues: {
                ':state': settled.state,
                ':claim': claim.id,
                ...(settled.state === 'sent' ? { ':message': settled.messageId } : {}),
              },
            }),
          ),
        ),
      ),
    );
  }

  return {
    issue,
    issueWithContact,
    certificatesOf,
    activate,
    activateAll,
    skipQueuedMail,
    claimMail,
    settleMail,
  };
}

/** Another writer was first: their condition or their transaction won. */
function isLostRace(error: unknown): boolean {
  return (
    error instanceof TransactionCanceledException &&
    (error.CancellationReasons ?? []).every(({ Code }) =>
      ['None', 'ConditionalCheckFailed', 'TransactionConflict'].includes(Code ?? 'None'),
    )
  );
}
