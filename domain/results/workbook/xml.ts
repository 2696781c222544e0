import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { UnreadableFile } from '../unreadable-file.ts';

/** Characters of one piece of text, attribute list or comment. A cell holds 32,767 at most. */
const longestToken = 1_000_000;
const deepest = 100;

/** Characters that are parsed at once: a row of some hundred may stand for a million, of texts that cells share. */
const parsedAtOnce = 4_096;

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  /** @param depth 1 is the root. */
  open(name: string, attributes: Attributes, depth: number): void;
  /** All of it between two tags, with references resolved. */
  text?(text: string): void;
  close?(name: string, depth: number): void;
  /** A token has become too long. What it does not throw itself is thrown as `too-large`. */
  tooLong?(): void;
}

/**
 * Reads one XML part of a workbook as it streams, and gives what `handlerOf`'s handler emits. Strict: what is not
 * well-formed UTF-8 ends it, after all that was emitted before. No document type is accepted, so there are no
 * entities but XML's own five, and none that grow. Memory holds one piece and one token of a million characters.
 *
 * @throws UnreadableFile `damaged`, or `too-large` for a token that no spreadsheet writes; what `pieces` throws.
 */
export async function* parseXml<Item>(
  pieces: AsyncIterable<Uint8Array>,
  handlerOf: (emit: (item: Item) => void) => XmlHandler,
): AsyncGenerator<Item> {
  let items: Item[] = [];
  let depth = 0;
  let sinceEvent = 0;
  const handler = handlerOf((item) => void items.push(item));
  const parser = new SaxesParser({ position: false });
  const refuse = () => {
    throw new UnreadableFile('damaged');
  };
  const text = (found: string) => {
    sinceEvent = 0;
    handler.text?.(found);
  };
  parser.on('doctype', refuse);
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(encoding)) refuse();
  });
  parser.on('opentag', (tag) => {
    // saxes's type leaves open whether namespaces were asked for. They were not: it takes twice the time.
    const { name, attributes } = tag as SaxesTagPlain;
    sinceEvent = 0;
    depth += 1;
    if (depth > deepest) refuse();
    handler.open(name, attributes, depth);
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', ({ name }) => {
    sinceEvent = 0;
    handler.close?.(name, depth);
    depth -= 1;
  });

  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parsed = function* (act: () => void) {
    let failure: unknown;
    try {
      act();
    } catch (error) {
      failure = error instanceof UnreadableFile ? error : new UnreadableFile('damaged');
    }
    const ready = items;
    items = [];
    yield* ready;
    if (failure) throw failure;
  };
  for await (const piece of pieces) {
    let decoded = '';
    yield* parsed(() => {
      decoded = decoder.decode(piece, { stream: true });
    });
    for (let at = 0; at < decoded.length; at += parsedAtOnce) {
      yield* parsed(() => {
        const some = decoded.slice(at, at + parsedAtOnce);
        sinceEvent += some.length;
        parser.write(some);
        if (sinceEvent <= longestToken) return;
        handler.tooLong?.();
        throw new UnreadableFile('too-large');
      });
    }
  }
  yield* parsed(() => {
    parser.write(decoder.decode()).close();
  });
}

/** The name without its prefix, of which every writer has its own (`x:row`, `row`). */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
