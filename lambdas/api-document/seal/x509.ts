import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  Extension,
  ExtKeyUsage,
  PublicKeyInfo,
  type RelativeDistinguishedNames,
  Time,
} from 'pkijs';
import type { KmsKey } from '../../adapters/kms-key.ts';

/** Who a certificate names. */
export interface Subject {
  readonly organisation: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** ecdsa-with-SHA256 (RFC 5758): without parameters. */
export const ecdsaWithSha256 = () => new AlgorithmIdentifier({ algorithmId: '1.2.840.10045.4.3.2' });

/** Signing documents (RFC 9336). */
const documentSigning = '1.3.6.1.5.5.7.3.36';

/**
 * A certificate that the seal key signs for itself. It says whose key it is and nobody vouches for that: whoever is to
 * believe it has to know it. Without an end (RFC 5280, 4.1.2.5), since what it has sealed has none.
 */
export async function selfMadeCertificate(
  key: Pick<KmsKey, 'publicKey' | 'sign'>,
  subject: Subject,
  from: Date,
): Promise<Uint8Array> {
  const publicKey = await key.publicKey();
  const certificate = new Certificate();
  certificate.version = 2;
  // Nineteen bits of eight and none of them a minus: one certificate for each key.
  const serial = createHash('sha256').update(publicKey).digest().subarray(0, 19);
  certificate.serialNumber = new asn1js.Integer({
    valueHex: arrayBuffer(Buffer.concat([Buffer.of(1), serial])),
  });
  name(certificate.issuer, subject);
  name(certificate.subject, subject);
  certificate.notBefore = new Time({ type: 0, value: from });
  certificate.notAfter = new Time({ type: 1, value: new Date('9999-12-31T23:59:59Z') });
  certificate.subjectPublicKeyInfo = PublicKeyInfo.fromBER(arrayBuffer(publicKey));
  certificate.signature = ecdsaWithSha256();
  certificate.signatureAlgorithm = ecdsaWithSha256();
  certificate.extensions = [
    extension('2.5.29.19', true, new BasicConstraints({ cA: false }).toSchema()),
    // digitalSignature and contentCommitment.
    extension(
      '2.5.29.15',
      true,
      new asn1js.BitString({ unusedBits: 6, valueHex: arrayBuffer(Buffer.of(0xc0)) }),
    ),
    extension('2.5.29.37', false, new ExtKeyUsage({ keyPurposes: [documentSigning] }).toSchema()),
    extension(
      '2.5.29.14',
      false,
      new asn1js.OctetString({ valueHex: arrayBuffer(createHash('sha1').update(publicKey).digest()) }),
    ),
  ];
  certificate.tbsView = new Uint8Array(certificate.encodeTBS().toBER());
  certificate.signatureValue = new asn1js.BitString({
    valueHex: arrayBuffer(await key.sign(certificate.tbsView)),
  });
  return new Uint8Array(certificate.toSchema(true).toBER());
}

/** The names of a subject, the common name among them, which is what viewers show. */
export function name(into: RelativeDistinguishedNames, { country, organisation }: Subject): void {
  const names = [
    ['2.5.4.6', new asn1js.PrintableString({ value: country })] as const,
    ['2.5.4.10', new asn1js.Utf8String({ value: organisation })] as const,
    ['2.5.4.3', new asn1js.Utf8String({ value: organisation })] as const,
  ].map(([type, value]) => new AttributeTypeAndValue({ type, value }));
  // Each by itself: the library would make one name of all three.
  const each = names.map((one) => new asn1js.Set({ value: [one.toSchema()] }));
  into.typesAndValues = names;
  into.valueBeforeDecode = new asn1js.Sequence({ value: each }).toBER();
}

/** The certificates in PEM, in their order. @throws Error for what is none. */
export function certificatesOf(pem: string): Uint8Array[] {
  const found = pem.matchAll(/-----BEGIN CERTIFICATE-----([\sA-Za-z0-9+/=]+)-----END CERTIFICATE-----/g);
  return Array.from(found, ([, base64 = '']) => {
    const der = new Uint8Array(Buffer.from(base64, 'base64'));
    Certificate.fromBER(arrayBuffer(der));
    return der;
  });
}

function extension(extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }): Extension {
  return new Extension({ extnID, critical, extnValue: value.toBER() });
}

/** Bytes alone in their buffer, as the ASN.1 library wants them. */
export function arrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
