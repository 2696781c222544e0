import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type {
  ActiveCertificate,
  Award,
  Certificate,
  Instant,
  LineContact,
  PendingCertificate,
  RevocationReason,
  StandingCertificate,
  StudentNumber,
} from '../../domain/certificate.ts';
import type { KnownContact } from '../../domain/contact.ts';
import {
  type IssueLine,
  type IssueOutcome,
  type IssuePlan,
  planIssue,
  versionOf,
} from '../../domain/issue.ts';
import { knownAfter, withContact } from '../../domain/line-contact.ts';
import { indexedImport } from './certificates-index.ts';
import { contactWrite, readContact } from './contacts.ts';
import { type Database, holds, itemsOf, refusals, type TransactWrite } from './database.ts';

/** The place of a certificate in the table: its natural key. */
export interface CertificateKey {
  readonly pk: string;
  readonly sk: string;
}

export type NaturalKey = Pick<Award, 'studentNumber' | 'kind' | 'code' | 'deliberatedOn'>;

/** What names one certificate of a natural key. */
export type VersionKey = NaturalKey & Pick<Certificate, 'version'>;

export function studentKey(studentNumber: StudentNumber): string {
  return `STUDENT#${studentNumber}`;
}

/** No two certificates share a key: the first version of one ends in a date, all others in `#v` and a number. */
export function certificateKey(certificate: VersionKey): CertificateKey {
  const { studentNumber, kind, code, deliberatedOn } = certificate;
  const version = versionOf(certificate);
  return {
    pk: studentKey(studentNumber),
    sk: `CERTIFICATE#${kind}#${code}#${deliberatedOn}${version === 1 ? '' : `#v${version}`}`,
  };
}

/** How often a plan is made anew when another writer came first. */
export const attempts = 5;

export type Register = ReturnType<typeof register>;

/** The institute's register: the certificates table. State moves by conditional writes only. */
export function register(database: Database, table: string, accountsTable: string) {
  /** The writes that carry out a plan, but for that of the contact. Each has a condition: what the plan saw. */
  function writesOf(plan: IssuePlan): TransactWrite[] {
    switch (plan.act) {
      case 'nothing':
        return [];
      case 'put':
        return [{ Put: newCertificatePut(table, plan.certificate) }];
      case 'supersede':
        return [
          { Put: newCertificatePut(table, plan.certificate) },
          { Update: supersession(plan.standing, plan.certificate) },
        ];
      case 'note-contact':
        return [{ Update: contactNote(plan.standing, plan.lineContact) }];
    }
  }

  /** The mail's state stays: it tells, later on, whether the student ever heard of the certificate. */
  function supersession(standing: StandingCertificate, { id, issuedAt }: PendingCertificate) {
    return {
      TableName: table,
      Key: certificateKey(standing),
      UpdateExpression: 'SET #state = :revoked, revokedAt = :at, #reason = :reason',
      ConditionExpression: 'id = :id AND #state <> :revoked',
      ExpressionAttributeNames: { '#state': 'state', '#reason': 'reason' },
      ExpressionAttributeValues: {
        ':id': standing.id,
        ':revoked': 'revoked',
        ':at': issuedAt,
        ':reason': { kind: 'superseded', by: id } satisfies RevocationReason,
      },
    };
  }

  function contactNote({ id, lineContact: known, ...key }: StandingCertificate, said: LineContact) {
    return {
      TableName: table,
      Key: certificateKey(key),
      UpdateExpression: 'SET lineContact = :said',
      ConditionExpression: 'id = :id AND #state <> :revoked AND lineContact = :known',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: {
        ':id': id,
        ':revoked': 'revoked',
        ':known': known,
        ':said': said,
      },
    };
  }

  /**
   * Issues what a line says: a new certificate, a correction of the one that stands, or neither. With it is written where
   * its student can be reached: both or neither, for a line that says nothing new must not bring back an old address.
   * Harmless to repeat, also at once and after dying half-way.
   * @throws the database's error, also when others keep changing the same certificate; trying again later helps.
   */
  async function issue(line: IssueLine): Promise<IssueOutcome> {
    const { certificate, contact, droppedAt: setAt } = line;
    const { studentNumber, importId: setBy } = certificate;
    // Most lines are new, of students of whom nothing else is known: only where a write is refused is it read what stands.
    let issuing = planIssue([], line);
    let known: KnownContact | undefined;
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const plan = withContact(issuing, line, known);
      const writes = writesOf(plan);
      if (writes.length === 0) return plan.outcome;
      const said = { Update: contactWrite(accountsTable, contact, { setAt, setBy }, known) };
      const refused = await refusals(database, plan.writesContact ? [...writes, said] : writes);
      if (refused.every((each) => !each)) return plan.outcome;
      if (refused[writes.length]) known = await readContact(database, accountsTable, studentNumber);
      if (refused.slice(0, writes.length).some(Boolean)) {
        issuing = planIssue(await readVersions(database, table, certificate), line);
      }
    }
    throw new Error('Others keep changing the same certificate');
  }

  /** What `issue` would say. Writes nothing. */
  async function preview(line: IssueLine): Promise<IssueOutcome> {
    const issuing = planIssue(await readVersions(database, table, line.certificate), line);
    // What would be written needs no second look.
    if (!withContact(issuing, line).writesContact) return issuing.outcome;
    const known = await readContact(database, accountsTable, line.certificate.studentNumber);
    return withContact(issuing, line, knownAfter(known, line)).outcome;
  }

  const certificatesOf = (studentNumber: StudentNumber) => readCertificates(database, table, studentNumber);

  /** `pending` → `active`; anything else stays as it is, so that a repetition is harmless. */
  async function activate(certificate: VersionKey, activatedAt: Instant): Promise<boolean> {
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
   * Marks certificates as seen by their student; the first time counts.
   * @returns false when one of them is no longer active, or no longer there: what was read is not to be shown.
   */
  async function markSeen(certificates: readonly ActiveCertificate[], seenAt: Instant): Promise<boolean> {
    const marked = await Promise.all(
      certificates.map((certificate) =>
        holds(
          database.send(
            new UpdateCommand({
              TableName: table,
              Key: certificateKey(certificate),
              UpdateExpression: 'SET seenAt = if_not_exists(seenAt, :at)',
              ConditionExpression: 'id = :id AND #state = :active',
              ExpressionAttributeNames: { '#state': 'state' },
              ExpressionAttributeValues: { ':id': certificate.id, ':active': 'active', ':at': seenAt },
            }),
          ),
        ),
      ),
    );
    return marked.every(Boolean);
  }

  return {
    issue,
    preview,
    certificatesOf,
    activate,
    activateAll,
    markSeen,
  };
}

/** Only certificates that nobody has yet: a put that could overwrite would undo an activation. */
export function newCertificatePut(table: string, certificate: PendingCertificate) {
  return {
    TableName: table,
    Item: { ...certificateKey(certificate), ...certificate, [indexedImport]: certificate.importId },
    ConditionExpression: 'attribute_not_exists(pk)',
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

/** All certificates of a natural key, oldest first, read consistently. */
export async function readVersions(
  database: Database,
  table: string,
  award: NaturalKey,
): Promise<Certificate[]> {
  const { pk, sk } = certificateKey({ ...award, version: 1 });
  const items = (await itemsOf(database, table, { pk, prefix: sk })) as unknown as Certificate[];
  return items
    .filter(({ code, deliberatedOn }) => code === award.code && deliberatedOn === award.deliberatedOn)
    .toSorted((a, b) => versionOf(a) - versionOf(b));
}
