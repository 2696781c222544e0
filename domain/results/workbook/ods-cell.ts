import { UnreadableFile } from '../unreadable-file.ts';
import { isFormulaError } from '../vocabulary.ts';
import { numberFormat, numberText, percentageFormat } from './number-format.ts';
import type { Layout } from './workbook.ts';
import { longestCell } from './xlsx-text.ts';
import type { Attributes } from './xml.ts';

/** What is put beside or above a text and is no part of it. */
const asides = new Set(['office:annotation', 'text:note', 'text:ruby-text']);

/** A cell of an OpenDocument spreadsheet (ODF 1.3 part 3, section 9.1.4) as it is put together. */
export class OdsCell {
  readonly depth: number;
  /** For how many cells in a row it stands. */
  readonly times: number;
  readonly #attributes: Attributes;
  readonly #covered: boolean;
  #shown: string | undefined;
  #inParagraph = false;
  /** Depth of an aside, while inside it. */
  #aside = Number.POSITIVE_INFINITY;

  constructor(name: string, attributes: Attributes, depth: number) {
    this.depth = depth;
    this.times = timesOf(attributes['table:number-columns-repeated']);
    this.#attributes = attributes;
    this.#covered = name === 'table:covered-table-cell';
  }

  static is(name: string): boolean {
    return name === 'table:table-cell' || name === 'table:covered-table-cell';
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (depth > this.#aside) return;
    if (depth === this.depth + 1) {
      this.#inParagraph = name === 'text:p';
      if (this.#inParagraph) this.#shown = this.#shown === undefined ? '' : `${this.#shown}\n`;
    } else if (asides.has(name)) this.#aside = depth;
    else if (name === 'text:s') this.add(' '.repeat(Math.min(timesOf(attributes['text:c']), longestCell)));
    else if (name === 'text:tab') this.add('\t');
    else if (name === 'text:line-break') this.add('\n');
  }

  add(found: string): void {
    if (!this.#inParagraph || this.#aside < Number.POSITIVE_INFINITY) return;
    if ((this.#shown ?? '').length < longestCell) this.#shown = (this.#shown ?? '') + found;
  }

  close(depth: number): void {
    if (depth === this.#aside) this.#aside = Number.POSITIVE_INFINITY;
    if (depth === this.depth + 1) this.#inParagraph = false;
  }

  /**
   * The value, where the cell has one of a type; else what it shows. In a column of text a whole number is given as
   * it is shown when that is the same digits with zeros before or dashes between them.
   */
  text(holds: ReturnType<Layout['holds']>, from1904: boolean): string {
    return this.#said(holds, from1904).slice(0, longestCell);
  }

  #said(holds: ReturnType<Layout['holds']>, from1904: boolean): string {
    if (this.#covered) return '';
    const shown = this.#shown ?? '';
    if (this.#attributes['calcext:value-type'] === 'error') return isFormulaError(shown) ? shown : '#VALUE!';
    const value = this.#attributes['office:value'] ?? '';
    switch (this.#attributes['office:value-type']) {
      case 'float':
      case 'currency':
        if (holds === 'text' && isSameNumber(shown, value)) return shown;
        return numberText(value, numberFormat, holds, from1904);
      case 'percentage':
        return numberText(value, percentageFormat, holds, from1904);
      case 'date':
        return this.#attributes['office:date-value'] ?? shown;
      case 'boolean':
        return this.#attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE';
      case 'string':
        return this.#attributes['office:string-value'] ?? shown;
      default:
        // A formula that no program has worked out yet, as in an Office Open XML workbook.
        return shown === '' && this.#attributes['table:formula'] !== undefined ? '#CALC!' : shown;
    }
  }
}

/** `00117` shows 117, and `2024-00117` shows 202400117. */
function isSameNumber(shown: string, value: string): boolean {
  return /^\d+(?:[-/]\d+)*$/.test(shown) && Number(shown.replace(/\D/g, '')) === Number(value);
}

/**
 * How often something is repeated; once, when nothing is stated.
 * @throws UnreadableFile `damaged` for what is no such number.
 */
export function timesOf(stated: string | undefined): number {
  if (stated === undefined) return 1;
  if (!/^[1-9]\d{0,8}$/.test(stated)) throw new UnreadableFile('damaged');
  return Number(stated);
}
