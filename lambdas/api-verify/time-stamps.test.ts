import { createHash } from 'node:crypto';
import { fromBER } from 'asn1js';
import { Attribute, ContentInfo, SignedData } from 'pkijs';
import { describe, expect, it } from 'vitest';
import { issuerAt, usual } from '../../domain/verification/issuer-factory.ts';
import { stampsHold } from '../../domain/verification/time-stamp.ts';
import { verifyFile } from '../../domain/verification/verify.ts';
import { sealer } from '../testing/sealer.ts';
import {
  type Authority,
  type Stamp,
  timeStampAuthority,
  timeStamping,
} from '../testing/time-stamp-authority.ts';

const authority = await timeStampAuthority();
const another = await timeStampAuthority();
const bytes = (text: string) => new TextEncoder().encode(text);
const sha1 = (of: Uint8Array) => new Uint8Array(createHash('sha1').update(of).digest());

/** The answer on a document whose seal has this beside it. */
async function answerOn(token: (signature: Uint8Array) => Promise<Uint8Array>): Promise<string> {
  const seal = sealer(undefined, token);
  const issuer = await issuerAt(undefined, [await seal.published()]);
  const pdf = await seal.documentOf([{ certificate: usual, jwt: issuer.credential() }], issuer.siteOrigin);
  const [verdict] = await verifyFile(new Uint8Array(pdf), issuer.parts());
  const { part, paper } = verdict as { part?: string; paper?: string };
  return [verdict?.verdict, part, paper].filter(Boolean).join(' ');
}

const altered = 'altered document changed';

describe('a sealed document with a time stamp', () => {
  it('is genuine when the authority has stamped its seal', async () => {
    expect(await answerOn((signature) => authority.token(signature))).toBe('genuine sealed');
  });

  it.each<[string, Partial<Stamp> | ((signature: Uint8Array) => Partial<Stamp>)]>([
    ['is of another signature', { digest: new Uint8Array(32) }],
    ['is signed with another key than its certificate’s', { by: another.privateKey }],
    ['has no certificate', { certificates: [] }],
    ['is signed as something else', { contentType: '1.2.840.113549.1.7.1' }],
    ['is signed without saying what it is', { withAttributes: false }],
    [
      'is of a digest that can be forged (SHA-1)',
      (signature) => ({ hash: '1.3.14.3.2.26', digest: sha1(signature) }),
    ],
    ['is of before its authority was one', { at: new Date('2025-12-31T23:59:59Z') }],
    ['is of after its authority was one', { at: new Date('2036-01-01T00:00:01Z') }],
  ])('is altered when the stamp %s', async (_, wrong) => {
    const token = (signature: Uint8Array) =>
      authority.token(signature, typeof wrong === 'function' ? wrong(signature) : wrong);
    expect(await answerOn(token)).toBe(altered);
  });

  it.each<[string, Partial<Authority>]>([
    ['that does not say what it is for', { purposes: undefined }],
    ['that is for mails', { purposes: ['1.3.6.1.5.5.7.3.4'] }],
    ['that is for mails too', { purposes: [timeStamping, '1.3.6.1.5.5.7.3.4'] }],
    ['that is for anything', { purposes: ['2.5.29.37.0'] }],
    ['whose purpose may be passed over', { critical: false }],
  ])('is altered when the stamp is signed by a certificate %s', async (_, wrong) => {
    const { token } = await timeStampAuthority(wrong);
    expect(await answerOn((signature) => token(signature))).toBe(altered);
  });

  it('is altered when what stands there is no stamp', async () => {
    expect(await answerOn(async () => Buffer.from('3003020101', 'hex'))).toBe(altered);
  });

  it('is altered when it is the stamp of another document’s seal', async () => {
    const stolen = await authority.token(bytes('the seal of another document'));
    expect(await answerOn(async () => stolen)).toBe(altered);
  });

  it('is altered when the authority has signed another stamp, in which this seal was put', async () => {
    const signed = await authority.stamp(bytes('another document'));
    const swapped = async (signature: Uint8Array) => {
      const { encapContentInfo } = new SignedData({ schema: (await another.stamp(signature)).content });
      const data = new SignedData({ schema: signed.content });
      data.encapContentInfo = encapContentInfo;
      const info = new ContentInfo({ contentType: signed.contentType, content: data.toSchema(true) });
      return new Uint8Array(info.toSchema().toBER());
    };
    expect(await answerOn(swapped)).toBe(altered);
  });

  it('is not worth more work the more stamps there are', async () => {
    const signature = bytes('what was signed');
    const token = new Uint8Array(await authority.token(signature));
    const type = '1.2.840.113549.1.9.16.2.14';
    const beside = (times: number) =>
      Array.from({ length: times }, () => new Attribute({ type, values: [fromBER(token).result] }));
    expect(await stampsHold([], signature)).toBe(true);
    expect(await stampsHold(beside(1), signature)).toBe(true);
    expect(await stampsHold(beside(2), signature)).toBe(true);
    expect(await stampsHold(beside(3), signature)).toBe(false);
  });
});
