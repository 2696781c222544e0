import type { Logger } from '@aws-lambda-powertools/logger';
import type { Certificate, ImportId } from '../../domain/certificate.ts';
import { dateOf, instantOf } from '../../domain/clock.ts';
import type { Language } from '../../domain/language.ts';
import { type Advice, reportEntry, unreadableMessage } from '../../domain/results/report.ts';
import { reportFiles } from '../../domain/results/report-files.ts';
import { UnreadableFile } from '../../domain/results/unreadable-file.ts';
import { columns } from '../../domain/revocations/columns.ts';
import {
  type RevocationLine,
  readRevocations,
  type Target,
} from '../../domain/revocations/read-revocations.ts';
import {
  type Refusal,
  type RevocationCounts,
  type RevocationEntry,
  type RevocationReport,
  refusalEntry,
} from '../../domain/revocations/report.ts';
import { revocationHtml } from '../../domain/revocations/report-html.ts';
import type { WithdrawOutcome } from '../../domain/withdraw.ts';
import type { DropBucket, DroppedFile } from '../adapters/drop-bucket.ts';
import { certificateKey } from '../adapters/register.ts';
import type { Revocations } from '../adapters/revocations.ts';
import type { Withdrawals } from '../adapters/withdrawals.ts';
import { type SweepParts, sweep } from './sweep.ts';

/** A file that says what to take back. */
export type OrderFile = Omit<DroppedFile<'revocations'>, 'kind' | 'size'>;

export interface Parts extends SweepParts {
  readonly bucket: Pick<DropBucket, 'read' | 'write'>;
  readonly language: Language;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly revocations: Revocations;
  /** IANA name of the institute's time zone. */
  readonly timeZone: string;
  readonly withdrawals: Withdrawals;
}

/** What is left to do after a file: all of it once more, `soon` or to be sure that nothing was missed. */
export type Left = 'nothing' | 'soon' | 'another-look';

/**
 * Follows a revocations file. All of it may be done again, at once and after dying half-way: what was taken back stays
 * so, and the report comes out the same. Nothing that was issued after the file was dropped is touched.
 * @param lastTry whether a failure is the end of it, and must be told to the secretariat.
 * @param until milliseconds since the epoch, when it must stop to have time left to tell of it.
 * @throws what a service threw that could not be reached; trying again is harmless.
 */
export async function revokeFile(
  parts: Parts,
  drop: OrderFile,
  lastTry: boolean,
  until = Number.POSITIVE_INFINITY,
): Promise<Left> {
  const { bucket, clock, language, log, timeZone } = parts;
  const entryOf = reportEntry(language, columns);
  const refusalOf = refusalEntry(language);
  const startedAt = drop.droppedAt;
  const entries: RevocationEntry[] = [];
  let counts: RevocationCounts = { lines: 0, revoked: 0, undone: 0, rejected: 0 };
  let left: Left = 'nothing';

  const add = (more: Partial<RevocationCounts>) => {
    const sum = { ...counts, lines: counts.lines + 1 };
    for (const name of ['revoked', 'undone', 'rejected'] as const) sum[name] += more[name] ?? 0;
    counts = sum;
  };

  async function follow(line: RevocationLine): Promise<void> {
    await parts.revocations.audit({
      ...{ revocationId: drop.importId, line: line.line, target: line.target, reason: line.reason },
      ...{ file: drop.key, by: drop.droppedBy, at: instantOf(clock.now()) },
    });
    const { target, reason } = line;
    const taken =
      'import' in target ? await takeImport(target.import, reason) : await takeOne(target, reason);
    if ('refusal' in taken) {
      entries.push(refusalOf(line.line, taken.refusal));
      return add({ rejected: 1 });
    }
    if (taken.left === 'soon' || left === 'nothing') left = taken.left;
    add(taken);
  }

  async function takeImport(importId: ImportId, text: string): Promise<Taken> {
    const word = { text, at: instantOf(clock.now()) };
    if (!(await parts.revocations.withdrawImport(importId, word))) {
      return { refusal: { reason: 'unknown-import' } };
    }
    const swept = await sweep(parts, importId, until);
    const { revoked = 0, undone = 0 } = (await parts.revocations.withdrawalOf(importId))?.counts ?? {};
    // What a run of the import has written since is found by another look.
    return { revoked, undone, left: swept === 'done' ? 'another-look' : 'soon' };
  }

  async function takeOne(target: CertificateTarget, text: string): Promise<Taken> {
    const certificate = await find(parts, target, drop.droppedAt);
    if (!certificate) return { refusal: { reason: 'unknown-certificate' } };
    const withdrawal = { text, at: instantOf(clock.now()) };
    const withdraw = () =>
      parts.withdrawals.withdraw(certificateKey(certificate), withdrawal, certificate.id);
    let outcome = await withdraw();
    if (outcome.outcome === 'busy') {
      // A mail takes a fifth of a second.
      await parts.pause(1_000);
      outcome = await withdraw();
    }
    return takenOf(outcome, timeZone);
  }

  async function tell(state: RevocationReport['state'], problem?: Advice): Promise<void> {
    const finished = state !== 'running' && { finishedAt: instantOf(clock.now()) };
    const { importId, key: file } = drop;
    const report: RevocationReport = {
      ...{ importId, file, language, timeZone, state, counts, entries, startedAt },
      ...finished,
      ...(problem && { problem }),
    };
    const files = reportFiles(report);
    await bucket.write(files.page, revocationHtml(report), 'text/html; charset=utf-8');
    // Last: whoever waits for it finds the page there.
    await bucket.write(files.json, JSON.stringify(report, null, 2), 'application/json');
    log.info('revocations followed', { importId, state, counts });
  }

  try {
    const today = dateOf(clock.now(), timeZone);
    for await (const line of readRevocations(await bucket.read(drop), today)) {
      if (clock.now() >= until) {
        left = 'soon';
        break;
      }
      if ('rejections' in line) {
        entries.push(...line.rejections.map(entryOf));
        add({ rejected: 1 });
      } else await follow(line);
    }
    await tell(left === 'soon' ? 'running' : 'done');
    return left;
  } catch (error) {
    if (error instanceof UnreadableFile) {
      await tell('unreadable', unreadableMessage(language, columns)(error));
      return left;
    }
    if (lastTry) await tell('failed');
    throw error;
  }
}

type CertificateTarget = Exclude<Target, { readonly import: ImportId }>;

type Taken =
  | { readonly refusal: Refusal }
  | { readonly revoked?: number; readonly undone?: number; readonly left: Left };

function takenOf(outcome: WithdrawOutcome, timeZone: string): Taken {
  switch (outcome.outcome) {
    case 'revoked':
      return { revoked: 1, left: 'nothing' };
    case 'undone':
      return { undone: 1, left: 'nothing' };
    case 'busy':
      return { left: 'soon' };
    case 'unknown':
      return { refusal: { reason: 'unknown-certificate' } };
    case 'superseded':
      return { refusal: { reason: 'superseded', by: outcome.by } };
    case 'revoked-before': {
      const revokedOn = dateOf(Date.parse(outcome.revokedAt), timeZone);
      return { refusal: { reason: 'revoked-before', revokedOn, text: outcome.text } };
    }
  }
}

/** What was issued after the file was dropped is not meant by it, however late the file is read. */
async function find(
  { withdrawals }: Parts,
  target: CertificateTarget,
  droppedAt: string,
): Promise<Certificate | undefined> {
  const found =
    'certificate' in target
      ? [await withdrawals.find(target.certificate)]
      : await withdrawals.versionsOf(target);
  return found.findLast((certificate) => certificate !== undefined && certificate.issuedAt <= droppedAt);
}
