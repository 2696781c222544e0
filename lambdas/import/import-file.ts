import type { Logger } from '@aws-lambda-powertools/logger';
import type { CertificateId, PendingCertificate } from '../../domain/certificate.ts';
import { type Clock, dateOf, instantOf } from '../../domain/clock.ts';
import type { Contact } from '../../domain/contact.ts';
import type { IssueOutcome } from '../../domain/issue.ts';
import type { Language } from '../../domain/language.ts';
import type { GoodLine } from '../../domain/results/check-line.ts';
import { type ResultsLine, readResults } from '../../domain/results/read-results.ts';
import type { Rejection } from '../../domain/results/rejection.ts';
import {
  type Advice,
  type ImportCounts,
  type ImportReport,
  type ImportState,
  type ReportEntry,
  reportEntry,
  unreadableMessage,
} from '../../domain/results/report.ts';
import { UnreadableFile } from '../../domain/results/unreadable-file.ts';
import type { DropBucket } from '../adapters/drop-bucket.ts';
import type { Imports } from '../adapters/imports.ts';
import type { Register } from '../adapters/register.ts';
import type { DroppedFile } from './s3-event.ts';
import { writeReport } from './write-report.ts';

export interface Parts {
  readonly bucket: DropBucket;
  readonly clock: Clock;
  readonly imports: Pick<Imports, 'begin' | 'note'>;
  readonly languages: { readonly offered: readonly Language[]; readonly default: Language };
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly newId: () => CertificateId;
  /** Percentage. */
  readonly passMark: number;
  readonly register: Pick<Register, 'issue'>;
  /** IANA name of the institute's time zone. */
  readonly timeZone: string;
}

/** Lines written at once; well under what one DynamoDB connection pool of the SDK serves (50). */
const linesAtOnce = 25;

/** Lines between two notes of the progress. */
const linesPerNote = 500;

/**
 * Imports one results file: every line read is accounted for in the report, whatever became of it. May run
 * twice, also at once, and after dying half-way: the certificates it has written count as its own again, so
 * that the report comes out the same.
 * @param lastTry whether a failure is the end of it, and must be told to the secretariat.
 * @param until milliseconds since the epoch, when it must stop reading to have time left to tell of it.
 * @throws Error when that moment has come, and what a service threw that could not be reached; trying again is harmless.
 */
export async function importFile(
  parts: Parts,
  drop: DroppedFile,
  lastTry: boolean,
  until = Number.POSITIVE_INFINITY,
): Promise<ImportReport> {
  const { bucket, clock, imports, languages, log } = parts;
  const language = languages.default;
  const entryOf = reportEntry(language);
  const issue = issuer(parts, drop);
  const startedAt = instantOf(clock.now());

  const entries: ReportEntry[] = [];
  let counts: ImportCounts = {
    lines: 0,
    accepted: 0,
    corrected: 0,
    duplicates: 0,
    contactsChanged: 0,
    rejected: 0,
  };

  async function settle(lines: readonly ResultsLine[]): Promise<void> {
    const outcomes = await Promise.all(lines.map((line) => ('award' in line ? issue(line) : undefined)));
    for (const [index, line] of lines.entries()) {
      const outcome = outcomes[index];
      counts = count(counts, outcome);
      const rejections = 'rejections' in line ? line.rejections : outcome ? refusal(line.line, outcome) : [];
      entries.push(...rejections.map(entryOf));
    }
  }

  /** A good line that became no certificate is told of like a bad one. */
  function refusal(line: number, outcome: IssueOutcome): Rejection[] {
    switch (outcome.outcome) {
      case 'outdated':
        return [{ line, reason: 'outdated', fields: outcome.fields }];
      case 'revoked': {
        const revokedOn = dateOf(Date.parse(outcome.revokedAt), parts.timeZone);
        return [{ line, reason: 'revoked', revokedOn, text: outcome.text }];
      }
      default:
        return [];
    }
  }

  async function finish(state: ImportState, problem?: Advice): Promise<ImportReport> {
    const finishedAt = instantOf(clock.now());
    const { importId, key: file } = drop;
    const report: ImportReport = {
      importId,
      file,
      language,
      timeZone: parts.timeZone,
      state,
      counts,
      entries,
      startedAt,
      finishedAt,
      ...(problem && { problem }),
    };
    await writeReport(bucket, report);
    if (state !== 'withdrawn') await imports.note(importId, state, counts);
    log.info('import finished', { importId, state, counts });
    return report;
  }

  try {
    await imports.begin(drop.importId, drop.key, startedAt);
    // One that was taken back and is delivered again is not to write anything.
    if (!(await imports.note(drop.importId, 'running', counts))) return await finish('withdrawn');
    const bytes = await bucket.read(drop);
    const reading = readResults(bytes, {
      passMark: parts.passMark,
      languages,
      today: dateOf(clock.now(), parts.timeZone),
    });
    for await (const lines of batches(reading, linesAtOnce)) {
      if (clock.now() >= until) throw new Error('The file takes longer than the function may run');
      const before = counts.lines;
      await settle(lines);
      if (Math.floor(before / linesPerNote) < Math.floor(counts.lines / linesPerNote)) {
        if (!(await imports.note(drop.importId, 'running', counts))) return await finish('withdrawn');
      }
    }
    return await finish('done');
  } catch (error) {
    if (error instanceof UnreadableFile) return finish('unreadable', unreadableMessage(language)(error));
    if (lastTry) await finish('failed');
    throw error;
  }
}

/**
 * Writes the certificates of one file. A student's contact is written with the first of them; the lines of one
 * student follow each other, so that no two writes want the same contact at once.
 */
function issuer(parts: Parts, drop: DroppedFile): (line: GoodLine) => Promise<IssueOutcome> {
  const { clock, newId, register } = parts;
  const known = new Map<string, Contact>();
  const last = new Map<string, Promise<unknown>>();

  async function write({ award, contact }: GoodLine): Promise<IssueOutcome> {
    const certificate: PendingCertificate = {
      ...award,
      id: newId(),
      importId: drop.importId,
      issuedAt: instantOf(clock.now()),
      state: 'pending',
      mail: 'queued',
    };
    const contactIsWritten = sameContact(known.get(award.studentNumber), contact);
    const { droppedAt } = drop;
    const outcome = await register.issue({
      certificate,
      contact,
      droppedAt,
      repeat: false,
      contactIsWritten,
    });
    if (['accepted', 'corrected'].includes(outcome.outcome)) known.set(award.studentNumber, contact);
    return outcome;
  }

  return (line) => {
    const { studentNumber } = line.award;
    const writing = (last.get(studentNumber) ?? Promise.resolve()).then(() => write(line));
    // A failure is told once, by the line's own promise; the next line of the student is not held up by it.
    const settled = writing
      .catch(() => undefined)
      .then(() => {
        if (last.get(studentNumber) === settled) last.delete(studentNumber);
      });
    last.set(studentNumber, settled);
    return writing;
  };
}

function sameContact(a: Contact | undefined, b: Contact): boolean {
  return a !== undefined && (Object.keys(b) as (keyof Contact)[]).every((field) => a[field] === b[field]);
}

function count(counts: ImportCounts, outcome: IssueOutcome | undefined): ImportCounts {
  const became = { accepted: 'accepted', corrected: 'corrected', duplicate: 'duplicates' } as const;
  const column =
    outcome && outcome.outcome in became ? became[outcome.outcome as keyof typeof became] : 'rejected';
  const moved = outcome?.outcome === 'duplicate' && outcome.contactChanged;
  return {
    ...counts,
    lines: counts.lines + 1,
    [column]: counts[column] + 1,
    contactsChanged: counts.contactsChanged + (moved ? 1 : 0),
  };
}

/** What was read before the source failed comes out before the failure does. */
async function* batches<T>(source: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  try {
    for await (const item of source) {
      batch.push(item);
      if (batch.length === size) {
        yield batch;
        batch = [];
      }
    }
  } catch (error) {
    if (batch.length > 0) yield batch;
    throw error;
  }
  if (batch.length > 0) yield batch;
}
