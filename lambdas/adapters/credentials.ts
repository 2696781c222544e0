import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { ActiveCertificate, Certificate, Instant } from '../../domain/certificate.ts';
import type { CredentialForm } from '../../domain/credential/open-badge.ts';
import type { StatusEntry } from '../../domain/credential/status-entry.ts';
import { type Database, holds, refusals } from './database.ts';
import { certificateKey, studentKey } from './register.ts';

/** What the institute has signed, and with which of its keys: `<DID>#<kid>`, the key's name where it is published. */
export interface Signed {
  readonly jwt: string;
  readonly signedBy: string;
}

export type Credentials = ReturnType<typeof credentials>;

/** The signed form of certificates, beside them (certificates table). */
export function credentials(database: Database, table: string) {
  const keyOf = ({ id, studentNumber }: Certificate, form: CredentialForm) => ({
    pk: studentKey(studentNumber),
    sk: `CREDENTIAL#${id}${form === 'whole' ? '' : `#${form}`}`,
  });

  /** A certificate as it was signed before, in this form. */
  async function find(certificate: Certificate, form: CredentialForm): Promise<Signed | undefined> {
    const { Item } = await database.send(
      new GetCommand({ TableName: table, Key: keyOf(certificate, form), ConsistentRead: true }),
    );
    return Item as Signed | undefined;
  }

  /**
   * Gives a certificate its place in a status list, for good: nobody else can have it, and the certificate no other.
   * What is signed is out in the world, so it counts as seen.
   * @returns `taken` when the place is another's, `changed` when the certificate is no longer as it was read.
   */
  async function reserve(
    certificate: ActiveCertificate,
    { list, index }: StatusEntry,
    now: Instant,
  ): Promise<'reserved' | 'taken' | 'changed'> {
    const [taken, changed] = await refusals(database, [
      {
        Put: {
          TableName: table,
          Item: { pk: `STATUS#${list}#${index}`, sk: 'STATUS', of: certificateKey(certificate) },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      {
        Update: {
          TableName: table,
          Key: certificateKey(certificate),
          UpdateExpression:
            'SET statusList = :list, statusIndex = :index, seenAt = if_not_exists(seenAt, :now)',
          // Not only what is active: what its student has closed the account of is valid too, and may be looked up.
          ConditionExpression:
            'id = :id AND attribute_not_exists(revokedAt) AND attribute_not_exists(statusList)',
          ExpressionAttributeValues: {
            ':id': certificate.id,
            ':list': String(list),
            ':index': index,
            ':now': now,
          },
        },
      },
    ]);
    if (changed) return 'changed';
    return taken ? 'taken' : 'reserved';
  }

  /**
   * Keeps a certificate as it was signed. Of two that are signed at once the first stays.
   * @param former what was kept until now, to be replaced: that very one, and no other.
   * @returns the JWT of the one that stays.
   */
  async function keep(
    certificate: Certificate,
    form: CredentialForm,
    signed: Signed,
    former?: Signed,
  ): Promise<string> {
    const kept = await holds(
      database.send(
        // Not put: who may put in a student's partition may overwrite certificates.
        new UpdateCommand({
          TableName: table,
          Key: keyOf(certificate, form),
          UpdateExpression: 'SET jwt = :jwt, signedBy = :key',
          ConditionExpression: former ? 'jwt = :former' : 'attribute_not_exists(pk)',
          ExpressionAttributeValues: {
            ':jwt': signed.jwt,
            ':key': signed.signedBy,
            ...(former && { ':former': former.jwt }),
          },
        }),
      ),
    );
    return kept ? signed.jwt : ((await find(certificate, form))?.jwt ?? signed.jwt);
  }

  return { find, reserve, keep };
}
