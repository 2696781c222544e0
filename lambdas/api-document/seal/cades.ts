import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { arrayBuffer, ecdsaWithSha256 } from './x509.ts';

const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  sha256: '2.16.840.1.101.3.4.2.1',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
} as const;

export interface Signer {
  /** DER, the signer's own first. */
  readonly certificates: readonly Uint8Array[];
  readonly sign: (signed: Uint8Array) => Promise<Uint8Array>;
  /** A time stamp over a signature: a token of RFC 3161. Absent where there is none to be had. */
  readonly stamp?: ((signature: Uint8Array) => Promise<Uint8Array | undefined>) | undefined;
}

/**
 * A detached CAdES signature as PAdES wants it (EN 319 142-1, baseline B-B; with a time stamp B-T): the certificate is
 * named in what is signed, and the time is not, since the PDF says it.
 * @param content whose digest is signed, in the pieces in which it lies.
 */
export async function cadesSignature(
  content: readonly Uint8Array[],
  { certificates, sign, stamp }: Signer,
): Promise<Uint8Array> {
  const chain = certificates.map((der) => Certificate.fromBER(arrayBuffer(der)));
  const [own] = chain as [Certificate];
  const [ownDer] = certificates as [Uint8Array];
  const attributes = [
    attribute(oid.contentType, new asn1js.ObjectIdentifier({ value: oid.data })),
    attribute(oid.messageDigest, octets(sha256(...content))),
    // SigningCertificateV2: its hash is SHA-256 where none is named (RFC 5035).
    attribute(oid.signingCertificateV2, sequence(sequence(sequence(octets(sha256(ownDer)))))),
  ].sort(inDer);
  const signed = new asn1js.Set({ value: attributes.map((each) => each.toSchema()) });
  const signature = await sign(new Uint8Array(signed.toBER()));
  const token = await stamp?.(signature);
  const sha256Algorithm = () => new AlgorithmIdentifier({ algorithmId: oid.sha256 });
  const data = new SignedData({
    version: 1,
    digestAlgorithms: [sha256Algorithm()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: chain,
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        digestAlgorithm: sha256Algorithm(),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
        signatureAlgorithm: ecdsaWithSha256(),
        signature: octets(signature),
        ...(token && {
          unsignedAttrs: new SignedAndUnsignedAttributes({
            type: 1,
            attributes: [attribute(oid.timeStampToken, asn1js.fromBER(arrayBuffer(token)).result)],
          }),
        }),
      }),
    ],
  });
  const info = new ContentInfo({ contentType: oid.signedData, content: data.toSchema(true) });
  return new Uint8Array(info.toSchema().toBER());
}

function attribute(type: string, value: unknown): Attribute {
  return new Attribute({ type, values: [value] });
}

/** DER has the members of a set in the order of their bytes. */
function inDer(a: Attribute, b: Attribute): number {
  return Buffer.compare(Buffer.from(a.toSchema().toBER()), Buffer.from(b.toSchema().toBER()));
}

const octets = (bytes: Uint8Array) => new asn1js.OctetString({ valueHex: arrayBuffer(bytes) });
const sequence = (...value: asn1js.BaseBlock[]) => new asn1js.Sequence({ value });

function sha256(...pieces: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}
