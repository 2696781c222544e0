import * as asn1js from 'asn1js';
import { Certificate } from 'pkijs';
import type { KmsKey } from '../adapters/kms-key.ts';
import { arrayBuffer, selfMadeCertificate } from '../api-document/seal/x509.ts';

/** A certificate of a seal's key as a trust service gives it: with an end. DER. */
export async function givenCertificate(
  key: Pick<KmsKey, 'publicKey' | 'sign'>,
  until: Date,
  from = new Date(0),
): Promise<Uint8Array> {
  const subject = { organisation: 'Given', country: 'BE' };
  const certificate = Certificate.fromBER(arrayBuffer(await selfMadeCertificate(key, subject, from)));
  certificate.notAfter.value = until;
  certificate.tbsView = new Uint8Array(certificate.encodeTBS().toBER());
  certificate.signatureValue = new asn1js.BitString({
    valueHex: arrayBuffer(await key.sign(certificate.tbsView)),
  });
  return new Uint8Array(certificate.toSchema(true).toBER());
}

/** As a configuration has it. */
export const pem = (der: Uint8Array) =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----`;
