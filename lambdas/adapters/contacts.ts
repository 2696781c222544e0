import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { ImportId, Instant, StudentNumber } from '../../domain/certificate.ts';
import {
  type Contact,
  type ContactChange,
  type ContactOutcome,
  type ContactSource,
  type FormerContact,
  type KnownContact,
  planContact,
  type ResultsContact,
} from '../../domain/contact.ts';
import { contactsByAddress, contactsByImport, indexedAddress, indexedSetBy } from './contacts-index.ts';
import { type Database, holds, itemsOf, pagesOf } from './database.ts';
import { studentKey } from './register.ts';

/** One address reaches few students (a family, a shared office); more than this is a mistake in a file. */
const mostStudentsAtAnAddress = 10;

/** How often a plan is made anew when another writer came first. */
const attempts = 5;

function contactKey(studentNumber: StudentNumber) {
  return { pk: studentKey(studentNumber), sk: 'CONTACT' };
}

/**
 * The write of what a results line says of a contact, for a transaction. It holds where nothing is known of the student, or
 * just what the line says, so that who writes has to read the contact only where it is another.
 * @param known the contact, once it was read, that this one takes the place of.
 */
export function contactWrite(
  table: string,
  { languageIsDefault, ...contact }: ResultsContact,
  { setAt, setBy }: { readonly setAt: Instant; readonly setBy: ImportId },
  known?: KnownContact,
) {
  const { language, ...said } = {
    ...contact,
    ...{ [indexedAddress]: contact.address, [indexedSetBy]: setBy, setAt, setBy },
    ...(known && known.address !== contact.address && { addressGivenAt: setAt }),
  };
  const setLanguage = languageIsDefault ? 'if_not_exists(#language, :language)' : ':language';
  const written = Object.entries(said).filter(([, value]) => value !== undefined);
  const seen = known && asSeen(known);
  return {
    TableName: table,
    Key: contactKey(contact.studentNumber),
    UpdateExpression: `SET ${written.map(([name]) => `#${name} = :${name}`).join(', ')}, #language = ${setLanguage} REMOVE givenBy, changedBy, withdrawn`,
    ConditionExpression:
      seen?.condition ?? `attribute_not_exists(pk) OR (${saysTheSame(contact, languageIsDefault)})`,
    ExpressionAttributeNames: {
      '#language': 'language',
      ...Object.fromEntries(written.map(([name]) => [`#${name}`, name])),
    },
    ExpressionAttributeValues: {
      ':language': language,
      ...Object.fromEntries(written.map(([name, value]) => [`:${name}`, value])),
      ...seen?.values,
    },
  };
}

/** That a contact says what a line does, and that no later file has set it. */
function saysTheSame({ birthDate }: Pick<Contact, 'birthDate'>, languageIsDefault?: boolean): string {
  const same = ['address', 'firstName', 'lastName', ...(languageIsDefault ? [] : ['language'])];
  return [
    '#setAt <= :setAt',
    ...same.map((name) => `#${name} = :${name}`),
    ...(birthDate ? ['#birthDate = :birthDate'] : []),
  ].join(' AND ');
}

/** That a contact is still the one that was read. */
function asSeen({ address, setAt, setBy }: KnownContact) {
  return {
    condition: `#address = :knownAddress AND #setAt = :knownSetAt AND ${setBy ? '#setBy = :knownSetBy' : 'attribute_not_exists(#setBy)'}`,
    values: {
      ':knownAddress': address,
      ':knownSetAt': setAt,
      ...(setBy && { ':knownSetBy': setBy }),
    },
  };
}

/** What is known of where a student is reached. */
export async function readContact(
  database: Database,
  table: string,
  studentNumber: StudentNumber,
): Promise<KnownContact | undefined> {
  const { Item } = await database.send(
    new GetCommand({ TableName: table, Key: contactKey(studentNumber), ConsistentRead: true }),
  );
  return Item as KnownContact | undefined;
}

export type Contacts = ReturnType<typeof contacts>;

/** Where the secretariat says students can be reached (accounts table). */
export function contacts(database: Database, table: string) {
  const contactOf = (studentNumber: StudentNumber) => readContact(database, table, studentNumber);

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
      const standing = await contactOf(line.studentNumber);
      const { outcome, contact } = planContact(standing, line, source);
      if (!standing || !contact || (await replace(standing, contact))) return outcome;
    }
    throw new Error('Others keep changing the same contact');
  }

  /**
   * Puts a contact in the place of one.
   * @returns false when somebody else has changed it since it was read.
   */
  async function replace(standing: KnownContact, contact: KnownContact): Promise<boolean> {
    const { firstName, lastName, birthDate, address, language, setAt, setBy } = contact;
    const said = { firstName, lastName, birthDate, address, [indexedAddress]: address, language };
    const { givenBy, changedBy, addressGivenAt, withdrawn } = contact;
    const words = { setAt, setBy, [indexedSetBy]: setBy, givenBy, changedBy, addressGivenAt, withdrawn };
    const values = Object.entries({ ...said, ...words });
    const written = values.filter(([, value]) => value !== undefined);
    const removed = values.filter(([, value]) => value === undefined);
    const set = `SET ${written.map(([name]) => `#${name} = :${name}`).join(', ')}`;
    const remove = removed.length > 0 ? ` REMOVE ${removed.map(([name]) => `#${name}`).join(', ')}` : '';
    return holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: contactKey(standing.studentNumber),
          UpdateExpression: `${set}${remove}`,
          ConditionExpression: `#setAt = :known AND ${standing.setBy ? '#setBy = :by' : 'attribute_not_exists(#setBy)'}`,
          ExpressionAttributeNames: Object.fromEntries(values.map(([name]) => [`#${name}`, name])),
          ExpressionAttributeValues: {
            ':known': standing.setAt,
            ...(standing.setBy && { ':by': standing.setBy }),
            ...Object.fromEntries(written.map(([name, value]) => [`:${name}`, value])),
          },
        }),
      ),
    );
  }

  /** Keeps what a contact was until `replacedAt`. Written twice it is the same item. */
  async function remember(before: KnownContact, replacedAt: Instant): Promise<void> {
    const { studentNumber, firstName, lastName, birthDate, address, language } = before;
    const { setAt, setBy, changedBy, addressGivenAt } = before;
    const said = { studentNumber, firstName, lastName, birthDate, address, language };
    const former = { ...said, setAt, setBy, changedBy, addressGivenAt };
    await database.send(
      new PutCommand({
        TableName: table,
        Item: {
          pk: studentKey(studentNumber),
          sk: `CONTACT-HISTORY#${setAt}#${address}`,
          ...({ ...former, replacedAt } satisfies FormerContact),
        },
      }),
    );
  }

  /** What a contact was, as far as it has been written down. */
  async function formerOf(studentNumber: StudentNumber): Promise<FormerContact[]> {
    const pk = studentKey(studentNumber);
    return (await itemsOf(database, table, { pk, prefix: 'CONTACT-HISTORY#' })) as unknown as FormerContact[];
  }

  /**
   * The students whose contact is an import's word, page by page. What was written a moment ago may be missing: the
   * index follows its table.
   */
  async function* setBy(importId: ImportId): AsyncGenerator<StudentNumber[]> {
    const query = {
      TableName: table,
      IndexName: contactsByImport,
      KeyConditionExpression: `${indexedSetBy} = :import`,
      ExpressionAttributeValues: { ':import': importId },
      Limit: 100,
    };
    for await (const items of pagesOf(database, query)) {
      const keys = items as unknown as { readonly pk: string }[];
      if (keys.length > 0)
        yield keys.map(({ pk }) => pk.slice(studentKey('' as StudentNumber).length) as StudentNumber);
    }
  }

  /**
   * Has a student written to at another address from now on, as the student wishes: what a newer file says stands.
   * @throws Error when others keep changing the same contact; trying again later helps.
   */
  async function readdress(studentNumber: StudentNumber, address: string, setAt: Instant): Promise<void> {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const standing = await contactOf(studentNumber);
      if (!standing || standing.address === address || standing.setAt > setAt) return;
      // The word of no import: none that is taken back takes it along, and what a mail said of the address counts.
      const { setBy: _, givenBy: __, changedBy: ___, addressGivenAt: ____, ...contact } = standing;
      if (await replace(standing, { ...contact, address, setAt })) return;
    }
    throw new Error('Others keep changing the same contact');
  }

  return { contactOf, contactsAt, change, replace, readdress, remember, formerOf, setBy };
}
