import type { Logger } from '@aws-lambda-powertools/logger';
import type { ImportId } from '../../domain/certificate.ts';
import { dateOf, instantOf } from '../../domain/clock.ts';
import type { Language } from '../../domain/language.ts';
import { reportEntry, unreadableMessage } from '../../domain/results/report.ts';
import { UnreadableFile } from '../../domain/results/unreadable-file.ts';
import { columns } from '../../domain/revocations/columns.ts';
import {
  type RefusedLine,
  type RevocationLine,
  readRevocations,
} from '../../domain/revocations/read-revocations.ts';
import {
  type RevocationEntry,
  type RevocationReport,
  refusalEntry,
} from '../../domain/revocations/report.ts';
import type { DropBucket } from '../adapters/drop-bucket.ts';
import { loggable } from '../adapters/loggable.ts';
import type { SweptCounts } from '../adapters/revocations.ts';
import { batches } from '../events/batches.ts';
import { spool } from '../events/spool.ts';
import { type Done, progress, type Reached } from './progress.ts';
import { sweep } from './sweep.ts';
import { type OrderFile, type TakeBackParts, takeBack } from './take-back.ts';
import { tellOfWithdrawal } from './tell-of-withdrawal.ts';
import { writeRevocationReport } from './write-report.ts';

export interface Parts extends TakeBackParts {
  readonly bucket: Pick<DropBucket, 'read' | 'write' | 'writeStream'>;
  readonly language: Language;
  readonly log: Pick<Logger, 'info' | 'error'>;
}

export interface Limits {
  /** Whether a failure is the end of it, and must be told to the secretariat. */
  readonly lastTry?: boolean;
  /** Milliseconds since the epoch, when the run must leave the rest to another to have time left to tell of it. */
  readonly until?: number;
}

/**
 * What is left to do: `rest`, for which there was no time; `soon`, that mails were in the way of; `another-look`, to be
 * sure that nothing was missed.
 */
export type Left = 'nothing' | 'rest' | 'soon' | 'another-look';

/** Lines that are followed at once: as many as one connection pool of the SDK serves with ease. */
const linesAtOnce = 25;

/**
 * Follows a revocations file, or as much of it as there is time for: first its lines, then the certificates of the
 * imports that they take back. May run twice, at once and after dying half-way: what was taken back stays so, and the
 * report comes out the same. Nothing that was issued after the file was dropped is touched.
 * @param before what the runs before this one have done.
 * @returns what is left to do, and what the run that does it has to know.
 * @throws Error when the time was up before a line was done, and what a service threw that could not be reached; trying
 * again is harmless.
 */
export async function revokeFile(
  parts: Parts,
  drop: OrderFile,
  before: Reached | undefined,
  { lastTry = false, until = Number.POSITIVE_INFINITY }: Limits = {},
): Promise<{ readonly left: Left; readonly reached: Reached }> {
  const { bucket, clock, language, log, revocations, timeZone } = parts;
  const { importId } = drop;
  const store = spool<RevocationEntry>(bucket, importId);
  const told = progress(store, before);
  const done = following(parts, drop);

  /** @returns why the lines are not all done; undefined when they are. */
  async function readOn(): Promise<Left | undefined> {
    const { end, lines: passed } = told.reached();
    if (end) return undefined;
    try {
      const today = dateOf(clock.now(), timeZone);
      const lines = readRevocations(await bucket.read(drop), today);
      for await (const batch of batches(oneByOne(lines), passed, linesAtOnce)) {
        if (clock.now() >= until) {
          if (told.reached().lines > passed) return 'rest';
          throw new Error('The file takes longer to read than the function may run');
        }
        const settled = await done(batch);
        if (!settled) return 'soon';
        await told.add(settled);
      }
      told.end();
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      told.end(unreadableMessage(language, columns)(error));
    }
    return undefined;
  }

  async function sweepImports(): Promise<Left> {
    const { imports } = told.reached();
    let left: Left = imports.length > 0 ? 'another-look' : 'nothing';
    for (const each of importsOf(told.reached())) {
      const swept = await sweep(parts, each, until);
      const withdrawal = await revocations.withdrawalOf(each);
      if (withdrawal) await tellOfWithdrawal(parts, each, withdrawal);
      if (swept === 'late') return 'rest';
      if (swept === 'busy') left = 'soon';
    }
    for (const { importId: each, line } of imports) {
      await revocations.conclude({ revocationId: importId, line }, await sweptOf(each));
    }
    return left;
  }

  async function sweptOf(each: ImportId): Promise<SweptCounts> {
    const { revoked = 0, undone = 0, reissued = 0 } = (await revocations.withdrawalOf(each))?.counts ?? {};
    return { revoked, undone, reissued };
  }

  async function tell(state: RevocationReport['state']): Promise<void> {
    const { lines, rejected, entriesTotal, parts: keys, end } = told.reached();
    let { revoked } = told.reached();
    let undone = 0;
    let reissued = 0;
    for (const each of importsOf(told.reached())) {
      const swept = await sweptOf(each);
      revoked += swept.revoked;
      undone += swept.undone;
      reissued += swept.reissued;
    }
    const counts = { lines, revoked, undone, reissued, rejected };
    const report: RevocationReport = {
      ...{ importId, file: drop.key, language, timeZone, state, counts },
      ...{ entries: told.entriesShown(), entriesTotal, startedAt: drop.droppedAt },
      ...(end?.problem && { problem: end.problem }),
      ...(state !== 'running' && { finishedAt: instantOf(clock.now()) }),
    };
    await writeRevocationReport(bucket, report, store.entries(keys));
    log.info('revocations followed', { importId, state, counts });
  }

  try {
    await told.resume();
    const left = (await readOn()) ?? (await sweepImports());
    const reached = await told.layAside();
    const isOver = left === 'nothing' || left === 'another-look';
    await tell(isOver ? (reached.end?.problem ? 'unreadable' : 'done') : 'running');
    return { left, reached };
  } catch (error) {
    const tellOfFailure = async () => {
      await told.layAside();
      await tell('failed');
    };
    if (lastTry) await tellOfFailure().catch((cause) => log.error('a failure stays untold', loggable(cause)));
    throw error;
  }
}

/** Follows lines that were read. @returns undefined when a mail is in the way of one: all are to be followed again. */
function following(parts: Parts, drop: OrderFile) {
  const entryOf = reportEntry(parts.language, columns);
  const refusalOf = refusalEntry(parts.language);

  return async (batch: readonly (RevocationLine | RefusedLine)[]): Promise<Done[] | undefined> => {
    const good = batch.filter((line) => 'target' in line);
    const taken = await takeBack(parts, drop, good);
    const done: Done[] = [];
    for (const each of batch) {
      const { line } = each;
      if ('rejections' in each) {
        done.push({ line, entries: each.rejections.map(entryOf) });
        continue;
      }
      const became = taken[good.indexOf(each)];
      if (!became) return undefined;
      done.push(
        'refusal' in became ? { line, entries: [refusalOf(line, became.refusal)] } : { line, ...became },
      );
    }
    return done;
  };
}

function importsOf({ imports }: Reached): Set<ImportId> {
  return new Set(imports.map(({ importId }) => importId));
}

async function* oneByOne<T>(source: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  for await (const item of source) yield [item];
}
