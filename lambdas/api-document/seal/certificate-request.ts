import * as asn1js from 'asn1js';
import { CertificationRequest, PublicKeyInfo } from 'pkijs';
import type { KmsKey } from '../../adapters/kms-key.ts';
import { arrayBuffer, ecdsaWithSha256, name, type Subject } from './x509.ts';

/** The library signs with keys that it holds; this one is held by KMS. */
class Request extends CertificationRequest {
  async signWith(key: Pick<KmsKey, 'sign'>): Promise<void> {
    this.signatureAlgorithm = ecdsaWithSha256();
    this.tbsView = new Uint8Array(this.encodeTBS().toBER());
    this.signatureValue = new asn1js.BitString({ valueHex: arrayBuffer(await key.sign(this.tbsView)) });
  }
}

/** Asks a trust service for a certificate of the seal's key: a request by PKCS #10 (RFC 2986), in PEM. */
export async function certificateRequest(
  key: Pick<KmsKey, 'publicKey' | 'sign'>,
  subject: Subject,
): Promise<string> {
  const request = new Request();
  request.version = 0;
  name(request.subject, subject);
  request.subjectPublicKeyInfo = PublicKeyInfo.fromBER(arrayBuffer(await key.publicKey()));
  await request.signWith(key);
  const der = Buffer.from(request.toSchema(true).toBER());
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE REQUEST-----\n${lines.join('\n')}\n-----END CERTIFICATE REQUEST-----\n`;
}
