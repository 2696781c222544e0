import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { CertificateId, ImportId } from '../domain/certificate.ts';
import { systemClock } from '../domain/clock.ts';
import { beginImport, importFile, type Parts } from '../lambdas/import/import-file.ts';
import { contactsInMemory } from '../lambdas/testing/contacts-in-memory.ts';
import { dropped } from '../lambdas/testing/importer.ts';
import { importsInMemory } from '../lambdas/testing/imports-in-memory.ts';
import { options } from './readers.ts';

/**
 * Imports the file at the path given, and tells what memory that took: of the whole process, so one file to a process.
 * The bucket is a folder, and the register takes each certificate and keeps none.
 */
const [path = '', folder = ''] = process.argv.slice(2);

async function write(key: string, body: string | AsyncIterable<string>): Promise<void> {
  const file = join(folder, key);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, body);
}

const accept: Parts['register']['issue'] = async () => ({ outcome: 'accepted' });
const imports = importsInMemory();
let ids = 0;
const parts: Parts = {
  bucket: {
    read: async ({ key }) => createReadStream(key.startsWith('results/') ? path : join(folder, key)),
    write,
    writeStream: (key, pieces) => write(key, Readable.from(pieces)),
  },
  clock: systemClock,
  contacts: contactsInMemory(),
  imports,
  languages: options.languages,
  log: { info() {}, error() {} },
  newId: () => String(++ids) as CertificateId,
  passMark: options.passMark,
  queue: { goOn: async (_: ImportId) => {} },
  timeZone: 'Europe/Brussels',
  register: { issue: accept, preview: accept },
};

const begun = await beginImport(parts, dropped('results/bench', 'bench', Date.now()));
const report = await importFile(parts, begun);
process.send?.({ lines: report?.counts.lines, peak: process.resourceUsage().maxRSS * 1024 });
