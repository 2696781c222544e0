import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CertificateId } from '../../../domain/certificate.ts';
import { askChecker } from '../../testing/checkers.ts';
import { documentsInMemory } from '../../testing/documents-in-memory.ts';
import { keptLog } from '../../testing/kept-log.ts';
import { certificatePdf, transcriptPdf } from '../../testing/rendered.ts';
import { stillClock } from '../../testing/still-clock.ts';
import { instituteSeal } from './institute-seal.ts';

const folder = mkdtempSync(join(tmpdir(), 'seals-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** An institute's seal, with the certificate that its key has made for itself as what is trusted. */
async function institute() {
  const seal = await instituteSeal({ ...documentsInMemory(), clock: stillClock(), log: keptLog() })();
  const root = Buffer.from(seal.certificates[0] ?? []);
  return { root, seal: async (pdf: Buffer) => (await seal.seal(pdf)).document };
}

/** What pyHanko says of files. */
function check(root: Buffer, ...files: readonly Buffer[]): Record<string, unknown>[] {
  const paths = [root, ...files].map((file, index) => {
    const path = join(folder, `${index}`);
    writeFileSync(path, file);
    return path;
  });
  return askChecker('seals.py', paths) as Record<string, unknown>[];
}

const sealed = {
  sealed: true,
  intact: true,
  valid: true,
  trusted: true,
  coverage: 'ENTIRE_FILE',
  signatures: 1,
};

describe('a seal, to a program that others wrote', () => {
  it('is good on a certificate and on a transcript', async () => {
    const { root, seal } = await institute();
    const two = [{}, { id: 'ANGLAIS900000000' as CertificateId, title: 'Anglais' }];
    const files = [await seal(certificatePdf()), await seal(transcriptPdf(two))];
    expect(check(root, ...files)).toMatchObject([sealed, sealed]);
  });

  it('is broken by any byte that is altered, and by whatever is added after it', async () => {
    const { root, seal } = await institute();
    const document = await seal(certificatePdf());
    const altered = Buffer.from(document);
    const at = document.indexOf('/Title');
    altered[at + 8] = (altered[at + 8] ?? 0) ^ 1;
    // A later version of the file, as an editor appends it: the same objects, another table of them.
    const start = document.lastIndexOf('startxref');
    const trailer = document.subarray(document.lastIndexOf('trailer'), start).toString('latin1');
    const before = /startxref\s+(\d+)/.exec(document.subarray(start).toString('latin1'))?.[1];
    const text = `9000 0 obj\n<</Later true>>\nendobj\n`;
    const later = Buffer.from(
      `\n${text}xref\n9000 1\n${String(document.length + 1).padStart(10, '0')} 00000 n \n${trailer.replace(/\/Size \d+/, `/Size 9001 /Prev ${before}`)}startxref\n${document.length + 1 + text.length}\n%%EOF\n`,
    );
    const [first, second] = check(root, altered, Buffer.concat([document, later]));
    expect(first).toMatchObject({ sealed: false, intact: false });
    expect(second?.coverage).not.toBe('ENTIRE_FILE');
  });

  it('of somebody else is not the institute’s', async () => {
    const { root } = await institute();
    const foreign = await institute();
    const [found] = check(root, await foreign.seal(certificatePdf()));
    expect(found).toMatchObject({ sealed: false, intact: true, valid: true, trusted: false });
  });

  it('is none where nothing was sealed', async () => {
    expect(check((await institute()).root, certificatePdf())).toMatchObject([{ sealed: false }]);
  });
});
