import { createPublicKey } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { kmsKey } from '../../lambdas/adapters/kms-key.ts';
import { readPdf, readSeal } from '../../lambdas/testing/read-pdf.ts';
import { memberWithCertificate, newMember, type Visitor } from '../stack/portal.ts';
import { award, newStudent, revoke } from '../stack/students.ts';

const outputs = inject('outputs');
const student = newStudent();
const key = kmsKey(new KMSClient(outputs.aws), outputs.stack.SealKeyArn ?? '');
let member: Visitor;
let number = '';

beforeAll(async () => {
  ({ member, number } = await memberWithCertificate(outputs, student));
});

const document = (of = member) => of.send(`GET /api/wallet/certificates/${number}/certificate.pdf` as never);

describe('a certificate in a wallet', () => {
  it('is a document sealed by the key in KMS, with the credential attached, and the same each time', async () => {
    const answer = await document();
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const pdf = new Uint8Array(await answer.arrayBuffer());
    const seal = readSeal(pdf);
    expect([seal.isIntact, seal.coversAll]).toEqual([true, true]);
    const publicKey = createPublicKey({
      ...{ key: Buffer.from(await key.publicKey()), format: 'der', type: 'spki' },
    });
    expect(seal.certificates[0]?.publicKey.equals(publicKey)).toBe(true);
    const { attachments } = await readPdf(pdf);
    const credential = await member.send(`GET /api/wallet/certificates/${number}/credential.jwt` as never);
    expect(attachments).toEqual({ 'credential.jwt': await credential.text() });
    expect(new Uint8Array(await (await document()).arrayBuffer())).toEqual(pdf);
  });

  it('comes in a transcript, as a document and as a bundle', async () => {
    const body = { certificates: [number] };
    const pdf = await member.send('POST /api/wallet/transcript.pdf', body);
    expect(readSeal(new Uint8Array(await pdf.arrayBuffer())).isIntact).toBe(true);
    const { verifiableCredential } = await member.ask('POST /api/wallet/transcript.json', body);
    expect(verifiableCredential).toHaveLength(1);
  });

  it('is nobody else’s document, and nobody’s once it is revoked', async () => {
    const other = newStudent();
    await award(outputs, other);
    expect((await document(await newMember(outputs, other))).status).toBe(404);
    await revoke(outputs, { certificate: number, reason: 'Délibération annulée' });
    await expect.poll(async () => (await document()).status, { timeout: 30_000 }).toBe(410);
  });
});
