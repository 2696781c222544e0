import { describe, expect, it } from 'vitest';
import { issuerAt, today, usual } from '../../domain/verification/issuer-factory.ts';
import type { Verdict } from '../../domain/verification/verdict.ts';
import { verifyFile } from '../../domain/verification/verify.ts';
import { attachment, homemade } from '../testing/homemade-pdf.ts';
import { sealer } from '../testing/sealer.ts';

const own = sealer();
const stranger = sealer();
const issuer = await issuerAt('https://attestations.example.org', [await own.published()]);
const jwt = issuer.credential();
const other = issuer.credential({
  ...{ id: 'AN0THERNUMBER123' as never, firstName: 'Amina', lastName: 'El Idrissi' },
});

const documentOf = (credential: string, by = own) =>
  by.documentOf([{ certificate: usual, jwt: credential }], issuer.siteOrigin);
const sealed = await documentOf(jwt);
const strangers = await documentOf(jwt, stranger);

const ranges = /\/ByteRange \[0 (\d+) +(\d+) +(\d+) *\]/;

/** The digits of a document's seal, with what stands around them. */
function digitsOf(pdf: Buffer): string {
  const [from, to] = (ranges.exec(pdf.toString('latin1')) ?? []).slice(1).map(Number);
  return pdf.toString('latin1', from, to);
}

/** Some bytes appended, as programs do who change a PDF without writing it anew. */
const updated = (pdf: Buffer, more = '') =>
  Buffer.concat([
    pdf,
    Buffer.from(
      `\n9 0 obj\n<< /Type /Page >>\nendobj\n${more}\ntrailer\n<< /Prev 1 >>\nstartxref\n1\n%%EOF\n`,
    ),
  ]);

/** A signature as it stands in a file, that says to cover all but its own digits. */
function signature(before: number, after: number, digits: string, kind = 'adbe.pkcs7.detached'): string {
  const head = (from: number, to: number) =>
    `8 0 obj\n<< /Type /Sig /SubFilter /${kind} /ByteRange [0 ${from} ${to} ${after + ' >>\nendobj\n'.length}] /Contents `.padEnd(
      200,
    );
  const from = before + 200;
  return `${head(from, from + digits.length)}${digits} >>\nendobj\n`;
}

/** A PDF that somebody has made around a certificate, and signed. */
function signedBySomebody(digits: string, kind?: string): Buffer {
  const before = `%PDF-1.7\n${attachment(jwt)}\n`;
  const after = 'trailer\n<<>>\n%%EOF\n';
  return Buffer.from(before + signature(before.length, after.length, digits, kind) + after, 'latin1');
}

async function answersOf(pdf: Buffer): Promise<string[]> {
  const verdicts: readonly Verdict[] = await verifyFile(
    new Uint8Array(pdf),
    issuer.parts({ now: () => today }),
  );
  return verdicts.map((verdict) => {
    const { facts, paper } = verdict as { facts?: { holder?: string }; paper?: string };
    return [verdict.verdict, paper, facts?.holder].filter(Boolean).join(', ');
  });
}

describe('a sealed document that was added to', () => {
  const addedTo = 'unsealed, added-to, Chloé Lefèvre';
  const games: Record<string, () => Buffer> = {
    'by an update that may show something else': () => updated(sealed),
    'by a single byte': () => Buffer.concat([sealed, Buffer.from('\n')]),
    'by ranges that say nothing': () => updated(sealed, '% /ByteRange [0 1 2 3]'),
    'by somebody else’s signature over all of it': () =>
      Buffer.concat([sealed, Buffer.from(signature(sealed.length, 0, digitsOf(strangers)))]),
    'by its own seal once more, over all of it': () =>
      Buffer.concat([
        sealed,
        Buffer.from(signature(sealed.length, 0, digitsOf(sealed), 'ETSI.CAdES.detached')),
      ]),
    'by very many signatures': () =>
      Buffer.concat([sealed, Buffer.from(signature(sealed.length, 0, digitsOf(sealed)).repeat(50))]),
  };

  it.each(Object.keys(games))('%s is whole below, and says not to trust what one sees', async (name) => {
    expect(await answersOf(games[name]?.() ?? sealed)).toEqual([addedTo]);
  });

  it('makes no certificate green that was added, nor the one that was there', async () => {
    expect(await answersOf(updated(sealed, attachment(other)))).toEqual([
      addedTo,
      'unsealed, added-to, Amina El Idrissi',
    ]);
  });

  it('by another sealed document is not what that was', async () => {
    const answers = await answersOf(Buffer.concat([sealed, await documentOf(other)]));
    expect(answers).toEqual([addedTo, 'unsealed, added-to, Amina El Idrissi']);
  });

  it('is altered all the same when what was sealed is not as it was', async () => {
    const copy = Buffer.from(sealed);
    const at = copy.indexOf('stream\n', copy.indexOf('/FlateDecode')) + 20;
    copy[at] = (copy[at] ?? 0) ^ 1;
    expect(await answersOf(updated(copy))).toEqual(['altered, changed, Chloé Lefèvre']);
    expect(await answersOf(Buffer.concat([Buffer.from('%PDF-1.7\n'), sealed]))).toEqual([
      'altered, changed, Chloé Lefèvre',
    ]);
  });
});

describe('a document with somebody else’s signature alone', () => {
  it.each<[string, () => string, kind?: string]>([
    ['as viewers make it', () => digitsOf(strangers)],
    ['as trust services make it', () => digitsOf(strangers), 'ETSI.CAdES.detached'],
    ['of which only the certificate is elsewhere', () => `<0420${'ab'.repeat(32)}>`, 'adbe.x509.rsa_sha1'],
    ['that is a time stamp', () => digitsOf(strangers), 'ETSI.RFC3161'],
    ['that is larger than any seal', () => digitsOf(strangers).replace('>', `${'0'.repeat(200_000)}>`)],
  ])(
    '%s, is not altered: the certificate in it is genuine, and nobody vouches for the rest',
    async (_, digits, kind) => {
      expect(await answersOf(signedBySomebody(digits(), kind))).toEqual([
        'unsealed, sealed-by-another, Chloé Lefèvre',
      ]);
    },
  );

  it('whose certificate names the issuer’s key is a forgery of its seal', async () => {
    const { publicKey } = own.sealKey;
    const forger = sealer({ publicKey, sign: stranger.sealKey.sign });
    expect(await answersOf(await documentOf(jwt, forger))).toEqual(['altered, changed, Chloé Lefèvre']);
  });

  it('that was taken from a document of the issuer’s is a forgery too', async () => {
    expect(await answersOf(signedBySomebody(digitsOf(sealed)))).toEqual(['altered, changed, Chloé Lefèvre']);
  });

  it('does not hide that the certificate in it is altered', async () => {
    const [header, , end] = jwt.split('.');
    const [, claims] = other.split('.');
    const forged = homemade(attachment(`${header}.${claims}.${end}`), signature(0, 0, digitsOf(strangers)));
    expect(await answersOf(forged)).toEqual(['altered']);
  });
});
