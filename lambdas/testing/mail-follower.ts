import { languages } from '../../domain/language.ts';
import type { MailRequest } from '../../domain/mail-request.ts';
import { createHandler, type Parts } from '../mail-events/handler.ts';
import { failuresOf, messages as messagesOf } from './events.ts';
import { keptLog } from './kept-log.ts';
import { memory } from './memory.ts';
import { certificate, chloe, contact } from './people.ts';
import { stillClock } from './still-clock.ts';

const { address, studentNumber } = chloe;
const context = { getRemainingTimeInMillis: () => 30_000 };
const listRequest = { kind: 'unreachable-list' };

/** What follows the mails of an institute that has told Chloé of one certificate, with the message `told`. */
export function mailFollower(others: Partial<Parts> = {}) {
  const world = memory(stillClock());
  const log = keptLog();
  const files = new Map<string, string>();
  const retried: MailRequest[] = [];
  const retries: Parts['retries'] = {
    request: async (number, again) =>
      void retried.push({ kind: 'certificates', studentNumber: number, again }),
  };
  const bucket = { write: async (key: string, body: string) => void files.set(key, body) };
  const inFrench: Pick<Parts, 'languages' | 'timeZone'> = {
    languages: { offered: [...languages], default: 'fr' },
    timeZone: 'Europe/Brussels',
  };
  world.bring(contact());
  world.register.holds(certificate({ mail: 'sent', mailMessageId: 'told', mailedTo: address }));
  const ready = world.messages.note('told', { studentNumber }, 0);
  const follow = createHandler({ ...world, bucket, log, retries, ...inFrench, ...others });
  return {
    ...world,
    files,
    log,
    bucket,
    /** The mails that were asked for once more. */
    retried,
    /** Follows events, and then the request for the list that they make. @returns what failed of the events. */
    follow: async (...events: unknown[]) => {
      await ready;
      const failures = failuresOf(await follow(messagesOf(events), context));
      if (world.listsAsked.splice(0).length > 0) await follow(messagesOf([listRequest]), context);
      return failures;
    },
    /** Writes the list. @param time milliseconds that the function has. @returns what failed. */
    list: async (time = 30_000) =>
      failuresOf(await follow(messagesOf([listRequest]), { getRemainingTimeInMillis: () => time })),
  };
}
