import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant, StudentNumber } from '../../domain/certificate.ts';
import {
  type Contact,
  type ContactChange,
  type ContactOutcome,
  type ContactSource,
  type KnownContact,
  planContact,
} from '../../domain/contact.ts';
import { contactsByAddress, indexedAddress } from './contacts-index.ts';
import { type Database, holds } from './database.ts';
import { studentKey } from './register.ts';

/** One address reaches few students (a family, a shared office); more than this is a mistake in a file. */
const mostStudentsAtAnAddress = 10;

/** How often a plan is made anew when another writer came first. */
const attempts = 5;

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
    return known(studentNumber);
  }

  async function known(studentNumber: StudentNumber): Promise<KnownContact | undefined> {
    const { Item } = await database.send(
      new GetCommand({
        TableName: table,
        Key: { pk: studentKey(studentNumber), sk: 'CONTACT' },
        ConsistentRead: true,
      }),
    );
    return Item as KnownContact | undefined;
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

  /**
   * Changes where a student is reached, as a line of a contacts file says. Harmless to repeat, also at once.
   * @throws Error when others keep changing the same contact; trying again later helps.
   */
  async function change(line: ContactChange, source: ContactSource): Promise<ContactOutcome> {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const standing = await known(line.studentNumber);
      const { outcome, contact } = planContact(standing, line, source);
      if (!standing || !contact || (await replace(standing, contact))) return outcome;
    }
    throw new Error('Others keep changing the same contact');
  }

  /** @returns false when somebody else has changed it since it was read. */
  async function replace(standing: KnownContact, contact: KnownContact): Promise<boolean> {
    const { firstName, lastName, address, language, setAt, givenBy, changedBy } = contact;
    const said = { firstName, lastName, address, [indexedAddress]: address, language };
    const values = { ...said, setAt, givenBy, changedBy };
    const written = Object.entries(values).filter(([, value]) => value !== undefined);
    return holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: studentKey(standing.studentNumber), sk: 'CONTACT' },
          UpdateExpression: `SET ${written.map(([name]) => `#${name} = :${name}`).join(', ')}`,
          ConditionExpression: '#setAt = :known',
          ExpressionAttributeNames: Object.fromEntries(written.map(([name]) => [`#${name}`, name])),
          ExpressionAttributeValues: {
            ':known': standing.setAt,
            ...Object.fromEntries(written.map(([name, value]) => [`:${name}`, value])),
          },
        }),
      ),
    );
  }

  /** Keeps what a contact was until `replacedAt`. Written twice it is the same item. */
  async function remember(before: KnownContact, replacedAt: Instant): Promise<void> {
    const { studentNumber, firstName, lastName, address, language, setAt, changedBy } = before;
    await database.send(
      new PutCommand({
        TableName: table,
        Item: {
          pk: studentKey(studentNumber),
          sk: `CONTACT-HISTORY#${setAt}#${address}`,
          ...{ studentNumber, firstName, lastName, address, language, setAt, changedBy, replacedAt },
        },
      }),
    );
  }

  return { contactOf, contactsAt, change, remember };
}
