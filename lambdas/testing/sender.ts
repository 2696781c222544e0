import type { MailRequest } from '../../domain/mail-request.ts';
import type { OnceOnly } from '../adapters/once-only.ts';
import { createHandler } from '../send-mail/handler.ts';
import type { Parts } from '../send-mail/parts.ts';
import { siteOrigin } from './caller.ts';
import { context, failuresOf, messages } from './events.ts';
import { keptLog } from './kept-log.ts';
import { type Memory, memory } from './memory.ts';
import { chloe, contact } from './people.ts';
import { stillClock } from './still-clock.ts';

/** The token of the link in a mail. */
export const tokenIn = (text = '') => /#([\w-]{43})/.exec(text)?.[1] ?? '';

export const aboutChloe: MailRequest = { kind: 'certificates', studentNumber: chloe.studentNumber };

function onceInMemory(): OnceOnly {
  const done = new Set<string>();
  return async (id, act) => {
    if (done.has(id)) return;
    await act();
    done.add(id);
  };
}

const institute: Parts['institute'] = {
  name: { fr: 'Institut Exemple', nl: 'Voorbeeldinstituut' },
  shortName: 'Exemple',
  secretariat: { email: 'secretariat@example.org' },
  website: 'https://www.example.org',
  postalAddress: { street: 'Rue A 1', postalCode: '1000', city: { fr: 'Bruxelles' }, country: 'BE' },
  languages: { offered: ['fr', 'nl', 'en', 'de'], default: 'fr' },
  brand: { accent: '#1f4d4a' },
};

/** The sender of an institute that knows Chloé's address. */
export function sender(others: (world: Memory) => Partial<Parts> = () => ({})) {
  const clock = stillClock();
  const world = memory(clock);
  const log = keptLog();
  world.bring(contact());
  const providers = [{ id: 'Google' }, { id: 'example-id', label: { fr: 'Identité Exemple' } }];
  const parts = { ...world, log, validDays: 90, institute, providers, siteOrigin };
  const once = onceInMemory();
  const send = createHandler({ ...parts, ...others(world) }, once);
  const sendAfresh = createHandler(parts, once);
  const sendAnother = createHandler(parts, (_, act) => act());
  return {
    ...world,
    clock,
    log,
    send: async (...requests: unknown[]) => failuresOf(await send(messages(requests), context)),
    /** Requests that are new, though the messages of an earlier call are numbered alike. */
    sendAnother: async (...requests: unknown[]) => failuresOf(await sendAnother(messages(requests), context)),
    sendAfresh: async (...requests: unknown[]) => failuresOf(await sendAfresh(messages(requests), context)),
  };
}
