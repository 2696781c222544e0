import type { ImportId } from '../../domain/certificate.ts';
import { delimited, inChunks } from '../../domain/results/file-factory.ts';
import type { RevocationReport } from '../../domain/revocations/report.ts';
import { type Again, createHandler, type HandlerParts } from '../revoke/handler.ts';
import { contactsInMemory } from './contacts-in-memory.ts';
import { failuresOf, messages } from './events.ts';
import { keptLog } from './kept-log.ts';
import { certificate, chloe } from './people.ts';
import { registerInMemory } from './register-in-memory.ts';
import { revocationsInMemory } from './revocations-in-memory.ts';
import { stillClock } from './still-clock.ts';

/** The one import that there is. */
export const june = '0123456789abcdef01234567' as ImportId;

/** Why things are taken back here, and the lines that say so. */
export const reason = 'Délibération annulée';
export const { id } = certificate();
const head = ['Certificate number', 'Import reference', 'Matricule', 'Type', 'Code', 'Date', 'Motif'];
export const byNumber = (number: string) => [number, '', '', '', '', '', reason];
export const byImport = ['', june, '', '', '', '', reason];
export const byAward = [
  ...['', '', chloe.studentNumber, 'Unité d’enseignement', '7521 05 U32 D2', '26/06/2026'],
  reason,
];

/** The follower of one file of such lines, which was dropped after all was issued. */
export function revoker(lines: string | readonly (readonly string[])[], others: Partial<HandlerParts> = {}) {
  const file = typeof lines === 'string' ? lines : delimited([head, ...lines]);
  const clock = stillClock();
  const log = keptLog();
  const register = registerInMemory();
  const revocations = revocationsInMemory(june);
  const written = new Map<string, string>();
  const asked: { message: Again; delaySeconds: number }[] = [];
  let timesRead = 0;
  const object = { key: 'revocations/erreurs.csv', versionId: 'v1' };
  const parts: HandlerParts = {
    bucket: {
      async read({ key }) {
        if (key === object.key) timesRead++;
        const found = key === object.key ? file : written.get(key);
        if (found === undefined) throw new Error('No such file');
        return inChunks(found);
      },
      write: async (key, body) => void written.set(key, body),
      async writeStream(key, pieces) {
        written.set(key, (await Array.fromAsync(pieces)).join(''));
      },
    },
    clock,
    contacts: contactsInMemory(),
    language: 'fr',
    log,
    pause: async () => {},
    queue: { request: async (message, delaySeconds) => void asked.push({ message, delaySeconds }) },
    revocations,
    timeZone: 'Europe/Brussels',
    tries: 5,
    withdrawals: register.withdrawals,
  };
  const handler = createHandler({ ...parts, ...others });
  const userIdentity = { principalId: 'AWS:SECRETARIAT' };
  const dropped = {
    Records: [
      { eventTime: '2026-07-02T08:00:00.000Z', userIdentity, s3: { bucket: { name: 'drop' }, object } },
    ],
  };
  const at = (ending: string) =>
    [...written].find(([key]) => key.startsWith('reports/erreurs.csv.') && key.endsWith(ending))?.[1];
  return {
    asked,
    clock,
    log,
    parts,
    register,
    revocations,
    written,
    /** @param time milliseconds that the function has. */
    follow: async (message: unknown = dropped, tries = 1, time = 300_000) =>
      failuresOf(await handler(messages([message], tries), { getRemainingTimeInMillis: () => time })),
    /** How often the dropped file was read. */
    timesRead: () => timesRead,
    report: () => JSON.parse(at('.json') ?? '{}') as RevocationReport,
    page: () => at('.html'),
    entriesFile: () => at('.entries.csv'),
  };
}
