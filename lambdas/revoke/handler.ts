import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { z } from 'zod';
import { seconds } from '../../domain/clock.ts';
import { droppedFiles } from '../events/dropped-files.ts';
import { processMessages } from '../events/process-records.ts';
import { type OrderFile, type Parts, revokeFile } from './revoke-file.ts';

/** Kept of the function's time for telling what became of a file. */
const reserve = seconds(30);

/**
 * When to look again after an import was taken back, in seconds. A run of it notes soon that it is unwanted, or is cut
 * off by Lambda after 15 minutes at most; and the index follows its table within a second or so. The last look is
 * after both.
 */
const looks = [15, 120, 900];

/** While mails are on their way to some of the students. */
const soon = 20;

/** What the function says to itself: the same file once more. */
const again = z.object({
  again: z.custom<OrderFile>((value) => typeof value === 'object'),
  look: z.number().int(),
});

export interface Again extends z.output<typeof again> {}

export interface HandlerParts extends Parts {
  readonly queue: { request(message: Again, delaySeconds: number): Promise<void> };
  /** How often the queue delivers a message before it lays it aside. */
  readonly tries: number;
}

/** Follows each revocations file that the queue tells of, until nothing of it is left to do. */
export function createHandler(parts: HandlerParts) {
  async function follow({ body, attributes }: SQSRecord, until?: number): Promise<void> {
    const lastTry = Number(attributes.ApproximateReceiveCount) >= parts.tries;
    const message: unknown = JSON.parse(body);
    const own = again.safeParse(message);
    const todo = own.success
      ? [{ drop: own.data.again, look: own.data.look }]
      : droppedFiles(message, ['revocations']).map((drop) => ({ drop, look: 0 }));
    for (const { drop, look } of todo) {
      const left = await revokeFile(parts, drop, lastTry, until);
      const delay = left === 'soon' ? soon : left === 'another-look' ? looks[look] : undefined;
      if (delay === undefined) continue;
      await parts.queue.request({ again: drop, look: left === 'soon' ? look : look + 1 }, delay);
    }
  }

  return async (
    event: SQSEvent,
    context?: Pick<Context, 'getRemainingTimeInMillis'>,
  ): Promise<SQSBatchResponse> => {
    const until = context && parts.clock.now() + context.getRemainingTimeInMillis() - reserve;
    return processMessages(event, parts.log, (record) => follow(record, until));
  };
}
