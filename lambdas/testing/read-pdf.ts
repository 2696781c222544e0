import { createHash, verify, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ContentInfo, SignedData } from 'pkijs';

/** What a PDF is to a library that others wrote: Mozilla's reader. */
export async function readPdf(pdf: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const links = (await page.getAnnotations()).filter(({ subtype }) => subtype === 'Link');
    pages.push({
      text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
      structure: await page.getStructTree(),
      links: links.map(({ url }) => url as string),
      size: page.view.slice(2),
    });
  }
  const { info, metadata } = await document.getMetadata();
  return {
    pages,
    text: pages.map(({ text }) => text).join('\n'),
    info: info as Record<string, string>,
    xmp: metadata?.getRaw() as string,
    /** By their names. */
    attachments: await contents(document),
  };
}

interface StructureNode {
  readonly role?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
}

/** An element of a document that shows text. */
export interface TextElement {
  readonly role: string;
  /** What a screen reader says of it. */
  readonly read: string;
  /** What the eye sees of it. */
  readonly drawn: string;
}

/** All text of a PDF as it is read aloud, in its order, and what is drawn besides and read by nobody, by pages. */
export async function readAloud(pdf: Uint8Array): Promise<{ elements: TextElement[]; unread: string[] }> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const elements: TextElement[] = [];
  const unread: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const drawn = await drawnByContent(page);
    const walk = ({ alt, children = [], role = '' }: StructureNode) => {
      const text = children.map(({ id }) => (id && drawn.get(id)) ?? '').join('');
      const drawnHere = text.trim();
      if (drawnHere !== '') elements.push({ role, read: alt ?? drawnHere, drawn: drawnHere });
      for (const child of children) walk(child);
    };
    walk((await page.getStructTree()) as StructureNode);
    unread.push(drawn.get('') ?? '');
  }
  return { elements, unread };
}

/** A page's text by the marked content that it stands in; what is an artifact has no name. */
async function drawnByContent(page: PDFPageProxy): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const drawn = new Map<string, string>();
  const within: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = within.at(-1) ?? '';
      drawn.set(id, `${drawn.get(id) ?? ''}${item.hasEOL ? ' ' : ''}${item.str}`);
    } else if (item.type === 'endMarkedContent') within.pop();
    else within.push(item.id ?? within.at(-1) ?? '');
  }
  return drawn;
}

async function contents(document: PDFDocumentProxy): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of (await document.getAttachments())?.keys() ?? []) {
    const content = (await document.getAttachmentContent(name)) as Uint8Array;
    found[name] = Buffer.from(content).toString();
  }
  return found;
}

/**
 * The seal of a PDF, checked by hand: that it covers all but itself, that its certificate signed what it says, and that
 * it says what PAdES wants.
 */
export function readSeal(pdf: Uint8Array) {
  const file = Buffer.from(pdf);
  const text = file.toString('latin1');
  const ranges = /\/ByteRange \[(\d+) (\d+) +(\d+) +(\d+) *\]/.exec(text)?.slice(1).map(Number);
  const [start = 0, before = 0, after = 0, rest = 0] = ranges ?? [];
  const hex = text.slice(before + 1, after - 1);
  const content = Buffer.concat([file.subarray(start, before), file.subarray(after, after + rest)]);
  const der = new Uint8Array(Buffer.from(hex, 'hex'));
  const parsed = asn1js.fromBER(der.buffer);
  const data = new SignedData({ schema: new ContentInfo({ schema: parsed.result }).content });
  const [signer] = data.signerInfos;
  const certificates = (data.certificates ?? []).map(
    (each) => new X509Certificate(Buffer.from(each.toSchema().toBER())),
  );
  const attributes = new Map(signer?.signedAttrs?.attributes.map(({ type, values }) => [type, values[0]]));
  const signed = Buffer.from(signer?.signedAttrs?.toSchema().toBER() ?? new ArrayBuffer(0));
  // What is signed is tagged as a set (RFC 5652, 5.4).
  signed[0] = 0x31;
  const digest = attributes.get('1.2.840.113549.1.9.4')?.valueBlock.valueHexView;
  const signature = Buffer.from(signer?.signature.valueBlock.valueHexView ?? new Uint8Array());
  return {
    coversAll: start === 0 && after + rest === file.length && text[before] === '<' && text[after - 1] === '>',
    subFilter: /\/SubFilter \/([\w.]+)/.exec(text)?.[1],
    certificates,
    /** Of the attributes that are signed, and of those that are not. */
    attributes: [...attributes.keys()].sort(),
    unsigned: (signer?.unsignedAttrs?.attributes ?? []).map(({ type }) => type),
    isIntact:
      digest !== undefined &&
      createHash('sha256').update(content).digest().equals(digest) &&
      verify('sha256', signed, certificates[0]?.publicKey as never, signature),
    /** All but the signature, and when it says it was made. */
    unsealed: Buffer.concat([content])
      .toString('latin1')
      .replace(/\/M \(D:\d+Z\)/, ''),
  };
}
