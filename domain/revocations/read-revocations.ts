import type { Award, CertificateId, ImportId, IsoDate } from '../certificate.ts';
import type { Header } from '../results/header.ts';
import { cellReader } from '../results/read-cells.ts';
import { isBlank } from '../results/read-results.ts';
import type { Row } from '../results/read-rows.ts';
import { readTable } from '../results/read-table.ts';
import type { Rejection } from '../results/rejection.ts';
import { type Read, readDate, readKind, readStudentNumber, readText } from '../results/values.ts';
import { columns } from './columns.ts';

/** What is to be taken back. */
export type Target =
  | { readonly import: ImportId }
  | { readonly certificate: CertificateId }
  | Pick<Award, 'studentNumber' | 'kind' | 'code' | 'deliberatedOn'>;

export interface RevocationLine {
  readonly line: number;
  readonly target: Target;
  readonly reason: string;
}

export interface RefusedLine {
  readonly line: number;
  /** All that is wrong with it. */
  readonly rejections: readonly Rejection[];
}

/** As long as a mail and a card in the wallet can show whole. */
const longestReason = 300;

const readReason = readText(longestReason);
const readCode = readText(40);

/** Crockford's base32 takes small letters, hyphens, and what is misread: I and L for 1, O for 0. */
const readCertificate: Read<CertificateId> = (text) => {
  const number = text.toUpperCase().replace(/[- ]/g, '').replace(/[IL]/g, '1').replaceAll('O', '0');
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(number)
    ? (number as CertificateId)
    : { reason: 'invalid-certificate-number' };
};

const readImport: Read<ImportId> = (text) =>
  /^[0-9a-f]{24}$/.test(text.toLowerCase())
    ? (text.toLowerCase() as ImportId)
    : { reason: 'invalid-reference' };

/**
 * Reads a revocations file. Every row that is not blank comes out once, in order.
 * @param today in the institute's time zone.
 * @throws UnreadableFile as `readResults` does.
 */
export async function* readRevocations(
  bytes: AsyncIterable<Uint8Array>,
  today: IsoDate,
): AsyncGenerator<RevocationLine | RefusedLine, void, undefined> {
  const { header, rows } = await readTable(bytes, columns);
  const check = checker(header, today);
  for await (const batch of rows) for (const row of batch) if (!isBlank(row)) yield check(row);
}

function checker(header: Header<keyof typeof columns>, today: IsoDate) {
  const open = cellReader(header, columns);
  const readDeliberation = readDate('1950-01-01' as IsoDate, today);

  return (row: Row): RevocationLine | RefusedLine => {
    const { line } = row;
    const cells = open(row);
    if ('reason' in cells) return { line, rejections: [cells] };
    const { take, refuse, rejections } = cells;
    const reason = take('reason', readReason);
    const certificate = take('certificate', readCertificate);
    const whole = take('import', readImport);
    const named = [certificate, whole].filter((each) => each !== undefined);
    if (named.length > 1) refuse({ reason: 'two-targets' }, 'import');
    // A number that cannot be read is no reason to look for the rest.
    const target = named.length === 0 && rejections.every(({ column }) => column === 'reason');
    const award = target ? awardOf() : undefined;

    if (rejections.length > 0 || reason === undefined) return { line, rejections };
    if (whole !== undefined) return { line, target: { import: whole }, reason };
    if (certificate !== undefined) return { line, target: { certificate }, reason };
    return award ? { line, target: award, reason } : { line, rejections };

    function awardOf() {
      const studentNumber = take('studentNumber', readStudentNumber);
      const kind = take('kind', readKind);
      const code = take('code', readCode);
      const deliberatedOn = take('deliberatedOn', readDeliberation);
      const found = { kind, code, deliberatedOn };
      for (const column of ['kind', 'code', 'deliberatedOn'] as const) {
        const refused = rejections.some((rejection) => rejection.column === column);
        if (found[column] === undefined && !refused) refuse({ reason: 'missing-value' }, column);
      }
      if (!studentNumber || !kind || !code || !deliberatedOn) return undefined;
      return { studentNumber, kind, code, deliberatedOn };
    }
  };
}
