import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { z } from 'zod';
import { seconds } from '../../domain/clock.ts';
import { droppedFiles } from '../events/dropped-files.ts';
import { processMessages } from '../events/process-records.ts';
import type { Reached } from './progress.ts';
import { type Parts, revokeFile } from './revoke-file.ts';
import type { OrderFile } from './take-back.ts';

/** Kept of the function's time for telling what became of a file. */
const reserve = seconds(30);

/**
 * When to look again after an import was taken back, in seconds. A run of it notes soon that it is unwanted, or is cut
 * off after five minutes, the import function's time limit; and the index follows its table within a second or so. The
 * last look is well after both.
 */
const looks = [15, 120, 900];

/** Until the same file is taken up again, in seconds: at once, or when mails that are on their way have left. */
const delays = { rest: 0, soon: 20 };

/** What the function says to itself: the same file once more, from where a run has come. */
const again = z.object({
  again: z.custom<OrderFile>((value) => typeof value === 'object'),
  look: z.number().int(),
  reached: z.custom<Reached>((value) => typeof value === 'object').optional(),
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
    const todo: Again[] = own.success
      ? [own.data]
      : droppedFiles(message, ['revocations']).map((drop) => ({ again: drop, look: 0 }));
    const limits = { lastTry, ...(until !== undefined && { until }) };
    for (const { again: drop, look, reached: before } of todo) {
      const { left, reached } = await revokeFile(parts, drop, before, limits);
      if (left === 'nothing') continue;
      const isLook = left === 'another-look';
      const delay = isLook ? looks[look] : delays[left];
      if (delay === undefined) continue;
      await parts.queue.request({ again: drop, look: isLook ? look + 1 : look, reached }, delay);
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
