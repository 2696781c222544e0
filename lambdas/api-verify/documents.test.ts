import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { didDocument } from '../../domain/credential/did-document.ts';
import { issuerAt, today, usual } from '../../domain/verification/issuer-factory.ts';
import type { Verdict } from '../../domain/verification/verdict.ts';
import { verifyFile } from '../../domain/verification/verify.ts';
import { attachment, homemade } from '../testing/homemade-pdf.ts';
import { sealer } from '../testing/sealer.ts';

const own = sealer();
const issuer = await issuerAt('https://attestations.example.org', [await own.published()]);
const jwt = issuer.credential();
const other = issuer.credential({
  ...{ id: 'AN0THERNUMBER123' as never, firstName: 'Amina', lastName: 'El Idrissi' },
});

const documentOf = (credentials: readonly string[], by = own) =>
  by.documentOf(
    credentials.map((each) => ({ certificate: usual, jwt: each })),
    issuer.siteOrigin,
  );

const sealed = await documentOf([jwt]);

async function verdictsOf(pdf: Buffer, its = issuer): Promise<readonly Verdict[]> {
  return verifyFile(new Uint8Array(pdf), its.parts({ now: () => today }));
}

async function answerOf(pdf: Buffer): Promise<string> {
  const [verdict] = await verdictsOf(pdf);
  const { part, paper } = verdict as { part?: string; paper?: string };
  return [verdict?.verdict, part, paper].filter(Boolean).join(' ');
}

/** The same file with a piece of it replaced, as long as before or not. */
function replaced(pdf: Buffer, piece: string, by: string): Buffer {
  const at = pdf.indexOf(piece, 0, 'latin1');
  expect(at).toBeGreaterThanOrEqual(0);
  return Buffer.concat([pdf.subarray(0, at), Buffer.from(by, 'latin1'), pdf.subarray(at + piece.length)]);
}

/** Some bytes appended, as programs do who change a PDF without writing it anew. */
const update = '\n9 0 obj\n<< /Type /Page >>\nendobj\ntrailer\n<< /Prev 1 >>\nstartxref\n1\n%%EOF\n';

const ranges = /\/ByteRange \[0 (\d+) +(\d+) +(\d+) *\]/;

/** The same file with other ranges in the room of the old. */
function withRanges(
  pdf: Buffer,
  change: (from: number, to: number, rest: number) => readonly number[],
): Buffer {
  const [written = '', ...numbers] = ranges.exec(pdf.toString('latin1')) ?? [];
  const [from = 0, to = 0, rest = 0] = numbers.map(Number);
  const changed = `/ByteRange [${['0', ...change(from, to, rest)].join(' ')}`.padEnd(written.length - 1);
  return replaced(pdf, written, `${changed}]`);
}

describe('a sealed document', () => {
  it('is genuine, and so is what one sees on it', async () => {
    expect(await verdictsOf(sealed)).toMatchObject([
      { verdict: 'genuine', paper: 'sealed', facts: { holder: 'Chloé Lefèvre', result: 78.5 } },
    ]);
  });

  it('of several certificates has an answer for each', async () => {
    const verdicts = await verdictsOf(await documentOf([jwt, other]));
    expect(verdicts.map((each) => 'facts' in each && [each.verdict, each.paper, each.facts?.holder])).toEqual(
      [
        ['genuine', 'sealed', 'Chloé Lefèvre'],
        ['genuine', 'sealed', 'Amina El Idrissi'],
      ],
    );
  });

  it('says that its certificate was revoked since', async () => {
    const one = await issuerAt('https://attestations.example.org', [await own.published()]);
    one.revoke();
    const [verdict] = await verdictsOf(await documentOf([one.credential()]), one);
    expect(verdict).toMatchObject({ verdict: 'revoked', paper: 'sealed' });
  });

  it('is sealed with a key that is newer than what a cache has of the document', async () => {
    const former = didDocument(issuer.did, 'https://www.example.org', [issuer.jwk]);
    const check = async (anew: () => unknown) => {
      const parts = issuer.parts({ didDocument: async (_, wanted) => (wanted ? anew() : former) });
      return (await verifyFile(new Uint8Array(sealed), parts))[0];
    };
    expect(await check(issuer.document)).toMatchObject({ verdict: 'genuine', paper: 'sealed' });
    const offline = await check(() => {
      throw new TypeError('Failed to fetch');
    });
    expect(offline).toMatchObject({ verdict: 'unsealed', paper: 'sealed-by-another' });
  });

  it('stays sealed when the key of its seal has been replaced', async () => {
    const later = await issuerAt('https://attestations.example.org', [
      await sealer().published(),
      await own.published(),
    ]);
    const [verdict] = await verdictsOf(await documentOf([later.credential()]), later);
    expect(verdict).toMatchObject({ verdict: 'genuine', paper: 'sealed' });
  });
});

describe('a document is altered', () => {
  const changed = 'altered document changed';
  const games: Record<string, () => Buffer> = {
    'when a credential is put in the place of its own': () => replaced(sealed, jwt, other),
    'when a byte of what one sees is another': () => {
      const copy = Buffer.from(sealed);
      const at = copy.indexOf('stream\n', copy.indexOf('/FlateDecode')) + 20;
      copy[at] = (copy[at] ?? 0) ^ 1;
      return copy;
    },
    'when something is appended, and the ranges say that it is covered': () =>
      withRanges(Buffer.concat([sealed, Buffer.from(update)]), (from, to, rest) => [
        from,
        to,
        rest + update.length,
      ]),
    'when the ranges leave out more than the seal': () =>
      withRanges(sealed, (from, to, rest) => [from - 200, to, rest]),
    'when the ranges leave out what comes behind the seal': () =>
      withRanges(sealed, (from, to, rest) => [from, to + 50, rest - 50]),
    'when the ranges leave out nothing': () =>
      withRanges(sealed, (from, to) => [from, from, sealed.length - to]),
    'when the ranges overlap': () => withRanges(sealed, (from, to, rest) => [to, from, rest]),
    'when the ranges end before the file does': () =>
      withRanges(sealed, (from, to, rest) => [from, to, rest - 10]),
    'when ranges stand in a comment before those of the seal': () =>
      replaced(sealed, '%PDF-1.7\n', `%PDF-1.7\n%/ByteRange [0 10 20 ${sealed.length}]\n`),
    'when there is something between the digits of its seal': () => {
      const at = Number(ranges.exec(sealed.toString('latin1'))?.[1]);
      const copy = Buffer.from(sealed);
      copy.write('(evil)', at + 8_000 > copy.length ? at + 100 : at + 1_500, 'latin1');
      return copy;
    },
    'when the seal says that it is of another kind': () =>
      replaced(sealed, '/ETSI.CAdES.detached', '/adbe.pkcs7.detached'),
    'when the room of its seal is larger than any': () => {
      const [from = 0, to = 0] = (ranges.exec(sealed.toString('latin1')) ?? []).slice(1).map(Number);
      const room = Buffer.alloc(300_000, '0');
      const wide = Buffer.concat([sealed.subarray(0, to - 1), room, sealed.subarray(to - 1)]);
      return withRanges(wide, () => [from, to + room.length, sealed.length - to]);
    },
    'when the seal is none': () => {
      const at = Number(ranges.exec(sealed.toString('latin1'))?.[1]);
      const copy = Buffer.from(sealed);
      copy.write('00'.repeat(400), at + 1, 'latin1');
      return copy;
    },
    'when the certificate beside the seal has another name': () => {
      const [at, to] = (ranges.exec(sealed.toString('latin1')) ?? []).slice(1).map(Number);
      const digits = sealed.toString('latin1', at, to);
      const [name, otherName] = ['Institut Exemple', 'Institut Pareil.'].map((each) =>
        Buffer.from(each).toString('hex'),
      ) as [string, string];
      const [one = '', two = '', three = '', ...rest] = digits.split(name);
      expect(rest.length).toBeGreaterThan(1);
      // Its issuer’s stays, by which it is found.
      const renamed = [[one, two, three].join(name), ...rest.slice(0, 1)].join(otherName);
      return replaced(sealed, digits, [renamed, ...rest.slice(1)].join(name));
    },
    'when the seal is that of another document': () => {
      const [at, to] = (ranges.exec(sealed.toString('latin1')) ?? []).slice(1).map(Number);
      return replaced(
        sealed,
        sealed.toString('latin1', at, to),
        another.toString('latin1', at, to ?? 0).padEnd(0),
      );
    },
  };
  let another: Buffer;

  it.each(Object.keys(games))('%s', async (name) => {
    another = await documentOf([issuer.credential({ result: 55.5 })]);
    expect(await answerOf(games[name]?.() ?? sealed)).toBe(changed);
  });

  it('and what is signed in it is told all the same', async () => {
    const [verdict] = await verdictsOf(replaced(sealed, jwt, other));
    expect(verdict).toMatchObject({ facts: { holder: 'Amina El Idrissi' } });
  });

  it('but not what is altered in itself', async () => {
    const [header, , signature] = jwt.split('.');
    const forged = `${header}.${Buffer.from(JSON.stringify(issuer.claims({ result: 99 }))).toString('base64url')}.${signature}`;
    expect(await verdictsOf(replaced(sealed, jwt, forged))).toEqual([
      { verdict: 'altered', part: 'credential' },
    ]);
  });
});

describe('a document that nobody vouches for', () => {
  it('leaves the certificate in it genuine, and says so of that alone', async () => {
    const pdf = homemade(attachment(Buffer.from(jwt)));
    expect(await verdictsOf(pdf)).toMatchObject([
      { verdict: 'unsealed', paper: 'unsealed', facts: { holder: 'Chloé Lefèvre' } },
    ]);
  });

  it.each([
    ['packed', attachment(deflateSync(jwt), ' /Filter /FlateDecode')],
    ['packed, by a list of filters', attachment(deflateSync(jwt), ' /Filter [ /FlateDecode ]')],
    [
      'of a length that is said elsewhere',
      attachment(Buffer.from(jwt)).replace(/\/Length \d+/, '/Length 8 0 R'),
    ],
    ['of a wrong length', attachment(Buffer.from(jwt)).replace(/\/Length \d+/, '/Length 3')],
  ])('may have it attached %s', async (_, stream) => {
    expect(await answerOf(homemade(stream))).toBe('unsealed unsealed');
  });

  it('is one whose seal was taken out', async () => {
    expect(await answerOf(replaced(sealed, '/ByteRange', '/ByteRangX'))).toBe('unsealed unsealed');
  });

  it('is one that somebody else has sealed around a genuine certificate', async () => {
    expect(await answerOf(await documentOf([jwt], sealer()))).toBe('unsealed sealed-by-another');
  });

  it('is one that is sealed with the key of an issuer that others control', async () => {
    const document = issuer.document() as { verificationMethod: object[] };
    const taken = {
      ...document,
      verificationMethod: document.verificationMethod.map((method, at) =>
        at === 0 ? method : { ...method, controller: 'did:web:evil.example' },
      ),
    };
    const [verdict] = await verifyFile(
      new Uint8Array(sealed),
      issuer.parts({ didDocument: async () => taken }),
    );
    expect(verdict).toMatchObject({ verdict: 'unsealed', paper: 'sealed-by-another' });
  });

  it('has an answer for each of two certificates in it, so that none hides the other', async () => {
    const pdf = homemade(attachment(Buffer.from(other)), attachment(Buffer.from(jwt)));
    expect((await verdictsOf(pdf)).map(({ verdict }) => verdict)).toEqual(['unsealed', 'unsealed']);
  });
});

describe('a document without a certificate', () => {
  it.each([
    ['that has nothing attached', homemade()],
    ['that has something else attached', homemade(attachment(Buffer.from('Bonjour')))],
    ['whose attachment has no end', homemade('7 0 obj << /EmbeddedFile >> stream\n')],
    [
      'whose attachment is packed in another way',
      homemade(attachment(Buffer.from(jwt), ' /Filter /LZWDecode')),
    ],
  ])('%s', async (_, pdf) => {
    expect(await verdictsOf(pdf)).toEqual([{ verdict: 'unreadable', why: 'no-credential' }]);
  });
});
