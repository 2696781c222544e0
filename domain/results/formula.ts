/**
 * What a spreadsheet takes for the start of a formula (CWE-1236), in half and in full width, with whatever white space or
 * apostrophes come before it. Looked for from where these begin: no text makes it look twice.
 */
const formula = /(?<![\s'])([\s']*)([=+\-@\uff1d\uff0b\uff0d\uff20])/gu;

/** What no formula can begin without. Most cells have none of it. */
const suspicious = /[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

/** Spreadsheets take a cell that begins so for something else as well. */
const lonely = /^'*[\t\r]/;

/**
 * `cell` with each formula in it seen to that begins it, or would if some program split it. A file with semicolons is
 * opened as one with commas or tabs as soon as a colleague's computer is set so.
 * @param change what becomes of the white space and apostrophes before a formula, which ends at none or all of them.
 */
function atFormulas(cell: string, change: (before: string, begins: boolean) => string): string {
  return cell.replace(formula, (_, before: string, sign: string, offset: number) => {
    const begins = offset === 0 || /[,;|]/.test(cell.charAt(offset - 1));
    return change(before, begins) + sign;
  });
}

/** Whether it is a lonely tab, and no formula, that a cell begins with. */
function isLonely(cell: string): boolean {
  return lonely.test(cell) && !/^[\s']*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(cell);
}

/** A cell as it may stand in a file that a spreadsheet opens: an apostrophe keeps a formula from being one. */
export function inert(cell: string): string {
  if (!suspicious.test(cell)) return cell;
  const safe = atFormulas(cell, (before, begins) => {
    return (begins ? "'" : '') + before.replace(/[\t\r\n]/g, "$&'");
  });
  return isLonely(cell) ? `'${safe}` : safe;
}

/**
 * A cell without the apostrophes that `inert` puts in, so that a file of ours says, when it is dropped again, what the file
 * before it said.
 */
export function withoutApostrophe(cell: string): string {
  if (!cell.includes("'") || !suspicious.test(cell)) return cell;
  const said = atFormulas(cell, (before, begins) => {
    return (begins && before.startsWith("'") ? before.slice(1) : before).replace(/([\t\r\n])'/g, '$1');
  });
  return isLonely(cell) && cell.startsWith("'") ? said.slice(1) : said;
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
