import PDFDocument, { type StructureElement, type StructureOptions } from 'pdfkit';
import type { Instant } from '../../../domain/certificate.ts';
import type { Language } from '../../../domain/language.ts';
import { type FontName, fontFiles, scriptFonts } from './font-files.ts';
import type { Fonts } from './fonts.ts';
import { drawnAsRead, type SetText } from './typeset.ts';
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

  /** An element of the document's structure with what it shows. Text is what `say` adds. */
  element(
    type: string,
    options: Omit<StructureOptions, 'actual'>,
    draw?: () => void,
    parent: StructureElement = this.root,
  ): StructureElement {
    const element = this.struct(type, options);
    parent.add(element);
    if (draw) element.add(draw);
    return element;
  }

  /** An element of text, drawn and read aloud. What is not drawn as it is read is said as well. */
  say(type: string, set: SetText, ink: Ink, { parent = this.root, ...options }: Said = {}): void {
    const element = this.struct(type, { ...options, ...(!drawnAsRead(set) && { actual: set.text }) });
    parent.add(element);
    element.add(() => this.inscribe(set, ink));
  }

  /** A link on the page, for whoever clicks or tabs. */
  sayLink(url: string, label: string, set: SetText, ink: Ink): void {
    const [above, below] = [10, 4];
    const box = [leftOf(set, ink), ink.y - above, set.width, above + below] as const;
    const element = this.struct('Link', { ...(!drawnAsRead(set) && { actual: set.text }) });
    this.element('P', {}).add(element);
    element.add(() => {
      this.inscribe(set, ink);
      this.link(...box, url, { structParent: element, Contents: pdfText(label) });
    });
  }

  /** What is there for the eye alone. @param draw is given what draws text that is not read aloud. */
  ornament<T>(draw: (show: (set: SetText, ink: Ink) => void) => T): T {
    this.markContent('Artifact', { type: 'Layout' });
    const drawn = draw((set, ink) => this.inscribe(set, ink));
    this.endMarkedContent();
    return drawn;
  }

  private inscribe({ leading, lines, size, tracking = 0 }: SetText, ink: Ink): void {
    this.fillColor(ink.colour).fontSize(size);
    for (const [index, line] of lines.entries()) {
      let x = leftOf(line, ink);
      for (const { font, text, way, width } of line.pieces) {
        // For whoever copies or searches: glyphs alone do not tell what they stand for, but where readers turn letters
        // around themselves.
        const hidden = way === 'rightwards' && scriptFonts.includes(font);
        if (hidden) this.markContent('Span', { actual: text });
        this.font(font).text(text, x, ink.y + index * leading, {
          ...{ lineBreak: false, baseline: 'alphabetic', features: [way] },
          ...(tracking !== 0 && { characterSpacing: tracking }),
        });
        if (hidden) this.endMarkedContent();
        x += width;
      }
    }
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

/** Where text is drawn, and how. */
export interface Ink {
  readonly x: number;
  /** Of the first baseline. */
  readonly y: number;
  readonly colour: string;
  /** What `x` is of a line. @default its left end */
  readonly align?: 'left' | 'center' | 'right';
}

interface Said {
  readonly lang?: string;
  readonly scope?: string;
  /** @default the document */
  readonly parent?: StructureElement;
}

function leftOf({ width }: { readonly width: number }, { align = 'left', x }: Ink): number {
  return x - (align === 'left' ? 0 : align === 'right' ? width : width / 2);
}
