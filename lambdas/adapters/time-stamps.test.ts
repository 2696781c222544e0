import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  ContentInfo,
  EncapsulatedContentInfo,
  MessageImprint,
  PKIStatusInfo,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import { describe, expect, it } from 'vitest';
import { timeStamps } from './time-stamps.ts';

const signature = new TextEncoder().encode('what was signed');

interface Authority {
  readonly status: number;
  /** What of the request its stamp is about. */
  readonly imprint: (asked: TimeStampReq) => Uint8Array<ArrayBuffer>;
  readonly nonce: (asked: TimeStampReq) => asn1js.Integer | undefined;
}

const honest: Authority = {
  status: 0,
  imprint: ({ messageImprint }) => new Uint8Array(messageImprint.hashedMessage.getValue()),
  nonce: ({ nonce }) => nonce,
};

/** A time-stamp authority that answers as it is told to; its own signature is for who verifies to check. */
function authority(changes: Partial<Authority> = {}): typeof fetch {
  const { imprint, nonce, status } = { ...honest, ...changes };
  return async (_url, init) => {
    const asked = TimeStampReq.fromBER(init?.body as ArrayBuffer);
    const stamp = new TSTInfo({
      ...{ version: 1, policy: '1.2.3.4', genTime: new Date(0), nonce: nonce(asked) },
      serialNumber: new asn1js.Integer({ value: 1 }),
      messageImprint: new MessageImprint({
        hashAlgorithm: asked.messageImprint.hashAlgorithm,
        hashedMessage: new asn1js.OctetString({ valueHex: imprint(asked).buffer }),
      }),
    });
    const signed = new SignedData({
      version: 3,
      encapContentInfo: new EncapsulatedContentInfo({
        eContentType: '1.2.840.113549.1.9.16.1.4',
        eContent: new asn1js.OctetString({ valueHex: stamp.toSchema().toBER() }),
      }),
    });
    const answer = new TimeStampResp({
      status: new PKIStatusInfo({ status }),
      timeStampToken: new ContentInfo({
        contentType: '1.2.840.113549.1.7.2',
        content: signed.toSchema(true),
      }),
    });
    return new Response(answer.toSchema().toBER());
  };
}

const stamp = (by: typeof fetch) => timeStamps('https://tsa.example.org', by)(signature);

describe('a time-stamp authority', () => {
  it('stamps the digest of a signature, and never sees more of it', async () => {
    let seen: Uint8Array | undefined;
    const token = await stamp(
      authority({
        imprint: (asked) => {
          seen = honest.imprint(asked);
          return honest.imprint(asked);
        },
      }),
    );
    expect(Buffer.from(seen ?? []).equals(createHash('sha256').update(signature).digest())).toBe(true);
    const { contentType } = ContentInfo.fromBER(new Uint8Array(token).buffer);
    expect(contentType).toBe('1.2.840.113549.1.7.2');
  });

  it.each<[string, typeof fetch]>([
    ['refuses', authority({ status: 2 })],
    ['stamps something else', authority({ imprint: () => new Uint8Array(32) })],
    [
      'gives an answer of before',
      authority({ nonce: () => new asn1js.Integer({ valueHex: new Uint8Array([1, 2]).buffer }) }),
    ],
    ['gives a stamp that answers nobody', authority({ nonce: () => undefined })],
    ['is out of order', async () => new Response('', { status: 503 })],
    ['answers with a page', async () => new Response('<html></html>')],
  ])('is not believed when it %s', async (_, by) => {
    await expect(stamp(by)).rejects.toThrow();
  });
});
