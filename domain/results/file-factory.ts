import type { IsoDate } from '../certificate.ts';
import { type Language, languages } from '../language.ts';
import type { BadLine, GoodLine, ReadOptions } from './check-line.ts';
import type { Column } from './columns.ts';
import { type ResultsLine, readResults } from './read-results.ts';

/** Results files for the tests: a good line, and whatever a test changes in it. */
export const goodLine: Readonly<Record<Column, string>> = {
  studentNumber: '2024-00117',
  lastName: 'Lefèvre',
  firstName: 'Chloé',
  birthDate: '14/03/1999',
  address: 'chloe.lefevre@example.org',
  language: 'fr',
  kind: 'Unité d’enseignement',
  code: '7521 05 U32 D2',
  title: 'Informatique : principes algorithmiques',
  level: '',
  periods: '120',
  ects: '8',
  result: '70,0',
  deliberatedOn: '26/06/2026',
  schoolYear: '2025-2026',
};

export const headerNames: Readonly<Record<Column, string>> = {
  studentNumber: 'Matricule',
  lastName: 'Nom',
  firstName: 'Prénom',
  birthDate: 'Date de naissance',
  address: 'Courriel',
  language: 'Langue',
  kind: 'Type',
  code: 'Code',
  title: 'Intitulé',
  level: 'Niveau',
  periods: 'Périodes',
  ects: 'ECTS',
  result: 'Résultat (%)',
  deliberatedOn: 'Date de délibération',
  schoolYear: 'Année scolaire',
};

const quoted = (cell: string) => (/["\r\n;,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export function delimited(rows: readonly (readonly string[])[], delimiter = ';', lineEnd = '\r\n'): string {
  return rows.map((row) => row.map(quoted).join(delimiter) + lineEnd).join('');
}

export function resultsFile(...lines: readonly Partial<Record<Column, string>>[]): string {
  const rows = lines.map((line) => Object.values({ ...goodLine, ...line }));
  return delimited([Object.values(headerNames), ...rows]);
}

/** A results file that lacks these columns. */
export function resultsFileWithout(
  lacking: readonly Column[],
  ...lines: readonly Partial<Record<Column, string>>[]
): string {
  const there = (Object.keys(headerNames) as Column[]).filter((column) => !lacking.includes(column));
  const rows = lines.map((line) => there.map((column) => ({ ...goodLine, ...line })[column]));
  return delimited([there.map((column) => headerNames[column]), ...rows]);
}

export const options: ReadOptions = {
  passMark: 50,
  languages: { offered: languages, default: 'fr' satisfies Language },
  today: '2026-07-01' as IsoDate,
};

/** The file as it comes from a store: in pieces of `size` bytes. */
export async function* inChunks(file: string | Uint8Array, size = 16_384): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(file);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What a line says, whatever it is written like. */
export type SaidLine = Omit<GoodLine, 'row'> | Omit<BadLine, 'row'>;

/** The lines of the table among what was read. */
export function ofTable(lines: readonly ResultsLine[]): (GoodLine | BadLine)[] {
  return lines.filter((line): line is GoodLine | BadLine => !('passedOver' in line));
}

export function read(file: string | Uint8Array, changes: Partial<ReadOptions> = {}): Promise<SaidLine[]> {
  return readLines(inChunks(file), { ...options, ...changes });
}

export async function readLines(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<SaidLine[]> {
  const batches = await Array.fromAsync(readResults(bytes, options));
  return ofTable(batches.flat()).map(({ row, ...line }) => line);
}

/** The one line of a file that holds the good line with `changes`. */
export async function readLine(
  changes: Partial<Record<Column, string>>,
  differently: Partial<ReadOptions> = {},
): Promise<SaidLine> {
  const lines = await read(resultsFile(changes), differently);
  if (lines.length !== 1 || !lines[0]) throw new Error(`One line was written, ${lines.length} were read`);
  return lines[0];
}

/** The award of that line, if it is good. */
export async function awardOf(changes: Partial<Record<Column, string>>) {
  const line = await readLine(changes);
  return 'award' in line ? line.award : undefined;
}

/** The faults of that line as `column: reason`; empty when it is good. */
export async function faultsOf(
  changes: Partial<Record<Column, string>>,
  differently: Partial<ReadOptions> = {},
): Promise<string[]> {
  const line = await readLine(changes, differently);
  return 'award' in line ? [] : line.rejections.map(({ column, reason }) => `${column}: ${reason}`);
}
