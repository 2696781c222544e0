import { describe, expect, it } from 'vitest';
import { issuerAt, part } from '../../domain/verification/issuer-factory.ts';
import { verifyFile } from '../../domain/verification/verify.ts';
import type { VerifyParts } from '../../domain/verification/verify-credential.ts';
import { attachment, homemade, packed } from '../testing/homemade-pdf.ts';

const issuer = await issuerAt();
const [header = '', , signature = ''] = issuer.credential().split('.');

/** Something like a certificate of the institute, another for each number, and cheaply made. */
const forged = (number: number, more: object = {}) =>
  `${header}.${part({ iss: issuer.did, number, ...more })}.${signature}`;
const list = (from: number, length: number) =>
  JSON.stringify(Array.from({ length }, (_, at) => forged(from + at)));

async function verdictsOf(file: Buffer | string, changes: Partial<VerifyParts> = {}) {
  return verifyFile(new Uint8Array(Buffer.from(file)), issuer.parts(changes));
}

const tooLarge = [{ verdict: 'unreadable', why: 'too-large' }];
const nothing = [{ verdict: 'unreadable', why: 'no-credential' }];

describe('one file is read up to one bound, however it is packed', () => {
  it.each<[string, () => Buffer | string]>([
    ['a text of a hundred and one', () => list(0, 101)],
    [
      'a PDF with one more attached than may be',
      () => homemade(...Array.from({ length: 101 }, (_, at) => attachment(forged(at)))),
    ],
    [
      'a PDF whose attachments have very many each',
      () => homemade(...Array.from({ length: 200 }, (_, at) => packed(list(at * 100, 100)))),
    ],
    [
      'more attachments than anybody makes',
      () => homemade(...Array.from({ length: 201 }, () => attachment('x'))),
    ],
    [
      'attachments that unpack to more than any, together',
      () => homemade(...Array.from({ length: 5 }, () => packed(' '.repeat(900_000)))),
    ],
    [
      'attachments that unpack to more than any before they prove to be damaged',
      () =>
        homemade(
          ...Array.from({ length: 5 }, () =>
            packed(' '.repeat(900_000)).replace(/.{4}\nendstream/s, 'xxxx\nendstream'),
          ),
        ),
    ],
    [
      'one attachment that is told of again and again',
      () => homemade(packed(' '.repeat(900_000)).replace('/EmbeddedFile', '/EmbeddedFile '.repeat(5))),
    ],
    [
      'one large certificate after the other',
      () => homemade(...[1, 2, 3].map((at) => packed(forged(at, { padding: 'x'.repeat(600_000) })))),
    ],
    ['more than any file has', () => Buffer.alloc(4_000_001, '%PDF-')],
    ['a longer text than any', () => 'x'.repeat(4_000_001)],
  ])('and no further: %s', async (_, file) => {
    let asked = 0;
    const didDocument = async () => {
      asked++;
      return issuer.document();
    };
    expect(await verdictsOf(file(), { didDocument })).toEqual(tooLarge);
    expect(asked).toBe(0);
  });

  it('which is above the largest transcript', async () => {
    const verdicts = await verdictsOf(
      homemade(
        ...Array.from({ length: 100 }, (_, at) => packed(issuer.credential({ id: `N${at}` as never }))),
      ),
    );
    expect(verdicts).toHaveLength(100);
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['unsealed']));
  });

  it('and asks for a status list once, for all that are on it', async () => {
    const asked: string[] = [];
    const { fetchText } = issuer.parts();
    const credentials = [1, 2, 3].map((at) => issuer.credential({ id: `N${at}` as never }));
    await verdictsOf(JSON.stringify(credentials), {
      fetchText: (url) => {
        asked.push(url);
        return fetchText(url);
      },
    });
    expect(asked).toEqual([issuer.listAddress]);
  });
});

describe('a trap holds nobody up', () => {
  it.each<[string, () => Buffer | string]>([
    ['an attachment that would unpack to more than any', () => homemade(packed(Buffer.alloc(60_000_000)))],
    [
      'an attachment without an object',
      () => `%PDF-1.7\n${'x'.repeat(3_900_000)}${'/EmbeddedFile '.repeat(200)}`,
    ],
    [
      'attachments without an end',
      () => `%PDF-1.7\n${'1 obj /EmbeddedFile stream '.repeat(200)}${'endstrea '.repeat(430_000)}`,
    ],
    ['an empty attachment', () => '%PDF-1.7\n1 0 obj /EmbeddedFile stream\r\nendstream'],
    [
      'an attachment that says to be longer than the file',
      () => homemade(attachment('x').replace('/Length 1', '/Length 999999999')),
    ],
    ['a text of spaces', () => 'x '.repeat(1_999_999)],
    ['JSON of numbers', () => `[${'1,'.repeat(1_900_000)}1]`],
  ])('%s', async (_, file) => {
    expect(await verdictsOf(file())).toEqual(nothing);
  });

  it.each<[string, () => string]>([
    ['JSON of empty objects', () => `[${'{},'.repeat(1_000_000)}1]`],
    [
      'JSON of very many keys',
      () => `{${Array.from({ length: 200_000 }, (_, at) => `"${at}":1`).join(',')}}`,
    ],
  ])('%s', async (_, text) => {
    expect(await verdictsOf(text())).toEqual([{ verdict: 'unreadable', why: 'malformed' }]);
  });
});
