export type UnreadableReason =
  /** No bytes, or nothing but white space. */
  | 'empty'
  /** A PDF, an image, a letter, anything else that is neither text nor a workbook. */
  | 'not-text'
  /** A workbook in one of Excel's binary forms (XLS, XLSB). */
  | 'old-workbook'
  /** A workbook, or a part of it, under a password. */
  | 'encrypted'
  /** A workbook with programs in it. */
  | 'macros'
  /** A workbook that was cut off, altered, or never was what it seems. */
  | 'damaged'
  /** More than any results file needs, packed or unpacked. */
  | 'too-large'
  /** More than one sheet of the workbook has a header. */
  | 'several-sheets'
  /** Text that stops making sense in the encoding it began in. */
  | 'encoding'
  /** No row among the first names all required columns. */
  | 'no-header'
  /** Two titles of the header name one column, and neither does so better. */
  | 'column-twice'
  /** A quotation mark that nothing closes, or that stands where none may. */
  | 'quoting'
  /** A line longer than any real one; most often a quotation mark that nothing closes. */
  | 'line-too-long';

export interface UnreadableDetails {
  /** Row, as the spreadsheet numbers it. */
  readonly line?: number;
  /** For `no-header`: what the most likely header lacks. For `column-twice`: what it names twice. */
  readonly columns?: readonly string[];
  /** For `column-twice`: the titles that do, as the file has them. */
  readonly titles?: readonly string[];
  /** For `several-sheets`: their names, as the file has them. */
  readonly sheets?: readonly string[];
}

/** Thrown when a file, or the rest of it, cannot be read as a results file at all. */
export class UnreadableFile extends Error {
  readonly reason: UnreadableReason;
  readonly line: number | undefined;
  readonly columns: readonly string[];
  readonly titles: readonly string[];
  readonly sheets: readonly string[];

  constructor(reason: UnreadableReason, details: UnreadableDetails = {}) {
    super(`The results file is unreadable: ${reason}`);
    this.name = 'UnreadableFile';
    this.reason = reason;
    this.line = details.line;
    this.columns = details.columns ?? [];
    this.titles = details.titles ?? [];
    this.sheets = details.sheets ?? [];
  }
}
