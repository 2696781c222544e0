import { type Attribute, type Certificate, ContentInfo, ExtKeyUsage, SignedData, TSTInfo } from 'pkijs';

const oid = {
  contentType: '1.2.840.113549.1.9.3',
  extendedKeyUsage: '2.5.29.37',
  sha256: '2.16.840.1.101.3.4.2.1',
  signedData: '1.2.840.113549.1.7.2',
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
} as const;

/** Stamps on one signature that are looked at: the institute has one put there. */
const most = 2;

/**
 * Whether every time stamp beside a signature holds. Its own signature does not cover them, so anybody can put another
 * there.
 * @param attributes those of the signer that nobody has signed.
 */
export async function stampsHold(
  attributes: readonly Attribute[],
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const tokens = attributes
    .filter(({ type }) => type === oid.timeStampToken)
    .flatMap(({ values }) => (values.length > 0 ? values : [undefined]));
  if (tokens.length > most) return false;
  const held = await Promise.all(tokens.map((token) => isStampOf(token, signature)));
  return held.every(Boolean);
}

/**
 * Whether a time-stamp token (RFC 3161) is one of a signature: its imprint is that of the signature, it is itself signed,
 * and by a certificate that was good then, for time stamps and nothing else, which it has to say as critical (2.3). Who
 * the authority is that it names nobody is asked, as with the seal.
 * @param token as ASN.1.
 */
export async function isStampOf(token: unknown, signature: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const { content, contentType } = new ContentInfo({ schema: token });
    if (contentType !== oid.signedData) return false;
    const data = new SignedData({ schema: content });
    const [signer, ...others] = data.signerInfos;
    const { eContent, eContentType } = data.encapContentInfo;
    if (!signer || others.length > 0 || !eContent || eContentType !== oid.timeStampInfo) return false;
    // What is signed says that it is a stamp: else something else that the authority has signed would do.
    const type = signer.signedAttrs?.attributes.find((each) => each.type === oid.contentType)?.values[0];
    if (type?.valueBlock.toString() !== oid.timeStampInfo) return false;
    const { genTime, messageImprint } = TSTInfo.fromBER(eContent.getValue());
    if (messageImprint.hashAlgorithm.algorithmId !== oid.sha256) return false;
    const { signatureVerified, signerCertificate } = await data.verify({
      signer: 0,
      // The library holds its digest against the imprint.
      data: signature.buffer,
      checkChain: false,
      extendedMode: true,
    });
    return Boolean(signatureVerified && signerCertificate && isForStamps(signerCertificate, genTime));
  } catch {
    return false;
  }
}

function isForStamps({ extensions, notAfter, notBefore }: Certificate, at: Date): boolean {
  const [usage, ...others] = (extensions ?? []).filter(({ extnID }) => extnID === oid.extendedKeyUsage);
  if (!usage?.critical || others.length > 0 || !(usage.parsedValue instanceof ExtKeyUsage)) return false;
  const [purpose, ...more] = usage.parsedValue.keyPurposes;
  return purpose === oid.timeStamping && more.length === 0 && notBefore.value <= at && at <= notAfter.value;
}
