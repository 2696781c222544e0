import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { epochSeconds } from '../../domain/clock.ts';
import { Problem } from '../../domain/problem.ts';
import type { RateLimit } from '../../domain/rate-limits.ts';
import { type Database, holds } from './database.ts';
import { blind } from './random.ts';

export type RateLimiter = ReturnType<typeof rateLimiter>;

/**
 * Counts acts in fixed windows (operations table). Who acts is stored as a keyed hash only, and forgotten by
 * TTL after the window.
 */
export function rateLimiter(database: Database, table: string, key: () => Promise<string>) {
  /** @throws Problem `too-many-requests` with the seconds until the window ends. */
  async function count(limit: RateLimit, who: string, now: number): Promise<void> {
    const windowEnd = (Math.floor(now / limit.window) + 1) * limit.window;
    const within = await holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: await itemOf(limit, who, now),
          UpdateExpression: 'ADD acts :one SET #ttl = :ttl',
          ConditionExpression: 'attribute_not_exists(pk) OR acts < :most',
          ExpressionAttributeNames: { '#ttl': 'ttl' },
          ExpressionAttributeValues: { ':one': 1, ':most': limit.most, ':ttl': epochSeconds(windowEnd) },
        }),
      ),
    );
    if (!within) {
      throw new Problem('too-many-requests', { retryAfter: Math.ceil((windowEnd - now) / 1000) });
    }
  }

  /** Takes back one act of this window, which turned out not to be of the kind that is limited. */
  async function giveBack(limit: RateLimit, who: string, now: number): Promise<void> {
    await holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: await itemOf(limit, who, now),
          UpdateExpression: 'ADD acts :one',
          ConditionExpression: 'acts > :none',
          ExpressionAttributeValues: { ':one': -1, ':none': 0 },
        }),
      ),
    );
  }

  async function itemOf({ name, window }: RateLimit, who: string, now: number) {
    return { pk: `RATE#${name}#${blind(await key(), who)}#${Math.floor(now / window)}` };
  }

  return { count, giveBack };
}
