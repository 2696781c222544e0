import PDFDocument, { type StructureElement, type StructureOptions } from 'pdfkit';
import type { Instant } from '../../../domain/certificate.ts';
import type { Language } from '../../../domain/language.ts';
import { type FontName, fontFiles } from './font-files.ts';
import type { Fonts } from './fonts.ts';
import type { Line } from './typeset.ts';
import { xmp } from './xmp.ts';

export interface PdfOptions {
  readonly title: string;
  readonly author: string;
  readonly language: Language;
  readonly createdAt: Instant;
  readonly layout: 'landscape' | 'portrait';
  readonly fonts: Fonts;
}

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly content: Uint8Array;
}

export interface SignatureField {
  /** Who seals. */
  readonly name: string;
  /** What the field is called, by screen readers too. */
  readonly label: string;
  readonly sealedAt: Date;
  /** Bytes that are kept free for the signature. */
  readonly room: number;
}

/** A4 in points. */
export const a4 = { long: 841.89, short: 595.28 } as const;

/** A string of a PDF, where pdfkit takes a primitive one for a name. */
const pdfText = (text: string) => new String(text);

/**
 * A PDF for archives (PDF/A-3a) and for screen readers (PDF/UA-1), declared as both, which pdfkit by itself does not.
 * The same content gives the same bytes: it knows no time but the one it is told.
 */
export class TaggedPdf extends PDFDocument {
  readonly root: StructureElement;
  private readonly described: PdfOptions;
  private readonly files: unknown[] = [];
  private readonly fields: unknown[] = [];

  constructor(options: PdfOptions) {
    const date = new Date(options.createdAt);
    super({
      ...{ size: 'A4', layout: options.layout, margin: 0, font: null },
      ...{ pdfVersion: '1.7', subset: 'PDF/A-3a', tagged: true, displayTitle: true, lang: options.language },
      info: {
        Title: options.title,
        Author: options.author,
        Creator: 'Porte-document',
        Producer: 'pdfkit',
        CreationDate: date,
        ModDate: date,
      },
    });
    this.described = options;
    for (const name of Object.keys(fontFiles) as FontName[]) {
      // Opened by pdfkit when it is first drawn with.
      Object.defineProperty(this.registered, name, {
        enumerable: true,
        get: () => ({ src: options.fonts.open(name) }),
      });
    }
    this.root = this.struct('Document', { lang: options.language });
    this.addStructure(this.root);
  }

  private get registered(): object {
    return (this as unknown as { _registeredFonts: object })._registeredFonts;
  }

  /** An element of the document's structure with what it shows. */
  element(
    type: string,
    options: StructureOptions,
    draw?: () => void,
    parent: StructureElement = this.root,
  ): StructureElement {
    const element = this.struct(type, options);
    parent.add(element);
    if (draw) element.add(draw);
    return element;
  }

  /** What is there for the eye alone. */
  ornament<T>(draw: () => T): T {
    this.markContent('Artifact', { type: 'Layout' });
    const drawn = draw();
    this.endMarkedContent();
    return drawn;
  }

  /** One line of text. @param y of its baseline */
  drawLine(
    { pieces, width }: Line,
    x: number,
    y: number,
    { size, colour, align = 'left', tracking = 0 }: Ink,
  ): void {
    let at = x - (align === 'left' ? 0 : align === 'right' ? width : width / 2);
    this.fillColor(colour).fontSize(size);
    for (const { font, text, width: wide } of pieces) {
      this.font(font).text(text, at, y, {
        ...{ lineBreak: false, baseline: 'alphabetic', features: [] },
        ...(tracking !== 0 && { characterSpacing: tracking }),
      });
      at += wide;
    }
  }

  /** Lines one below the other. @param y of the first baseline */
  drawLines(lines: readonly Line[], x: number, y: number, ink: Ink & { readonly leading: number }): void {
    for (const [index, line] of lines.entries()) this.drawLine(line, x, y + index * ink.leading, ink);
  }

  /** Attaches a file that belongs to the document as its data. It lies there as it is, so that anybody can find it. */
  attach({ content, description, name, type }: Attachment): void {
    const file = this.ref({
      Type: 'EmbeddedFile',
      // A name of the file, in which a slash would begin another.
      Subtype: type.replace('/', '#2F'),
      Params: { Size: content.length, ModDate: new Date(this.described.createdAt) },
    });
    file.compress = false;
    file.end(content);
    const specification = this.ref({
      Type: 'Filespec',
      AFRelationship: 'Data',
      F: pdfText(name),
      UF: pdfText(name),
      Desc: pdfText(description),
      EF: { F: file, UF: file },
    });
    specification.end();
    this.addNamedEmbeddedFile(name, specification);
    this.files.push(specification);
  }

  /** A link on the page, for whoever clicks or tabs. It takes what is drawn in it as its text. */
  linked(
    url: string,
    label: string,
    box: readonly [x: number, y: number, width: number, height: number],
    draw: () => void,
    parent: StructureElement,
  ): void {
    const element = this.struct('Link');
    parent.add(element);
    element.add(() => {
      draw();
      this.link(...box, url, { structParent: element, Contents: pdfText(label) });
    });
  }

  /** A signature field without a face of its own, with room for what signs the whole file. */
  addSignature({ label, name, room, sealedAt }: SignatureField): void {
    const signature = this.ref({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.CAdES.detached',
      // Names of ten letters, for which numbers are put in.
      ByteRange: [0, '**********', '**********', '**********'],
      Contents: new Uint8Array(room),
      M: sealedAt,
      Name: pdfText(name),
    });
    const form = this.struct('Form', { alt: label });
    this.root.add(form);
    this.annotate(0, 0, 0, 0, {
      ...{ Subtype: 'Widget', FT: 'Sig', T: pdfText('seal'), TU: pdfText(label) },
      // Printed and locked: what archives allow.
      ...{ F: 4 + 128, P: this.page.dictionary, V: signature, structParent: form },
    });
    this.fields.push(this.page.annotations.at(-1));
    signature.end();
  }

  /** The file's bytes. */
  finish(): Buffer {
    this.root.end();
    if (this.files.length > 0) this._root.data.AF = this.files;
    // Signatures exist, and nothing but more may be added.
    if (this.fields.length > 0) this._root.data.AcroForm = this.ref({ Fields: this.fields, SigFlags: 3 });
    this.end();
    return Buffer.from(this.read() ?? []);
  }

  /** In the place of pdfkit's own, which asks that a form has fonts. */
  protected endAcroForm(): void {
    const form = this._root.data.AcroForm as { end(): void } | undefined;
    form?.end();
  }

  /** In the place of pdfkit's own, which puts a title into XML as it is. */
  protected _addInfo(): void {
    this.appendXML(xmp(this.described));
  }
}

export interface Ink {
  readonly size: number;
  readonly colour: string;
  /** What `x` is of a line. @default its left end */
  readonly align?: 'left' | 'center' | 'right';
  readonly tracking?: number;
}
