import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { ImportId, Instant, IsoDate } from '../../domain/certificate.ts';
import { minutes } from '../../domain/clock.ts';
import type { Language } from '../../domain/language.ts';
import type { ReadTitles } from '../../domain/results/header.ts';
import type { ImportKind } from '../../domain/results/import-kind.ts';
import {
  type ImportCounts,
  type ImportState,
  noCounts,
  type UnknownLanguage,
} from '../../domain/results/report.ts';
import { type Database, holds } from './database.ts';
import type { DroppedFile } from './drop-bucket.ts';
import type { ImportWithdrawal } from './revocations.ts';

/** How far an import has come for good: of the lines up to here nothing is done again. */
export interface Checkpoint {
  readonly counts: ImportCounts;
  readonly entriesTotal: number;
  /** Keys of the objects that hold what there is to report of these lines, in their order. */
  readonly parts: readonly string[];
  readonly unknownLanguages?: readonly UnknownLanguage[];
  /** What was read as which column. */
  readonly titles?: ReadTitles;
}

/** What an import settles when it begins, and keeps however often it is interrupted. */
export interface ImportTerms {
  readonly startedAt: Instant;
  /** In the institute's time zone. */
  readonly today: IsoDate;
  readonly language: Language;
}

export interface ImportRecord extends DroppedFile<ImportKind>, ImportTerms {
  readonly state: ImportState;
  readonly counts: ImportCounts;
  /** When it was last heard of. */
  readonly notedAt: Instant;
  /** Of the content, in hexadecimal; absent until it has been read once. */
  readonly sha256?: string;
  /** The former import of a file of its kind with the same content. */
  readonly repeats?: ImportId;
  readonly checkpoint?: Checkpoint;
  readonly finishedAt?: Instant;
  /** When a run began that has not said since that it is over. */
  readonly runSince?: Instant;
  /** Of one that a person has taken back. */
  readonly withdrawal?: Pick<ImportWithdrawal, 'text' | 'at' | 'counts'>;
}

export type Imports = ReturnType<typeof imports>;

/** The record of each import (operations table): readable while it runs, kept for good. */
export function imports(database: Database, table: string) {
  const key = (importId: ImportId) => ({ pk: `IMPORT#${importId}` });
  const contentKey = (kind: ImportKind, sha256: string) => ({ pk: `CONTENT#${kind}#${sha256}` });

  async function recordOf(importId: ImportId): Promise<ImportRecord | undefined> {
    const { Item } = await database.send(
      new GetCommand({ TableName: table, Key: key(importId), ConsistentRead: true }),
    );
    return Item as ImportRecord | undefined;
  }

  /** @throws Error when there is none. */
  async function find(importId: ImportId): Promise<ImportRecord> {
    const record = await recordOf(importId);
    if (!record) throw new Error('There is no record of this import');
    return record;
  }

  /** Whether an import is at work. One that has not been heard of for a quarter of an hour has died. */
  async function isRunning(importId: ImportId, now: number): Promise<boolean> {
    const record = await recordOf(importId);
    return record?.state === 'running' && now - Date.parse(record.notedAt) < minutes(15);
  }

  /** Notes that an import begins, or returns the record of the one that has begun before. */
  async function begin(drop: DroppedFile<ImportKind>, terms: ImportTerms): Promise<ImportRecord> {
    const record: ImportRecord = {
      ...drop,
      ...terms,
      state: 'running',
      counts: noCounts,
      notedAt: terms.startedAt,
    };
    const isNew = await holds(
      database.send(
        new PutCommand({
          TableName: table,
          Item: { ...key(drop.importId), ...record },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    );
    return isNew ? record : find(drop.importId);
  }

  /**
   * Sets attributes of an import that is under way.
   * @returns whether it still was: not when another run has finished it, or a person has withdrawn it.
   */
  async function change(
    importId: ImportId,
    values: Partial<ImportRecord>,
    further?: { readonly condition: string; readonly names: object; readonly values: object },
  ): Promise<boolean> {
    const names = Object.keys(values) as (keyof typeof values)[];
    return holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: key(importId),
          UpdateExpression: `SET ${names.map((name) => `#${name} = :new_${name}`).join(', ')}`,
          ConditionExpression: ['#state IN (:running, :failed)', further?.condition]
            .filter(Boolean)
            .join(' AND '),
          ExpressionAttributeNames: {
            '#state': 'state',
            ...Object.fromEntries(names.map((name) => [`#${name}`, name])),
            ...further?.names,
          },
          ExpressionAttributeValues: {
            ':running': 'running',
            ':failed': 'failed',
            ...Object.fromEntries(names.map((name) => [`:new_${name}`, values[name]])),
            ...further?.values,
          },
        }),
      ),
    );
  }

  /** Notes that a run is at work on an import, also on one that had failed. @returns whether it is wanted. */
  async function resume(importId: ImportId, notedAt: Instant): Promise<boolean> {
    return change(importId, { state: 'running', notedAt });
  }

  /**
   * Notes what the file holds and which import it repeats, once for all runs.
   * @returns the record as it is from now on.
   */
  async function identify(record: ImportRecord): Promise<ImportRecord> {
    const { importId, sha256, repeats } = record;
    const isFirst = await change(importId, repeats ? { sha256, repeats } : { sha256 }, {
      condition: 'attribute_not_exists(#sha256)',
      names: {},
      values: {},
    });
    return isFirst ? record : find(importId);
  }

  /** Notes the progress. @returns whether the import is to go on. */
  async function note(importId: ImportId, counts: ImportCounts, notedAt: Instant): Promise<boolean> {
    return change(importId, { counts, notedAt });
  }

  /**
   * Notes a checkpoint, and that the import gets on, unless another run has come as far.
   * @returns whether this run is the one to go on.
   */
  async function reach(importId: ImportId, checkpoint: Checkpoint, notedAt: Instant): Promise<boolean> {
    return change(
      importId,
      { state: 'running', checkpoint, counts: checkpoint.counts, notedAt },
      {
        condition: '(attribute_not_exists(#checkpoint) OR #checkpoint.#counts.#lines < :lines)',
        names: { '#lines': 'lines' },
        values: { ':lines': checkpoint.counts.lines },
      },
    );
  }

  /** Notes how an import ended. @returns false when another run, or a person, has ended it before. */
  async function finish(
    importId: ImportId,
    state: ImportState,
    checkpoint: Checkpoint,
    finishedAt: Instant,
  ): Promise<boolean> {
    const { counts } = checkpoint;
    return change(importId, { state, checkpoint, counts, notedAt: finishedAt, finishedAt });
  }

  /** Keeps in mind that an import has read what its file holds; a dry run, or a repetition, does not count. */
  async function remember({ kind, importId, sha256, repeats }: ImportRecord): Promise<void> {
    if (kind === 'check' || sha256 === undefined || repeats !== undefined) return;
    await database.send(
      new PutCommand({ TableName: table, Item: { ...contentKey(kind, sha256), importId } }),
    );
  }

  /**
   * The import that has read the same content before, and was not withdrawn; for a dry run, the one that the real run
   * would repeat.
   */
  async function formerOf({ kind, importId }: ImportRecord, sha256: string): Promise<ImportId | undefined> {
    const { Item } = await database.send(
      new GetCommand({
        TableName: table,
        Key: contentKey(kind === 'check' ? 'results' : kind, sha256),
        ConsistentRead: true,
      }),
    );
    const former = Item?.importId as ImportId | undefined;
    if (former === undefined || former === importId) return undefined;
    const { state } = await find(former);
    return state === 'done' || state === 'unreadable' ? former : undefined;
  }

  /** Notes that a run begins: one that is killed leaves this behind. */
  async function enter(importId: ImportId, runSince: Instant): Promise<void> {
    await change(importId, { runSince });
  }

  /** Notes that a run is over, however it ended; unless another has begun since. */
  async function leave(importId: ImportId, runSince: Instant): Promise<void> {
    await holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: key(importId),
          UpdateExpression: 'REMOVE runSince',
          ConditionExpression: 'runSince = :mine',
          ExpressionAttributeValues: { ':mine': runSince },
        }),
      ),
    );
  }

  /** Notes that an import has broken off, until it gets on. */
  async function fail(importId: ImportId, notedAt: Instant): Promise<boolean> {
    return change(importId, { state: 'failed', notedAt });
  }

  return {
    find,
    isRunning,
    enter,
    leave,
    fail,
    begin,
    resume,
    identify,
    note,
    reach,
    finish,
    remember,
    formerOf,
  };
}
