import { Constructed, OctetString, Sequence } from 'asn1js';
import { Certificate, IssuerAndSerialNumber, type SignerInfo } from 'pkijs';

const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47';

/**
 * Whether what is signed names the certificate that stands beside the signature, by its digest (SigningCertificateV2 of
 * RFC 5035, which PAdES asks for). Nothing else covers it, and what a viewer says of who sealed stands there.
 * @param signedData as ASN.1, for the certificates as they were sent.
 */
export async function namesItsCertificate(signedData: unknown, signer: SignerInfo): Promise<boolean> {
  const named = namedDigest(signer);
  const own = certificatesIn(signedData).filter((der) => isOf(der, signer));
  const digests = await Promise.all(own.map((der) => crypto.subtle.digest('SHA-256', der)));
  // Of two that call themselves alike a viewer may take the other.
  return digests.length > 0 && digests.every((digest) => isSame(new Uint8Array(digest), named));
}

function isSame(digest: Uint8Array, named: Uint8Array | undefined): boolean {
  return digest.length === named?.length && digest.every((byte, at) => byte === named[at]);
}

/** SHA-256, where no other digest is named: so do our seals. */
function namedDigest({ signedAttrs }: SignerInfo): Uint8Array | undefined {
  const values = (signedAttrs?.attributes ?? [])
    .filter(({ type }) => type === signingCertificateV2)
    .flatMap((attribute) => attribute.values);
  const [certificates] = values.length === 1 ? membersOf(values[0]) : [];
  const [digest] = membersOf(membersOf(certificates)[0]);
  return digest instanceof OctetString ? new Uint8Array(digest.getValue()) : undefined;
}

function membersOf(value: unknown): readonly unknown[] {
  return value instanceof Sequence ? value.valueBlock.value : [];
}

function certificatesIn(signedData: unknown): Uint8Array<ArrayBuffer>[] {
  const set = membersOf(signedData).find(
    (each) => each instanceof Constructed && each.idBlock.tagClass === 3 && each.idBlock.tagNumber === 0,
  );
  return set instanceof Constructed
    ? set.valueBlock.value.map(({ valueBeforeDecodeView }) => new Uint8Array(valueBeforeDecodeView))
    : [];
}

function isOf(der: Uint8Array<ArrayBuffer>, { sid }: SignerInfo): boolean {
  if (!(sid instanceof IssuerAndSerialNumber)) return false;
  const { issuer, serialNumber } = Certificate.fromBER(der);
  return issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber);
}
