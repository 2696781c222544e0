import { createHash, randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, SignedData, TimeStampReq, TimeStampResp, TSTInfo } from 'pkijs';
import { isStampOf } from '../../domain/verification/time-stamp.ts';

/** Milliseconds after which one seals without the authority. */
const patience = 4_000;

/**
 * A time-stamp authority (RFC 3161, over HTTP).
 * @returns the token over a signature; it proves that the signature was there by then.
 * @throws Error when there is no answer, or none that is a time stamp of that signature.
 */
export function timeStamps(url: string, fetch: typeof globalThis.fetch = globalThis.fetch) {
  return async (signature: Uint8Array): Promise<Uint8Array> => {
    const digest = createHash('sha256').update(signature).digest();
    const nonce = new asn1js.Integer({ valueHex: new Uint8Array([1, ...randomBytes(8)]).buffer });
    const request = new TimeStampReq({
      version: 1,
      messageImprint: new MessageImprint({
        hashAlgorithm: new AlgorithmIdentifier({
          algorithmId: '2.16.840.1.101.3.4.2.1',
          algorithmParams: new asn1js.Null(),
        }),
        hashedMessage: new asn1js.OctetString({ valueHex: new Uint8Array(digest).buffer }),
      }),
      nonce,
      certReq: true,
    });
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: request.toSchema().toBER(),
      signal: AbortSignal.timeout(patience),
    });
    if (!answer.ok) throw new Error(`The time-stamp authority answered ${answer.status}`);
    const { status, timeStampToken } = TimeStampResp.fromBER(await answer.arrayBuffer());
    // Granted, or granted with changes.
    if (!timeStampToken || status.status > 1) throw new Error('The time-stamp authority refused');
    const { encapContentInfo } = new SignedData({ schema: timeStampToken.content });
    const info = TSTInfo.fromBER(encapContentInfo.eContent?.getValue() ?? new ArrayBuffer(0));
    const stamped = Buffer.from(info.messageImprint.hashedMessage.getValue());
    if (!stamped.equals(digest) || info.nonce?.isEqual(nonce) !== true) {
      throw new Error('The time stamp is not about this signature');
    }
    const token = timeStampToken.toSchema().toBER();
    // What our own check would not take makes a document look altered.
    if (!(await isStampOf(asn1js.fromBER(token).result, new Uint8Array(signature)))) {
      throw new Error('The time stamp is not signed as one');
    }
    return new Uint8Array(token);
  };
}
