import type { Column } from './columns.ts';

export type UnreadableReason =
  /** No bytes, or nothing but white space. */
  | 'empty'
  /** A ZIP container or an old Excel file: a workbook, which is not read as text. */
  | 'workbook'
  /** A PDF, an image, anything else that is not text. */
  | 'not-text'
  /** Text that stops making sense in the encoding it began in. */
  | 'encoding'
  /** No row among the first names all required columns. */
  | 'no-header'
  /** The header names one column twice. */
  | 'column-twice'
  /** A quotation mark that nothing closes, or that stands where none may. */
  | 'quoting'
  /** A line longer than any real one; most often a quotation mark that nothing closes. */
  | 'line-too-long';

export interface UnreadableDetails {
  /** Row, as the spreadsheet numbers it. */
  readonly line?: number;
  /** For `no-header`: what the most likely header lacks. For `column-twice`: what it names twice. */
  readonly columns?: readonly Column[];
}

/** Thrown when a file, or the rest of it, cannot be read as a results file at all. */
export class UnreadableFile extends Error {
  readonly reason: UnreadableReason;
  readonly line: number | undefined;
  readonly columns: readonly Column[];

  constructor(reason: UnreadableReason, details: UnreadableDetails = {}) {
    super(`The results file is unreadable: ${reason}`);
    this.name = 'UnreadableFile';
    this.reason = reason;
    this.line = details.line;
    this.columns = details.columns ?? [];
  }
}
