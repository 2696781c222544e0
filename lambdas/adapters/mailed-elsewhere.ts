import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Certificate, StudentNumber } from '../../domain/certificate.ts';
import { type Move, moveOf } from '../../domain/mailed-elsewhere.ts';
import { isMailing } from './certificate-mails.ts';
import { type Database, holds } from './database.ts';
import { certificateKey, readCertificates } from './register.ts';

export type MailedElsewhere = ReturnType<typeof mailedElsewhere>;

/** What was mailed to an address that is a student's no more (certificates table). */
export function mailedElsewhere(database: Database, table: string) {
  /**
   * Has the certificates that wait for a link mailed again, if their mail went elsewhere than to `address`. Those that wait only
   * because they were elsewhere for a while, and whose mail has gone to `address`, wait no more.
   * @throws Error while somebody is writing to the student: whoever began before the address changed will mark the
   * certificates as mailed to the former one.
   */
  async function requeue(studentNumber: StudentNumber, address: string): Promise<void> {
    // Before the certificates are read: a sender that takes the lock after this reads the new address.
    if (await isMailing(database, table, studentNumber)) {
      throw new Error('Somebody is writing to the student whose address has changed');
    }
    const all = await readCertificates(database, table, studentNumber);
    await Promise.all(
      all.map(async (certificate) => {
        const move = moveOf(certificate, address);
        if (move) await holds(database.send(new UpdateCommand(writeOf(certificate, move))));
      }),
    );
  }

  function writeOf(certificate: Certificate, { mail, mailBefore }: Move) {
    const { mail: stood, mailedTo } = certificate;
    return {
      TableName: table,
      Key: certificateKey(certificate),
      UpdateExpression: mailBefore
        ? 'SET mail = :mail, mailBefore = :before'
        : 'SET mail = :mail REMOVE mailBefore',
      ConditionExpression: 'mail = :stood AND mailedTo = :there AND #state = :pending',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: {
        ...{ ':mail': mail, ':stood': stood, ':there': mailedTo, ':pending': 'pending' },
        ...(mailBefore && { ':before': mailBefore }),
      },
    };
  }

  return { requeue };
}
