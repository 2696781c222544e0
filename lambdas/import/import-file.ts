import { createHash } from 'node:crypto';
import type { Logger } from '@aws-lambda-powertools/logger';
import { dateOf, instantOf, minutes } from '../../domain/clock.ts';
import type { ImportKind } from '../../domain/results/import-kind.ts';
import {
  type Advice,
  cutOffMessage,
  type ImportReport,
  type ImportState,
  reportedWithdrawal,
  unreadableMessage,
  warningOf,
} from '../../domain/results/report.ts';
import { UnreadableFile } from '../../domain/results/unreadable-file.ts';
import type { DropBucket, DroppedFile } from '../adapters/drop-bucket.ts';
import type { ImportQueue } from '../adapters/import-queue.ts';
import type { ImportRecord, Imports } from '../adapters/imports.ts';
import { loggable } from '../adapters/loggable.ts';
import { batches } from '../events/batches.ts';
import { spool } from '../events/spool.ts';
import type { Settled, WorkLine } from './file-work.ts';
import { kinds, type WorkParts } from './kinds.ts';
import { tally } from './tally.ts';
import { writeReport } from './write-report.ts';

export interface Parts extends WorkParts {
  readonly bucket: DropBucket;
  readonly imports: Imports;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly queue: Pick<ImportQueue, 'goOn'>;
}

export interface Limits {
  /** Whether a failure is the end of it, and must be told to the secretariat. */
  readonly lastTry?: boolean;
  /** Milliseconds since the epoch, when the run must leave the rest to another to have time left to say so. */
  readonly until?: number;
  /** Lines between two checkpoints: what a run that dies does again, in some seconds. */
  readonly linesPerStretch?: number;
}

/** Lines written at once; well under what one DynamoDB connection pool of the SDK serves (50). */
const linesAtOnce = 25;

/** Lines between two notes of the progress. */
const linesPerNote = 500;

/** After which a run that has not said that it is over was killed: the function's own limit is five minutes. */
const longestRun = minutes(15);

/** Begins the import of a file, or finds the one that has begun before. */
export function beginImport({ clock, imports, languages, timeZone }: Parts, drop: DroppedFile<ImportKind>) {
  const now = clock.now();
  return imports.begin(drop, {
    startedAt: instantOf(now),
    today: dateOf(now, timeZone),
    language: languages.default,
  });
}

/**
 * Imports one file, or as much of it as there is time for: every line read is accounted for in the report, whatever
 * became of it. May run twice, also at once, and after dying half-way: it goes on from the last checkpoint, and what
 * it meets of its own after that counts as its own again, so that the report comes out the same.
 *
 * @returns the report; undefined when another run has the rest to do, or has done it.
 * @throws Error when the time was up before a line was done, and what a service threw that could not be reached; trying
 * again is harmless.
 */
export async function importFile(
  parts: Parts,
  begun: ImportRecord,
  limits: Limits = {},
): Promise<ImportReport | undefined> {
  const { clock, imports, log } = parts;
  const { importId } = begun;
  if (begun.state === 'done' || begun.state === 'unreadable') return undefined;
  const since = instantOf(clock.now());
  await imports.enter(importId, since);
  try {
    return await runImport(parts, begun, limits);
  } finally {
    await imports
      .leave(importId, since)
      .catch((cause) => log.error('a run is over unnoticed', loggable(cause)));
  }
}

async function runImport(
  parts: Parts,
  begun: ImportRecord,
  { lastTry = false, until = Number.POSITIVE_INFINITY, linesPerStretch = 5_000 }: Limits,
): Promise<ImportReport | undefined> {
  const { bucket, clock, imports, log, queue } = parts;
  const { importId, kind, language } = begun;
  const { columns, work } = kinds[kind];
  const now = () => instantOf(clock.now());
  const store = spool(bucket, importId);
  const told = tally(store, language, columns, linesPerStretch);
  let record = begun;

  async function tell(state: ImportState, problem?: Advice): Promise<ImportReport> {
    const { key: file, repeats, startedAt, withdrawal } = record;
    const titles = told.titles();
    const languages = told.languagesUnknown();
    const warning = state === 'running' ? undefined : warningOf(kind, told.counts(), language);
    const report: ImportReport = {
      ...{ importId, kind, file, language, timeZone: parts.timeZone, state },
      counts: told.counts(),
      entries: told.entriesShown(),
      entriesTotal: told.entriesTotal(),
      ...(languages.length > 0 && { unknownLanguages: languages }),
      ...(titles && { titles }),
      ...(problem && { problem }),
      ...(warning && { warning }),
      ...(repeats && { repeats }),
      ...(withdrawal && { withdrawal: reportedWithdrawal(withdrawal) }),
      startedAt,
      ...(state !== 'running' && { finishedAt: now() }),
    };
    await writeReport(bucket, report, store, told.parts());
    return report;
  }

  async function finish(state: ImportState, problem?: Advice): Promise<ImportReport | undefined> {
    const reached = await told.endStretch();
    const { counts } = reached;
    if (state !== 'failed' && counts.lines > 0) await imports.remember(record);
    const report = await tell(state, problem);
    if (!(await imports.finish(importId, state, reached, now()))) return stopped();
    log.info('import finished', { importId, kind, state, counts });
    return report;
  }

  /** Another run has done the rest, or has it to do; or a person has taken the import back, which is to be told. */
  async function stopped(): Promise<ImportReport | undefined> {
    const { state, withdrawal } = await imports.find(importId);
    if (withdrawal) record = { ...record, withdrawal };
    log.info('import stopped', { importId, kind, state });
    return state === 'withdrawn' ? tell(state) : undefined;
  }

  async function checkpoint(): Promise<boolean> {
    return imports.reach(importId, await told.endStretch(), now());
  }

  /** Has another run go on, with a time of its own. */
  async function leaveTheRest(before: number): Promise<ImportReport | undefined> {
    const { lines } = told.counts();
    if (lines === before) throw new Error('The file takes longer than the function may run');
    if (!(await checkpoint())) return stopped();
    await queue.goOn(importId);
    log.info('import goes on in another run', { importId, kind, lines });
    return undefined;
  }

  try {
    if (record.checkpoint) await told.resume(record.checkpoint);
    if (record.state === 'withdrawn') return stopped();
    if (wasKilled(record, clock.now())) {
      // It may be killed again: so it has failed until it gets beyond where it was.
      log.error('a run was killed', { importId, kind, counts: told.counts() });
      if (!(await imports.fail(importId, now()))) return stopped();
      await tell('failed', cutOffMessage(language));
    } else if (record.state === 'failed') await imports.resume(importId, now());
    record = await identified(parts, record, until);
    const before = told.counts().lines;
    const lines = work(parts, record).read(await bucket.read(record), told.under);
    for await (const batch of batches(lines, before, linesAtOnce)) {
      if (clock.now() >= until) return await leaveTheRest(before);
      const { lines: done } = told.counts();
      const settled = await Promise.all(batch.map(settle));
      for (const [index, line] of batch.entries()) told.add(line, settled[index] as Settled);
      if (told.isFull()) {
        if (!(await checkpoint())) return await stopped();
        await tell('running');
      } else if (Math.floor(done / linesPerNote) < Math.floor(told.counts().lines / linesPerNote)) {
        if (!(await imports.note(importId, told.counts(), now()))) return await stopped();
      }
    }
    // The report of a long file takes its time too.
    if (clock.now() >= until && told.counts().lines > before) return await leaveTheRest(before);
    return await finish('done');
  } catch (error) {
    if (error instanceof UnreadableFile) {
      return finish('unreadable', unreadableMessage(language, columns)(error));
    }
    if (lastTry)
      await finish('failed').catch((cause) => log.error('a failure stays untold', loggable(cause)));
    throw error;
  }
}

function wasKilled({ runSince }: ImportRecord, now: number): boolean {
  return runSince !== undefined && now - Date.parse(runSince) > longestRun;
}

async function settle(line: WorkLine): Promise<Settled> {
  return 'settle' in line ? line.settle() : { counted: ['rejected'], rejections: line.rejections };
}

/** Knows what the file holds, and whether that was imported before, ahead of the first write. */
async function identified(
  { bucket, clock, imports }: Parts,
  record: ImportRecord,
  until: number,
): Promise<ImportRecord> {
  if (record.sha256 !== undefined) return record;
  const digest = createHash('sha256');
  for await (const piece of await bucket.read(record)) {
    digest.update(piece);
    if (clock.now() >= until) throw new Error('The file takes longer to read than the function may run');
  }
  const sha256 = digest.digest('hex');
  const repeats = await imports.formerOf(record, sha256);
  return imports.identify({ ...record, sha256, ...(repeats && { repeats }) });
}
