import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import { ContentInfo, PKIStatusInfo, TimeStampReq, TimeStampResp } from 'pkijs';
import { describe, expect, it } from 'vitest';
import { type Stamp, timeStampAuthority } from '../testing/time-stamp-authority.ts';
import { timeStamps } from './time-stamps.ts';

const signature = new TextEncoder().encode('what was signed');
const honest = await timeStampAuthority();
const ofMail = await timeStampAuthority({ purposes: ['1.3.6.1.5.5.7.3.4'] });

/** A time-stamp authority over HTTP, which answers as it is told to. */
function authority(
  wrong: (asked: TimeStampReq) => Partial<Stamp> = () => ({}),
  { by = honest, status = 0 } = {},
): typeof fetch {
  return async (_url, init) => {
    const asked = TimeStampReq.fromBER(init?.body as ArrayBuffer);
    const digest = new Uint8Array(asked.messageImprint.hashedMessage.getValue());
    const timeStampToken = await by.stamp(signature, { digest, nonce: asked.nonce, ...wrong(asked) });
    const answer = new TimeStampResp({ status: new PKIStatusInfo({ status }), timeStampToken });
    return new Response(answer.toSchema().toBER());
  };
}

const stamp = (by: typeof fetch) => timeStamps('https://tsa.example.org', by)(signature);

describe('a time-stamp authority', () => {
  it('stamps the digest of a signature, and never sees more of it', async () => {
    let seen: Uint8Array | undefined;
    const token = await stamp(
      authority((asked) => {
        seen = new Uint8Array(asked.messageImprint.hashedMessage.getValue());
        return {};
      }),
    );
    expect(Buffer.from(seen ?? []).equals(createHash('sha256').update(signature).digest())).toBe(true);
    const { contentType } = ContentInfo.fromBER(new Uint8Array(token).buffer);
    expect(contentType).toBe('1.2.840.113549.1.7.2');
  });

  it.each<[string, typeof fetch]>([
    ['refuses', authority(undefined, { status: 2 })],
    ['stamps something else', authority(() => ({ digest: new Uint8Array(32) }))],
    [
      'gives an answer of before',
      authority(() => ({ nonce: new asn1js.Integer({ valueHex: new Uint8Array([1, 2]).buffer }) })),
    ],
    ['gives a stamp that answers nobody', authority(() => ({ nonce: undefined }))],
    ['signs with another key than its own', authority(() => ({ by: ofMail.privateKey }))],
    ['leaves out whose key it is', authority(() => ({ certificates: [] }))],
    ['signs with a key that is for something else', authority(undefined, { by: ofMail })],
    ['is out of order', async () => new Response('', { status: 503 })],
    ['answers with a page', async () => new Response('<html></html>')],
  ])('is not believed when it %s', async (_, by) => {
    await expect(stamp(by)).rejects.toThrow();
  });
});
