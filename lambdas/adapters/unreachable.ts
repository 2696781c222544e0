import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant, StudentNumber } from '../../domain/certificate.ts';
import { days, epochSeconds } from '../../domain/clock.ts';
import type { UnreachableReason } from '../../domain/mail-event.ts';
import { type Database, holds, itemsOf } from './database.ts';

/** An address that no certificate mail goes to. */
export interface UnreachableAddress {
  readonly address: string;
  readonly reason: UnreachableReason;
  readonly since: Instant;
  /** Whom mails that came back were for; others may be reached at the address too. */
  readonly students?: ReadonlySet<StudentNumber>;
  /** Seconds since the epoch, when the mark ends because the address has been nobody's. */
  readonly endsAt?: number;
}

const partition = 'UNREACHABLE';
const key = (address: string) => ({ pk: partition, sk: `ADDRESS#${address}` });

/** A bounce can come two weeks after its mail; what it would mark is remembered as mended much longer. */
const clearedRememberedFor = days(90);

export type UnreachableAddresses = ReturnType<typeof unreachableAddresses>;

/** The addresses that mail does not reach (accounts table). Addresses are normalised. */
export function unreachableAddresses(database: Database, table: string) {
  async function isUnreachable(address: string): Promise<boolean> {
    return (await markOf(address))?.reason !== undefined;
  }

  /** Why and since when mail does not reach an address, without whom else it was for; undefined where it does. */
  async function whyUnreachable(
    address: string,
  ): Promise<Pick<UnreachableAddress, 'address' | 'reason' | 'since'> | undefined> {
    const { reason, since } = ((await markOf(address)) ?? {}) as Partial<UnreachableAddress>;
    return reason && since && { address, reason, since };
  }

  /** The mark on an address, also one that has ended. */
  async function markOf(address: string): Promise<Record<string, unknown> | undefined> {
    const { Item } = await database.send(
      new GetCommand({ TableName: table, Key: key(address), ConsistentRead: true }),
    );
    return Item;
  }

  /**
   * Marks an address; the first reason stays. A mail sent before the secretariat gave the address anew says
   * nothing of it any more, so its late event marks nothing.
   */
  async function mark(
    { address, reason, since, students }: UnreachableAddress,
    mailSentAt: Instant,
  ): Promise<void> {
    await holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: key(address),
          UpdateExpression: `SET address = :address, reason = if_not_exists(reason, :reason),
            since = if_not_exists(since, :since) REMOVE clearedAt, #ttl${students ? ' ADD students :students' : ''}`,
          ConditionExpression: 'attribute_not_exists(clearedAt) OR clearedAt < :sentAt',
          ExpressionAttributeNames: { '#ttl': 'ttl' },
          ExpressionAttributeValues: {
            ':address': address,
            ':reason': reason,
            ':since': since,
            ':sentAt': mailSentAt,
            ...(students && { ':students': students }),
          },
        }),
      ),
    );
  }

  /**
   * The secretariat has given this very address anew: mail goes there again. Without a mark nothing happens, nor with
   * one that is younger, should this be told late or twice.
   * @returns whom mails that came back from there were for, also when this is told again; undefined without any mark.
   */
  async function clear(address: string, clearedAt: Instant): Promise<ReadonlySet<StudentNumber> | undefined> {
    const forgottenAt = Date.parse(clearedAt) + clearedRememberedFor;
    await holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: key(address),
          UpdateExpression: 'SET clearedAt = :at, #ttl = :ttl REMOVE reason, since',
          ConditionExpression: 'attribute_exists(reason) AND since < :at',
          ExpressionAttributeNames: { '#ttl': 'ttl' },
          ExpressionAttributeValues: { ':at': clearedAt, ':ttl': epochSeconds(forgottenAt) },
        }),
      ),
    );
    const item = await markOf(address);
    return item && new Set((item.students as ReadonlySet<StudentNumber> | undefined) ?? []);
  }

  async function all(): Promise<UnreachableAddress[]> {
    const items = await itemsOf(database, table, { pk: partition, prefix: 'ADDRESS#' });
    return items
      .filter(({ reason }) => reason !== undefined)
      .map(({ ttl, ...mark }) => ({
        ...mark,
        ...(ttl !== undefined && { endsAt: ttl }),
      })) as unknown as UnreachableAddress[];
  }

  /** Has a mark end, or not end after all. @param at milliseconds since the epoch. */
  async function end(address: string, at?: number): Promise<void> {
    await holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: key(address),
          UpdateExpression: at === undefined ? 'REMOVE #ttl' : 'SET #ttl = :at',
          ConditionExpression: 'attribute_exists(reason)',
          ExpressionAttributeNames: { '#ttl': 'ttl' },
          ...(at !== undefined && { ExpressionAttributeValues: { ':at': epochSeconds(at) } }),
        }),
      ),
    );
  }

  return { isUnreachable, whyUnreachable, mark, clear, all, end };
}
