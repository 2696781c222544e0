declare module 'svg-to-pdfkit' {
  import type PDFDocument from 'pdfkit';

  export default function SVGtoPDF(
    pdf: PDFDocument,
    svg: string,
    x: number,
    y: number,
    options: { assumePt: boolean; warningCallback: (warning: string) => void },
  ): void;
}

/** What we use of pdfkit, with the parts for makers of standards that its published types leave out. */
declare module 'pdfkit' {
  /** An object of the file. Written when it is ended. */
  export interface Reference {
    data: Record<string, unknown>;
    compress: boolean;
    end(content?: Uint8Array): void;
  }

  export interface StructureElement {
    add(child: StructureElement | (() => void)): StructureElement;
    end(): void;
  }

  export interface StructureOptions {
    readonly lang?: string;
    readonly alt?: string;
    readonly actual?: string;
    readonly bbox?: readonly number[];
    readonly placement?: string;
    readonly scope?: string;
  }

  export default class PDFDocument {
    /** All that is written and not read yet. */
    read(): Uint8Array | null;
    constructor(options: Record<string, unknown>);
    readonly page: { readonly annotations: Reference[]; readonly dictionary: Reference };
    readonly info: Record<string, unknown>;
    protected readonly _root: Reference;
    ref(data: object): Reference;
    addNamedEmbeddedFile(name: string, file: Reference): void;
    appendXML(xml: string): void;
    addPage(options?: Record<string, unknown>): this;
    end(): void;
    registerFont(name: string, font: unknown): this;
    font(name: string): this;
    fontSize(size: number): this;
    text(text: string, x: number, y: number, options: Record<string, unknown>): this;
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    scale(factor: number): this;
    lineWidth(width: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    circle(x: number, y: number, radius: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    path(path: string): this;
    fillColor(colour: string): this;
    stroke(colour: string): this;
    fill(colour: string): this;
    struct(type: string, options?: StructureOptions): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: 'Artifact', options: { readonly type: string }): this;
    markContent(tag: 'Span', options: { readonly actual: string }): this;
    endMarkedContent(): this;
    link(x: number, y: number, w: number, h: number, url: string, options: object): this;
    annotate(x: number, y: number, w: number, h: number, options: object): this;
  }
}
