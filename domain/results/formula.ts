/**
 * Before what a spreadsheet takes for the start of a formula (CWE-1236), in half and in full width, whatever white space
 * or apostrophes come before it: the start of a cell, and within it all that some program takes for the end of one. A file
 * with semicolons is opened as one with commas or tabs as soon as a colleague's computer is set so.
 */
const formula = /(?<=^|[,;|\t\r\n])(?=[\s']*[=+\-@\uff1d\uff0b\uff0d\uff20])|^(?='*[\t\r])/gu;

const protectedFormula =
  /'(?:(?<=(?:^|[,;|\t\r\n])')(?=[\s']*[=+\-@\uff1d\uff0b\uff0d\uff20])|(?<=^')(?='*[\t\r]))/gu;

/** What no formula can begin without. Most cells have none of it. */
const suspicious = /[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

/** A cell as it may stand in a file that a spreadsheet opens: an apostrophe keeps a formula from being one. */
export function inert(cell: string): string {
  return suspicious.test(cell) ? cell.replace(formula, "'") : cell;
}

/**
 * A cell without the apostrophes that `inert` puts in, so that a file of ours says, when it is dropped again, what the file
 * before it said.
 */
export function withoutApostrophe(cell: string): string {
  return cell.includes("'") && suspicious.test(cell) ? cell.replace(protectedFormula, '') : cell;
}

/** How Excel is told to keep digits as a text: a formula that says nothing but the text. */
const textAsFormula = /^="((?:[^"]|"")*)"$/;

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
