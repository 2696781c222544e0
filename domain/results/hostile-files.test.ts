import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { delimited, goodLine, headerNames, inChunks, options, read, resultsFile } from './file-factory.ts';
import { type ResultsLine, readResults } from './read-results.ts';
import { UnreadableFile } from './unreadable-file.ts';

const header = Object.values(headerNames);
const chunkSize = fc.constantFrom(1, 7, 1_000, 65_536);

async function outcome(file: string | Uint8Array, size: number) {
  const lines: ResultsLine[] = [];
  try {
    for await (const batch of readResults(inChunks(file, size), options)) lines.push(...batch);
    return { lines };
  } catch (error) {
    if (error instanceof UnreadableFile) return { lines, reason: error.reason, line: error.line };
    throw error;
  }
}

/** Cells as people and attackers fill them. Without NUL, which shows that a file is no text. */
const cell = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).map((text) => text.replaceAll('\0', '\x01')),
  fc.string({ unit: fc.constantFrom('"', ';', ',', '\t', '\r', '\n', 'a', 'é', '=', '<', '\u202e') }),
  fc.constantFrom(...Object.values(goodLine)),
);

describe('no file', () => {
  it('crashes the reader: bytes are read, or refused for a reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), chunkSize, async (bytes, size) => {
        await outcome(bytes, size);
      }),
    );
  });

  it('crashes the reader that begins like a good one', async () => {
    const start = Buffer.from(resultsFile({}));
    const anyEnd = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: 'binary' }).map((s) => Buffer.from(s)),
    );
    await fc.assert(
      fc.asyncProperty(anyEnd, chunkSize, async (end, size) => {
        const { lines } = await outcome(Buffer.concat([start, end]), size);
        // Its last bytes may show that the file is not what it seemed; else the good line came out first.
        if (lines.length > 0)
          expect(lines[0]).toMatchObject({ line: 2, award: { studentNumber: '2024-00117' } });
      }),
    );
  });

  it('keeps the reader from its work by a title of many brackets', async () => {
    const head = [...header, '('.repeat(50_000)];
    const lines = await read(delimited([head, [...Object.values(goodLine), '']]));
    expect(lines).toMatchObject([{ line: 2, award: { studentNumber: '2024-00117' } }]);
  });

  it('says something else when it arrives in other pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 16 }), { maxLength: 5 }),
        async (rows) => {
          const file = delimited([header, ...rows]);
          expect(await outcome(file, 1)).toEqual(await outcome(file, 65_536));
        },
      ),
    );
  });
});

describe('no row', () => {
  const row = fc
    .array(cell, { minLength: header.length, maxLength: header.length })
    .map((cells) => cells.with(7, `code ${cells[7]}`));

  it('is dropped, doubled or shifted, whatever its cells hold', async () => {
    const rows = fc.array(row, { maxLength: 20 });
    const delimiter = fc.constantFrom(';', ',', '\t');
    const lineEnd = fc.constantFrom('\r\n', '\n', '\r');
    await fc.assert(
      fc.asyncProperty(rows, delimiter, lineEnd, async (all, between, after) => {
        const lines = await read(delimited([header, ...all], between, after));
        expect(lines.map(({ line }) => line)).toEqual(all.map((_, index) => index + 2));
      }),
    );
  });

  it('that is good loses a letter in any encoding', async () => {
    const name = fc
      .string({ unit: fc.constantFrom(...'aéèçüßøñÀÊÖŠšŽžŒœŸ€-’ '), minLength: 1, maxLength: 40 })
      // A capital of these behind a letter is what is left of another encoding.
      .filter((text) => text.trim() !== '' && text.trim() !== '-' && !/\p{L}[ŠŽŒŸ]/u.test(text));
    await fc.assert(
      fc.asyncProperty(
        name,
        fc.constantFrom('utf8', 'utf16le', 'utf16be', 'win1252'),
        async (lastName, encoding) => {
          const lines = await read(
            iconv.encode(resultsFile({ lastName }), encoding, { addBOM: encoding !== 'win1252' }),
          );
          expect(lines).toMatchObject([{ award: { lastName: lastName.replace(/ +/g, ' ').trim() } }]);
        },
      ),
    );
  });

  it('gets markup or a formula past its column, or a line break into an address', async () => {
    await fc.assert(
      fc.asyncProperty(cell, async (address) => {
        const [line] = await read(resultsFile({ address }));
        if (line && 'contact' in line)
          expect(line.contact.address).toMatch(/^[a-z0-9_'+.-]+@[a-z0-9.-]+\.[a-z]+$/);
      }),
    );
  });
});
