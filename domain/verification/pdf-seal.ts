import { type Certificate, ContentInfo, SignedData } from 'pkijs';
import type { Pdf } from './pdf-credentials.ts';
import { listOf, objectOf } from './strict-json.ts';
import type { Paper } from './verdict.ts';

const signedData = '1.2.840.113549.1.7.2';

/** Digits of the largest seal that is read: with a time stamp and chains of certificates one has some 50,000. */
const largest = 120_000;

/** Tells how a PDF stands, as whoever's it should be: by the DID document of that issuer. */
export type Seal = (document: unknown, did: string) => Promise<Paper>;

/**
 * How a PDF stands: sealed by one of the keys that its issuer's DID document names, whole. A seal counts only if it covers
 * every byte but its own digits, so that nothing can have been added before, within or behind it, and then it does not
 * matter how a viewer reads the file: it is the issuer's.
 */
export async function sealOf({ bytes, text }: Pdf): Promise<Seal> {
  const at = text.search(/\/ByteRange\b/);
  if (at < 0) return async () => 'unsealed';
  const isAlone = !/\/ByteRange\b/.test(text.slice(at + 1));
  const gap = isAlone && gapOf(text, at);
  if (!gap) return async () => 'changed';
  const [from, to] = gap;
  const content = new Uint8Array(bytes.length - (to - from));
  content.set(bytes.subarray(0, from));
  content.set(bytes.subarray(to), from);
  const certificate = await signerOf(bytesOf(text.slice(from + 1, to - 1)), content);
  if (!certificate) return async () => 'changed';
  return async (document, did) =>
    (await isNamed(certificate, document, did)) ? 'sealed' : 'sealed-by-another';
}

/** Where the seal's own digits stand: the only bytes that it may leave out. @returns undefined for any other arrangement. */
function gapOf(text: string, at: number): readonly [from: number, to: number] | undefined {
  const written = /^\/ByteRange\s*\[\s*0\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/.exec(
    text.slice(at, at + 100),
  );
  const [from = 0, to = 0, rest = 0] = (written ?? []).slice(1).map(Number);
  const isWhole =
    written !== null && from > 0 && to > from && to + rest === text.length && to - from <= largest;
  if (!isWhole || !/\/SubFilter\s*\/ETSI\.CAdES\.detached\b/.test(text)) return undefined;
  return /^<[0-9A-Fa-f]+>$/.test(text.slice(from, to)) ? [from, to] : undefined;
}

/** The certificate whose key has signed `content`, by a CMS signature (RFC 5652) that stands beside it. */
async function signerOf(
  cms: Uint8Array<ArrayBuffer>,
  content: Uint8Array<ArrayBuffer>,
): Promise<Certificate | undefined> {
  try {
    const info = ContentInfo.fromBER(cms);
    if (info.contentType !== signedData) return undefined;
    const data = new SignedData({ schema: info.content });
    // What is signed stands in the document, not in the seal; and who sealed it is one.
    if (data.encapContentInfo.eContent || data.signerInfos.length !== 1) return undefined;
    const { signatureVerified, signerCertificate } = await data.verify({
      signer: 0,
      data: content.buffer,
      checkChain: false,
      extendedMode: true,
    });
    return signatureVerified ? (signerCertificate ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the DID document names the key of a certificate: no authority is asked who else it may be. */
async function isNamed(certificate: Certificate, document: unknown, did: string): Promise<boolean> {
  const { id, verificationMethod } = objectOf(document) ?? {};
  if (id !== did) return false;
  const key = await crypto.subtle.exportKey('jwk', await certificate.getPublicKey());
  return listOf(verificationMethod)
    .map(objectOf)
    .some((method) => {
      const { crv, kty, x, y } = objectOf(method?.publicKeyJwk) ?? {};
      return (
        method?.controller === did &&
        kty === 'EC' &&
        [kty, crv, x, y].every((part, at) => part === [key.kty, key.crv, key.x, key.y][at])
      );
    });
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  // The room that a signature does not take is zeros, which its own length leaves out.
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
