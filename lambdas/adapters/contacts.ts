import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant, StudentNumber } from '../../domain/certificate.ts';
import type { Contact } from '../../domain/contact.ts';
import { contactsByAddress, indexedAddress } from './contacts-index.ts';
import { type Database, holds } from './database.ts';
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

  /** Has a student written to at another address from now on, unless a newer file has said otherwise. */
  async function readdress(studentNumber: StudentNumber, address: string, setAt: Instant): Promise<void> {
    const contact = await contactOf(studentNumber);
    if (!contact || contact.address === address) return;
    await holds(database.send(new PutCommand(contactPut(table, { ...contact, address }, setAt))));
  }

  return { contactOf, contactsAt, readdress };
}
