import { codePointOf } from '../code-point.ts';
import type { Person, PersonField } from '../same-person.ts';

/** What is wrong with a cell or a line, with what there is to say about it. */
export type Fault =
  | {
      readonly reason:
        | 'missing-value'
        | 'missing-student-number'
        | 'unknown-student'
        | 'missing-result'
        | 'maybe-fraction'
        | 'invalid-student-number'
        | 'altered-by-spreadsheet'
        | 'invalid-date'
        | 'date-in-future'
        | 'unknown-kind'
        | 'invalid-address'
        | 'invalid-number'
        | 'invalid-school-year'
        | 'invalid-certificate-number'
        | 'invalid-reference'
        | 'two-targets'
        | 'misread-characters'
        | 'forbidden-characters'
        | 'no-result-line'
        | 'beside-table'
        | 'formula-error';
    }
  | { readonly reason: 'below-pass-mark'; readonly passMark: number }
  | { readonly reason: 'out-of-range'; readonly min: number; readonly max: number }
  | { readonly reason: 'too-long'; readonly max: number }
  | { readonly reason: 'cell-count'; readonly expected: number; readonly found: number }
  | { readonly reason: 'duplicate-in-file'; readonly firstLine: number }
  /** Safe to print: what the register holds of whom the student number belongs to. */
  | { readonly reason: 'other-person'; readonly stands: string };

export type RejectionReason = Fault['reason'];

/** Why a line of a results file became no certificate, and where to look. */
export type Rejection = Fault & {
  /** Row, as the spreadsheet numbers it. */
  readonly line: number;
  /** Which column it is; absent when it is the line as a whole. */
  readonly column?: string;
  /** The column as the file calls it; absent when the file has no such column. */
  readonly header?: string;
  /** The value as it can safely be shown: cut, and what is invisible made visible. */
  readonly value?: string;
};

/** Why a line is refused that names somebody else than its student number does: one for each of `fields`. */
export function otherPersons(
  line: number,
  fields: readonly PersonField[],
  said: Person,
  stands: Person,
): Rejection[] {
  return fields.map((column) => ({
    line,
    column,
    reason: 'other-person',
    value: shown(said[column] ?? ''),
    stands: shown(stands[column] ?? ''),
  }));
}

const shownLength = 100;

/** A value from a file as a report may show it: one line, cut, control and formatting characters named. */
export function shown(value: string): string {
  const outer = value.trim();
  const cut = outer.length > shownLength ? `${outer.slice(0, shownLength)}…` : outer;
  return cut.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, codePointOf);
}
