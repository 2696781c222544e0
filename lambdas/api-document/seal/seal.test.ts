import { X509Certificate } from 'node:crypto';
import { CertificationRequest } from 'pkijs';
import { describe, expect, it } from 'vitest';
import { days } from '../../../domain/clock.ts';
import { sealTermLog } from '../../../domain/document/seal-term.ts';
import { documentsInMemory, sealKeyInMemory } from '../../testing/documents-in-memory.ts';
import { installedFonts } from '../../testing/fonts.ts';
import { givenCertificate, pem } from '../../testing/given-certificate.ts';
import { keptLog } from '../../testing/kept-log.ts';
import { readSeal } from '../../testing/read-pdf.ts';
import { stillClock } from '../../testing/still-clock.ts';
import { TaggedPdf } from '../pdf/tagged-pdf.ts';
import { certificateRequest } from './certificate-request.ts';
import { instituteSeal, type SealParts } from './institute-seal.ts';
import { sealPdf } from './seal-pdf.ts';
import { certificatesOf, selfMadeCertificate } from './x509.ts';

const subject = { organisation: 'Institut Exemple', country: 'BE' };

function blank(room: number, title = 'T'): Buffer {
  const pdf = new TaggedPdf({
    ...{ title, author: 'A', language: 'fr', layout: 'landscape', fonts: installedFonts },
    createdAt: '2026-07-01T08:00:00.000Z' as never,
  });
  pdf.addSignature({ label: 'Sceau', name: 'A', room, sealedAt: new Date(0) });
  return pdf.finish();
}

async function institute(changes: Partial<SealParts> = {}) {
  const parts = { ...documentsInMemory(), clock: stillClock(), log: keptLog(), ...changes };
  return { ...parts, seal: await instituteSeal(parts)() };
}

describe('a sealed document', () => {
  it('is sealed whole, with what PAdES asks: the certificate is signed, the time is the document’s', async () => {
    const { seal } = await institute();
    const { document } = await seal.seal(blank(seal.room));
    const read = readSeal(document);
    expect(read).toMatchObject({ coversAll: true, isIntact: true, subFilter: 'ETSI.CAdES.detached' });
    expect(read.attributes).toEqual([
      '1.2.840.113549.1.9.16.2.47',
      '1.2.840.113549.1.9.3',
      '1.2.840.113549.1.9.4',
    ]);
    expect(document.toString('latin1')).toContain('/M (D:19700101000000Z)');
  });

  it('shows any change, wherever it is', async () => {
    const { seal } = await institute();
    const { document } = await seal.seal(blank(seal.room));
    for (const at of [9, Math.floor(document.length / 2), document.length - 3]) {
      const changed = Buffer.from(document);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(readSeal(changed).isIntact, `byte ${at}`).toBe(false);
    }
    expect(readSeal(Buffer.concat([document, Buffer.from('more')])).coversAll).toBe(false);
  });

  it('is refused where there is no room for the seal', async () => {
    const { seal } = await institute();
    await expect(seal.seal(blank(100))).rejects.toThrow('larger than its room');
    await expect(seal.seal(Buffer.from('%PDF-1.7'))).rejects.toThrow('no room');
  });
});

describe('the seal’s certificate', () => {
  it('is made by the key for itself where the institute has none, once', async () => {
    const { sealCertificates, sealKey, seal } = await institute();
    const again = await institute({ sealCertificates, sealKey });
    expect(again.seal.certificates).toEqual(seal.certificates);
    const certificate = new X509Certificate(Buffer.from(seal.certificates[0] ?? []));
    expect(certificate.subject).toBe('C=BE\nO=Institut Exemple\nCN=Institut Exemple');
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.ca).toBe(false);
  });

  it('is the one that the institute was given, with those above it', async () => {
    const sealKey = sealKeyInMemory();
    const given = [await selfMadeCertificate(sealKey, { ...subject, organisation: 'Given' }, new Date(0))];
    const above = await selfMadeCertificate(sealKeyInMemory(), subject, new Date(0));
    const chain = certificatesOf([...given, above].map(pem).join('\n'));
    const { seal } = await institute({ sealKey, givenCertificates: chain });
    const { document } = await seal.seal(blank(seal.room));
    const { certificates, isIntact } = readSeal(document);
    expect(isIntact).toBe(true);
    expect(certificates.map(({ subject: name }) => /O=(.*)/.exec(name)?.[1])).toEqual([
      'Given',
      'Institut Exemple',
    ]);
  });

  it('of another key seals nothing', async () => {
    const others = await selfMadeCertificate(sealKeyInMemory(), subject, new Date(0));
    await expect(institute({ givenCertificates: [others] })).rejects.toThrow('not of the seal’s key');
  });

  it('that is none is refused', () => {
    expect(() => certificatesOf(pem(Buffer.from('nonsense')))).toThrow();
    expect(certificatesOf('')).toEqual([]);
  });
});

describe('a seal’s certificate that has an end', () => {
  const ends = Date.UTC(2027, 0, 31);

  /** A function that lives on while time passes. */
  async function given(changes: { from?: Date; above?: Date } = {}) {
    const sealKey = sealKeyInMemory();
    const chain = [await givenCertificate(sealKey, new Date(ends), changes.from)];
    if (changes.above) chain.push(await givenCertificate(sealKeyInMemory(), changes.above));
    const clock = stillClock();
    const log = keptLog();
    const { seal } = await institute({ clock, givenCertificates: chain, log, sealKey });
    const sealAt = async (at: number) => {
      clock.pass(at - clock.now());
      return seal.seal(blank(seal.room));
    };
    return { log, sealAt };
  }

  it('seals in silence as long as that is far', async () => {
    const { log, sealAt } = await given();
    expect(readSeal((await sealAt(ends - days(31))).document).isIntact).toBe(true);
    expect(log.text()).toBe('');
  });

  it('seals and says so in its last thirty days', async () => {
    const { log, sealAt } = await given();
    expect(readSeal((await sealAt(ends - days(29))).document).isIntact).toBe(true);
    expect(log.text()).toBe('["seal certificate ends soon",{"until":"2027-01-31T00:00:00.000Z"}]');
  });

  it.each([
    ['it is over', {}, ends + 1],
    ['one above it is over', { above: new Date(ends - days(60)) }, ends - days(50)],
    ['it is not valid yet', { from: new Date(ends - days(60)) }, ends - days(61)],
  ])('seals nothing when %s', async (_, changes, at) => {
    const { log, sealAt } = await given(changes);
    await expect(sealAt(at)).rejects.toMatchObject({ code: 'seal-unavailable' });
    expect(log.text()).toContain('seal certificate is over, or not valid yet');
  });

  it('is heard by the alarm whatever is said of it', () => {
    const { prefix, ...messages } = sealTermLog;
    for (const message of Object.values(messages)) expect(message.startsWith(prefix)).toBe(true);
  });
});

describe('a request for a certificate', () => {
  it('is signed by the key that it is for, and names the institute', async () => {
    const key = sealKeyInMemory();
    const request = await certificateRequest(key, subject);
    const der = Buffer.from(request.replace(/-----.*-----/g, ''), 'base64');
    const read = CertificationRequest.fromBER(new Uint8Array(der).buffer);
    expect(Buffer.from(read.subjectPublicKeyInfo.toSchema().toBER())).toEqual(
      Buffer.from(await key.publicKey()),
    );
    expect(await read.verify()).toBe(true);
    expect(read.subject.typesAndValues.map(({ value }) => value.valueBlock.value)).toEqual([
      'BE',
      'Institut Exemple',
      'Institut Exemple',
    ]);
  });
});

describe('a time stamp', () => {
  const token = Buffer.from('3003020101', 'hex');
  /** An ASN.1 value of so many bytes and the four that say so. */
  const octets = (length: number) =>
    Buffer.concat([Buffer.of(0x04, 0x82, length >> 8, length & 0xff), Buffer.alloc(length)]);

  it('is put beside the signature, where the institute has an authority', async () => {
    const { seal } = await institute({ timeStamps: async () => token });
    const { document, whole } = await seal.seal(blank(seal.room));
    expect(whole).toBe(true);
    expect(readSeal(document)).toMatchObject({ isIntact: true, unsigned: ['1.2.840.113549.1.9.16.2.14'] });
  });

  it.each<[string, () => Promise<Uint8Array>]>([
    [
      'cannot be had',
      async () => {
        throw new Error('no answer');
      },
    ],
    ['is larger than any document has room for', async () => octets(20_000)],
  ])('that %s stops nothing: sealed without it, and not for good', async (_, timeStamps) => {
    const log = keptLog();
    const { seal } = await institute({ log, timeStamps });
    const { document, whole } = await seal.seal(blank(seal.room));
    expect(whole).toBe(false);
    expect(readSeal(document)).toMatchObject({ isIntact: true, unsigned: [] });
    expect(log.text()).toContain('no time stamp');
  });

  it('has room up to what is said to be the most', async () => {
    const { seal } = await institute({ timeStamps: async () => octets(16_384 - 4) });
    expect((await seal.seal(blank(seal.room))).whole).toBe(true);
  });
});

describe('room', () => {
  it('is kept for what signs, and what is left of it says nothing', async () => {
    const key = sealKeyInMemory();
    const certificates = [await selfMadeCertificate(key, subject, new Date(0))];
    const sealed = await sealPdf(blank(6_000), { certificates, sign: key.sign });
    expect(/0{2000}>/.test(sealed.toString('latin1'))).toBe(true);
    expect(readSeal(sealed).isIntact).toBe(true);
  });
});
