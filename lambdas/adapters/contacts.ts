import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant, StudentNumber } from '../../domain/certificate.ts';
import type { Contact } from '../../domain/contact.ts';
import { contactsByAddress, indexedAddress } from './contacts-index.ts';
import type { Database } from './database.ts';
import { studentKey } from './register.ts';

/** One address reaches few students (a family, a shared office); more than this is a mistake in a file. */
const mostStudentsAtAnAddress = 10;

/** The write of a contact, for a transaction: an older file never changes what a newer one has set. */
export function contactPut(table: string, contact: Contact, setAt: Instant) {
  return {
    TableName: table,
    Item: {
      pk: studentKey(contact.studentNumber),
      sk: 'CONTACT',
      ...contact,
      [indexedAddress]: contact.address,
      setAt,
    },
    ConditionExpression: 'attribute_not_exists(pk) OR setAt <= :setAt',
    ExpressionAttributeValues: { ':setAt': setAt },
  };
}

export type Contacts = ReturnType<typeof contacts>;

/** Where the secretariat says students can be reached (accounts table). */
export function contacts(database: Database, table: string) {
  async function contactOf(studentNumber: StudentNumber): Promise<Contact | undefined> {
    const { Item } = await database.send(
      new GetCommand({
        TableName: table,
        Key: { pk: studentKey(studentNumber), sk: 'CONTACT' },
        ConsistentRead: true,
      }),
    );
    return Item as Contact | undefined;
  }

  /** The students that the secretariat reaches at `address` (normalised). */
  async function contactsAt(address: string): Promise<Contact[]> {
    const { Items } = await database.send(
      new QueryCommand({
        TableName: table,
        IndexName: contactsByAddress,
        KeyConditionExpression: `${indexedAddress} = :address`,
        ExpressionAttributeValues: { ':address': address },
        Limit: mostStudentsAtAnAddress,
      }),
    );
    return (Items ?? []) as Contact[];
  }

  return { contactOf, contactsAt };
}
