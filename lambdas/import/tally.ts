import type { Language } from '../../domain/language.ts';
import type { FileHeader } from '../../domain/results/check-line.ts';
import type { ColumnTable } from '../../domain/results/columns.ts';
import type { ReadTitles } from '../../domain/results/header.ts';
import { isNotice } from '../../domain/results/notice.ts';
import {
  type ImportCounts,
  mostEntriesShown,
  noCounts,
  type ReportEntry,
  reportEntry,
  type UnknownLanguage,
} from '../../domain/results/report.ts';
import type { Checkpoint } from '../adapters/imports.ts';
import type { Spool, SpooledLine } from '../events/spool.ts';
import type { Settled, WorkLine } from './file-work.ts';

/** Characters to report of a stretch, at which it ends before its lines do. */
const charactersPerStretch = 4_000_000;

/** Different words for languages that a report tells of. */
const mostWords = 20;

const nothingYet: Checkpoint = { counts: noCounts, entriesTotal: 0, parts: [] };

/**
 * What has become of a file's lines, counted and put in the secretariat's words. Of the entries it holds those of one
 * stretch, and those that the report shows.
 */
export function tally(
  store: Spool,
  language: Language,
  columns: ColumnTable<string>,
  linesPerStretch: number,
) {
  const entryOf = reportEntry(language, columns);
  let reached = nothingYet;
  let { counts, entriesTotal } = nothingYet;
  let unknownLanguages = new Map<string, number>();
  let header: FileHeader | undefined;
  let stretch: string[] = [];
  let characters = 0;
  const shown = { rejections: [] as ReportEntry[], notices: [] as ReportEntry[] };

  function show(entry: ReportEntry): void {
    const among = isNotice(entry) ? shown.notices : shown.rejections;
    if (among.length < mostEntriesShown) among.push(entry);
  }

  /** Goes on from a checkpoint. */
  async function resume(checkpoint: Checkpoint): Promise<void> {
    reached = checkpoint;
    entriesTotal = checkpoint.entriesTotal;
    unknownLanguages = new Map(checkpoint.unknownLanguages?.map(({ word, lines }) => [word, lines]));
    // What is counted today may not have been when the import began.
    counts = { ...noCounts, ...checkpoint.counts };
    for await (const entry of store.entries(checkpoint.parts)) {
      show(entry);
      if (shown.rejections.length + shown.notices.length >= mostEntriesShown) break;
    }
  }

  /** Counts a line, and keeps what there is to report of it. */
  function add(
    { line, row, unknownLanguage }: WorkLine,
    { counted, notices = [], rejections = [] }: Settled,
  ): void {
    const changed: Record<string, number> = { lines: counts.lines + 1 };
    for (const name of counted) changed[name] = counts[name] + 1;
    counts = { ...counts, ...changed };
    // A line that is to correct comes again.
    if (unknownLanguage !== undefined && rejections.length === 0) noteLanguage(unknownLanguage);
    const entries = [...notices, ...rejections.map(entryOf)];
    if (entries.length === 0) return;
    entries.forEach(show);
    entriesTotal += entries.length;
    const { cells } = row;
    const spooled: SpooledLine = { line, entries, ...(rejections.length > 0 && { cells }) };
    const json = JSON.stringify(spooled);
    stretch.push(json);
    characters += json.length;
  }

  /** Whether it is time for a checkpoint. */
  function isFull(): boolean {
    return counts.lines - reached.counts.lines >= linesPerStretch || characters >= charactersPerStretch;
  }

  /** Lays aside what there is to report of the stretch, which ends here. */
  async function endStretch(): Promise<Checkpoint> {
    const from = reached.counts.lines + 1;
    const part =
      stretch.length > 0 ? [await store.write(from, counts.lines, header?.cells ?? [], stretch)] : [];
    const said = titles();
    reached = {
      ...{ counts, entriesTotal, parts: [...reached.parts, ...part] },
      ...(said && { titles: said }),
      ...(unknownLanguages.size > 0 && { unknownLanguages: languagesUnknown() }),
    };
    stretch = [];
    characters = 0;
    return reached;
  }

  /** Counts a word that names no language in which anything is sent; of too many together. */
  function noteLanguage(word: string): void {
    const known = unknownLanguages.has(word) || unknownLanguages.size < mostWords;
    const counted = known ? word : '…';
    unknownLanguages.set(counted, (unknownLanguages.get(counted) ?? 0) + 1);
  }

  function languagesUnknown(): UnknownLanguage[] {
    return [...unknownLanguages].map(([word, lines]) => ({ word, lines }));
  }

  /** Of a run that has not opened the file, what another has noted. */
  function titles(): ReadTitles | undefined {
    return header?.titles ?? reached.titles;
  }

  /** What the report shows: things to correct before things to know, in the order of the file. */
  function entriesShown(): ReportEntry[] {
    const { rejections, notices } = shown;
    return [...rejections, ...notices].slice(0, mostEntriesShown).sort((a, b) => a.line - b.line);
  }

  return {
    resume,
    add,
    isFull,
    endStretch,
    entriesShown,
    under: (found: FileHeader) => {
      header = found;
    },
    titles,
    languagesUnknown,
    counts: (): ImportCounts => counts,
    entriesTotal: () => entriesTotal,
    parts: () => reached.parts,
  };
}
