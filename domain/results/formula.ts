/**
 * What a spreadsheet takes for the start of a formula (CWE-1236), in half and in full width, whatever white space or
 * apostrophes come before it.
 */
const formula = /^[\s']*[=+\-@\uff1d\uff0b\uff0d\uff20]|^'*[\t\r]/;

/** How Excel is told to keep digits as a text: a formula that says nothing but the text. */
const textAsFormula = /^="((?:[^"]|"")*)"$/;

/** A cell as it may stand in a file that a spreadsheet opens: an apostrophe before it keeps a formula from being one. */
export function inert(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/**
 * A cell without the apostrophe that `inert` puts before it, so that a file of ours says, when it is dropped again, what
 * the file before it said.
 */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/** What a cell says: without an apostrophe of ours, and of `="0012"` what stands between the marks. */
export function meant(cell: string): string {
  const bare = withoutApostrophe(cell);
  if (!bare.startsWith('="')) return bare;
  const [, text] = textAsFormula.exec(bare.trimEnd()) ?? [];
  return text === undefined ? bare : text.replaceAll('""', '"');
}

export function isEmpty(cell: string): boolean {
  return cell.trim() === '' || meant(cell).trim() === '';
}
