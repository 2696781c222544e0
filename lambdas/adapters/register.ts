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

  const certificatesOf = (studentNumber: StudentNumber) => readCertificates(database, table, studentNumber);

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

  return {
    issue,
    issueWithContact,
    certificatesOf,
    activate,
    activateAll,
  };
}

/** All certificates of a student number, read consistently, in the order of their keys. */
export async function readCertificates(
  database: Database,
  table: string,
  studentNumber: StudentNumber,
): Promise<Certificate[]> {
  const items = await itemsOf(database, table, { pk: studentKey(studentNumber), prefix: 'CERTIFICATE#' });
  return items as unknown as Certificate[];
}
