import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { certificatesByStatusList } from './certificates-index.ts';
import type { Signed } from './credentials.ts';
import { type Database, pagesOf } from './database.ts';

/** A list as it was last signed. */
export interface SignedList extends Signed {
  readonly encodedList: string;
  /** Milliseconds since the epoch. */
  readonly signedAt: number;
}

export type StatusLists = ReturnType<typeof statusLists>;

/** Who is revoked, list by list (certificates table). */
export function statusLists(database: Database, table: string) {
  const keyOf = (did: string, list: number) => ({ pk: `STATUS-LIST#${list}`, sk: `SIGNED#${did}` });

  /** The places in a list that are revoked. The index follows its table by a moment. */
  async function revokedOf(list: number): Promise<number[]> {
    const query = {
      TableName: table,
      IndexName: certificatesByStatusList,
      KeyConditionExpression: 'statusList = :list AND #state = :revoked',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':list': String(list), ':revoked': 'revoked' },
    };
    const found: number[] = [];
    for await (const items of pagesOf(database, query)) {
      found.push(...items.map(({ statusIndex }) => statusIndex as number));
    }
    return found;
  }

  /** @param did the name of the issuer in which it was signed. */
  async function find(did: string, list: number): Promise<SignedList | undefined> {
    const { Item } = await database.send(
      new GetCommand({ TableName: table, Key: keyOf(did, list), ConsistentRead: true }),
    );
    return Item as SignedList | undefined;
  }

  /**
   * Unconditional: should an older list come last, or one of another key, whoever asks next finds that it is not what is
   * revoked or signed now.
   */
  async function keep(did: string, list: number, signed: SignedList): Promise<void> {
    await database.send(new PutCommand({ TableName: table, Item: { ...keyOf(did, list), ...signed } }));
  }

  return { revokedOf, find, keep };
}
