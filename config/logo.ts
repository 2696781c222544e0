import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';

/** A logo that may stand on a page: drawn anew from what is known to be harmless, with its shape. */
export interface Logo {
  readonly svg: string;
  /** In its own units. */
  readonly width: number;
  /** Width divided by height. */
  readonly ratio: number;
}

/** Bytes. It is loaded with every page, so it should weigh no more than one. */
const largest = 48 * 1_024;
/** What the header and a certificate have room for. */
const shapes = { narrowest: 1 / 2, widest: 6 };

const svgNamespace = 'http://www.w3.org/2000/svg';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';

/** What a drawing needs. Letters come as outlines: the reader's device has other fonts. */
const drawing = new Set(
  `svg g defs symbol use title desc path rect circle ellipse line polyline polygon linearGradient radialGradient
  stop clipPath mask pattern style marker`.split(/\s+/),
);
/** What drawing programs leave behind of themselves; it goes without a word. */
const leftovers = new Set(['metadata']);

/** @throws Error that names the file and all that is wrong with it. */
export async function readLogo(file: string, title: string): Promise<Logo> {
  const content = await readFile(file).catch(() => {
    throw new Error(`brand.logo: there is no file ${file}`);
  });
  return checkLogo(content, title, basename(file));
}

/**
 * The drawing in an SVG file, and nothing else: no script, nothing from elsewhere, nothing that acts. The page shows it
 * as an image, where a browser would run none of it anyway; but the file also has an address of its own.
 * @param title what the logo is called if it does not say so itself.
 * @throws Error that names all that is wrong with it.
 */
export function checkLogo(content: Buffer, title: string, name = 'the file'): Logo {
  const refuse = (reasons: Iterable<string>) =>
    new Error(
      `brand.logo ${name} cannot be taken:\n${[...reasons].map((reason) => `- ${reason}`).join('\n')}`,
    );
  if (content.length > largest) {
    throw refuse([`it has ${content.length} bytes, at most ${largest} are taken; SVGO makes files smaller`]);
  }
  const { markup, problems, shape } = redraw(content.toString('utf8'), title);
  if (shape === undefined) problems.add('it says neither viewBox nor width and height');
  else if (shape.ratio < shapes.narrowest || shape.ratio > shapes.widest) {
    problems.add('it is more than six times as wide as high, or more than twice as high as wide');
  }
  if (problems.size > 0 || shape === undefined) throw refuse(problems);
  return { svg: markup, width: shape.width, ratio: shape.ratio };
}

interface Shape {
  readonly viewBox: string;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

function redraw(text: string, title: string) {
  const problems = new Set<string>();
  const parts: string[] = [];
  let shape: Shape | undefined;
  let depth = 0;
  /** Depth at which something began that is left out. */
  let omittedFrom: number | undefined;
  let inStyle = false;

  const parser = new SaxesParser({ xmlns: true });
  const isRoot = () => depth === 1;
  parser.on('error', ({ message }) => problems.add(`it is no well-formed SVG: ${message}`));
  parser.on('doctype', (declared) => {
    if (declared.includes('[')) problems.add('it declares entities');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (omittedFrom !== undefined) return;
    if (isRoot() && (tag.uri !== svgNamespace || tag.local !== 'svg')) problems.add('it is no SVG');
    if (tag.uri !== svgNamespace || leftovers.has(tag.local)) {
      omittedFrom = depth;
      return;
    }
    if (!drawing.has(tag.local))
      problems.add(`it has <${tag.name}>, which no logo needs${hintFor(tag.local)}`);
    inStyle = tag.local === 'style';
    if (isRoot()) shape = shapeOf(tag);
    const attributes = Object.values(tag.attributes).filter((attribute) => isKept(attribute, isRoot()));
    for (const attribute of attributes) for (const problem of wrongIn(attribute)) problems.add(problem);
    parts.push(`<${tag.local}${attributes.map(written).join('')}${isRoot() ? frameOf(shape) : ''}>`);
    // The first child is where a title belongs.
    if (isRoot() && !/<(?:\w+:)?title\b/.test(text)) parts.push(`<title>${escaped(title)}</title>`);
  });
  parser.on('text', (said) => {
    if (omittedFrom !== undefined || depth === 0) return;
    if (inStyle) for (const problem of wrongStyle(said)) problems.add(problem);
    parts.push(escaped(said));
  });
  parser.on('cdata', (said) => {
    if (omittedFrom !== undefined) return;
    if (inStyle) for (const problem of wrongStyle(said)) problems.add(problem);
    parts.push(escaped(said));
  });
  parser.on('closetag', ({ local }) => {
    if (omittedFrom === undefined) parts.push(`</${local}>`);
    else if (omittedFrom === depth) omittedFrom = undefined;
    inStyle = false;
    depth -= 1;
  });
  parser.write(text).close();
  return { markup: parts.join(''), problems, shape };
}

function hintFor(element: string): string {
  if (element === 'text') return ': turn its letters into paths';
  if (element === 'image') return ': draw what the picture shows';
  return '';
}

/** The root's size is said anew, from its shape; names of other programs' own go. */
function isKept({ local, prefix, uri }: SaxesAttributeNS, root: boolean): boolean {
  if (root && ['width', 'height', 'viewBox', 'x', 'y'].includes(local)) return false;
  if (prefix === 'xmlns' || local === 'xmlns') return false;
  return uri === '' || uri === xlinkNamespace;
}

function wrongIn({ local, value }: SaxesAttributeNS): string[] {
  if (/^on/i.test(local)) return [`it acts on its own, by ${local}`];
  if (local === 'href' && !value.startsWith('#'))
    return [`it refers to ${value.slice(0, 40)}, which lies elsewhere`];
  return wrongStyle(value);
}

/** What a style, or any value, may not say: `url(…)` of something elsewhere, rules that load, or anything in disguise. */
function wrongStyle(value: string): string[] {
  if (/@|\\|javascript:/i.test(value))
    return [`it says “${value.trim().slice(0, 40)}”, which no drawing needs`];
  const elsewhere = /url\(\s*['"]?(?!['"]?#)([^)]{0,40})/i.exec(value);
  return elsewhere ? [`it refers to ${elsewhere[1]}, which lies elsewhere`] : [];
}

function shapeOf({ attributes }: SaxesTagNS): Shape | undefined {
  const said = (name: string) => attributes[name]?.value ?? '';
  const [, , ...box] = said('viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width = Number.NaN, height = Number.NaN] =
    box.length === 2 ? box : ['width', 'height'].map((name) => Number(said(name).replace(/px$/, '')));
  if (!(width > 0 && height > 0)) return undefined;
  const viewBox = box.length === 2 ? said('viewBox') : `0 0 ${width} ${height}`;
  return { viewBox, width, height, ratio: width / height };
}

function frameOf(shape: Shape | undefined): string {
  if (shape === undefined) return '';
  const { height, viewBox, width } = shape;
  return ` xmlns="${svgNamespace}" xmlns:xlink="${xlinkNamespace}" viewBox="${escaped(viewBox)}" width="${width}" height="${height}"`;
}

function written({ local, uri, value }: SaxesAttributeNS): string {
  return ` ${uri === xlinkNamespace ? `xlink:${local}` : local}="${escaped(value)}"`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
