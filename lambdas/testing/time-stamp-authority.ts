import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TSTInfo,
} from 'pkijs';

const stampInfo = '1.2.840.113549.1.9.16.1.4';
export const timeStamping = '1.3.6.1.5.5.7.3.8';

/** What a stamp says, and how it is signed; each may be wrong. */
export interface Stamp {
  readonly contentType: string;
  /** Of what it is. */
  readonly digest: Uint8Array<ArrayBuffer>;
  readonly hash: string;
  readonly nonce: asn1js.Integer | undefined;
  readonly at: Date;
  /** Whose key signs it. */
  readonly by: CryptoKey;
  readonly certificates: readonly Certificate[];
  /** Whether what is signed are attributes, or the stamp as it is. */
  readonly withAttributes: boolean;
}

/** What an authority's certificate says of what its key is for, and for how long. */
export interface Authority {
  readonly purposes: readonly string[] | undefined;
  readonly critical: boolean;
  readonly from: Date;
  readonly until: Date;
}

const good: Authority = {
  purposes: [timeStamping],
  critical: true,
  from: new Date('2026-01-01T00:00:00Z'),
  until: new Date('2036-01-01T00:00:00Z'),
};

/** A time-stamp authority with a key and a certificate. */
export async function timeStampAuthority(changes: Partial<Authority> = {}) {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: 'P-256' },
    true,
    ['sign', 'verify'],
  );
  const certificate = await certificateOf({ ...good, ...changes }, privateKey, publicKey);

  /** A token over a signature, or over what a test puts in its place. */
  async function stamp(signature: Uint8Array, wrong: Partial<Stamp> = {}): Promise<ContentInfo> {
    const its: Stamp = {
      contentType: stampInfo,
      digest: sha256(signature),
      hash: '2.16.840.1.101.3.4.2.1',
      nonce: undefined,
      at: new Date('2026-07-01T08:00:00Z'),
      by: privateKey,
      certificates: [certificate],
      withAttributes: true,
      ...wrong,
    };
    const info = new TSTInfo({
      ...{ version: 1, policy: '1.2.3.4', genTime: its.at, nonce: its.nonce },
      serialNumber: new asn1js.Integer({ value: 1 }),
      messageImprint: new MessageImprint({
        hashAlgorithm: new AlgorithmIdentifier({ algorithmId: its.hash }),
        hashedMessage: new asn1js.OctetString({ valueHex: its.digest.buffer }),
      }),
    })
      .toSchema()
      .toBER();
    const attributes = [
      attribute('1.2.840.113549.1.9.3', new asn1js.ObjectIdentifier({ value: its.contentType })),
      attribute(
        '1.2.840.113549.1.9.4',
        new asn1js.OctetString({ valueHex: sha256(new Uint8Array(info)).buffer }),
      ),
    ];
    const signed = new SignedData({
      version: 3,
      encapContentInfo: new EncapsulatedContentInfo({
        eContentType: stampInfo,
        eContent: new asn1js.OctetString({ valueHex: info }),
      }),
      certificates: [...its.certificates],
      signerInfos: [
        new SignerInfo({
          version: 1,
          sid: new IssuerAndSerialNumber({
            issuer: certificate.issuer,
            serialNumber: certificate.serialNumber,
          }),
          ...(its.withAttributes && {
            signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
          }),
        }),
      ],
    });
    await signed.sign(its.by, 0, 'SHA-256');
    return new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) });
  }

  return {
    certificate,
    privateKey,
    stamp,
    /** As an adapter to it gives the token. */
    async token(signature: Uint8Array, wrong: Partial<Stamp> = {}): Promise<Uint8Array> {
      return new Uint8Array((await stamp(signature, wrong)).toSchema().toBER());
    },
  };
}

async function certificateOf(
  { critical, from, purposes, until }: Authority,
  privateKey: CryptoKey,
  publicKey: CryptoKey,
): Promise<Certificate> {
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ value: 7 });
  const name = new AttributeTypeAndValue({
    type: '2.5.4.3',
    value: new asn1js.Utf8String({ value: 'Example Authority' }),
  });
  certificate.issuer.typesAndValues.push(name);
  certificate.subject.typesAndValues.push(name);
  certificate.notBefore.value = from;
  certificate.notAfter.value = until;
  if (purposes) {
    const usage = new ExtKeyUsage({ keyPurposes: [...purposes] });
    certificate.extensions = [
      new Extension({ extnID: '2.5.29.37', critical, extnValue: usage.toSchema().toBER() }),
    ];
  }
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  await certificate.sign(privateKey, 'SHA-256');
  return certificate;
}

const attribute = (type: string, value: unknown) => new Attribute({ type, values: [value] });

function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}
