import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { StudentNumber } from '../../domain/certificate.ts';
import { isMailing } from './certificate-mails.ts';
import { type Database, holds } from './database.ts';
import { certificateKey, readCertificates } from './register.ts';

export type MailedElsewhere = ReturnType<typeof mailedElsewhere>;

/** What was mailed to an address that is a student's no more (certificates table). */
export function mailedElsewhere(database: Database, table: string) {
  /**
   * Has the certificates that wait for a link mailed again, if their mail went elsewhere than to `address`.
   * @throws Error while somebody is writing to the student: whoever began before the address changed will mark the
   * certificates as mailed to the former one.
   */
  async function requeue(studentNumber: StudentNumber, address: string): Promise<void> {
    // Before the certificates are read: a sender that takes the lock after this reads the new address.
    if (await isMailing(database, table, studentNumber)) {
      throw new Error('Somebody is writing to the student whose address has changed');
    }
    const gone = (await readCertificates(database, table, studentNumber)).filter(
      ({ state, mailedTo }) => state === 'pending' && mailedTo !== undefined && mailedTo !== address,
    );
    await Promise.all(
      gone.map((certificate) =>
        holds(
          database.send(
            new UpdateCommand({
              TableName: table,
              Key: certificateKey(certificate),
              UpdateExpression: 'SET mail = :queued',
              ConditionExpression: 'mail = :mail AND mailedTo = :elsewhere AND #state = :pending',
              ExpressionAttributeNames: { '#state': 'state' },
              ExpressionAttributeValues: {
                ':queued': 'queued',
                ':mail': certificate.mail,
                ':elsewhere': certificate.mailedTo,
                ':pending': 'pending',
              },
            }),
          ),
        ),
      ),
    );
  }

  return { requeue };
}
