import type { DynamoDBRecord } from 'aws-lambda';
import type { StudentNumber } from '../../domain/certificate.ts';
import type { KnownContact } from '../../domain/contact.ts';
import { createHandler, type Parts } from '../activate/handler.ts';
import { certificateKey } from '../adapters/register.ts';
import { failuresOf, inserted, messages, modified } from './events.ts';
import { keptLog } from './kept-log.ts';
import { memory } from './memory.ts';
import { type certificate, chloe } from './people.ts';
import { stillClock } from './still-clock.ts';

const { studentNumber } = chloe;

/** What follows the streams of an institute, and what it asks for. */
export function follower(others: Partial<Parts> = {}) {
  const world = memory(stillClock());
  const log = keptLog();
  const mailed: StudentNumber[] = [];
  const putAside: DynamoDBRecord[] = [];
  const mails: Parts['mails'] = { request: async (number) => void mailed.push(number) };
  const followUps: Parts['followUps'] = { add: async (record) => void putAside.push(record) };
  const parts = { ...world, followUps, log, mails };
  const follow = createHandler({ ...parts, ...others });
  return {
    ...world,
    log,
    mailed,
    /** Which records wait on the queue, by their sequence number. */
    waiting: () => putAside.map(({ dynamodb }) => dynamodb?.SequenceNumber),
    /** Delivers from the queue what was put aside, once what failed works again. */
    followUp: async (failing: Partial<Parts> = {}) =>
      failuresOf(await createHandler({ ...parts, ...failing })(messages(putAside))),
    /** Writes certificates and lets the stream tell of them. */
    issue: async (...issued: ReturnType<typeof certificate>[]) => {
      world.register.holds(...issued);
      const items = issued.map((each) => ({ ...certificateKey(each), ...each }));
      return failuresOf(await follow(inserted(...items)));
    },
    follow: async (...items: (object | undefined)[]) => failuresOf(await follow(inserted(...items))),
    /** Changes a student's contact and lets the stream tell of it. */
    change: async (before: KnownContact, after: KnownContact, now = after) => {
      world.bring(now);
      const item = (each: KnownContact) => ({ pk: `STUDENT#${studentNumber}`, sk: 'CONTACT', ...each });
      return failuresOf(await follow(modified(item(before), item(after))));
    },
    states: () => world.register.all().map(({ state }) => state),
  };
}
