import { base64url } from 'jose';
import { type Certificate, ContentInfo, SignedData, type SignerInfo } from 'pkijs';
import type { Pdf } from './pdf-credentials.ts';
import { namesItsCertificate } from './signing-certificate.ts';
import { listOf, objectOf, textOf } from './strict-json.ts';
import { stampsHold } from './time-stamp.ts';
import type { Paper } from './verdict.ts';

const signedData = '1.2.840.113549.1.7.2';

/** Digits of the largest seal that is read: with a time stamp and chains of certificates one has some 50,000. */
const largest = 120_000;

/** Signatures of one file that are looked at, and those of them that are worth a calculation: an issuer's own is the first. */
const most = { looked: 20, verified: 2 } as const;

/** A signature in a PDF: its digits, and what it covers, if that is all of a file but them, or of one that others added to. */
interface Signature {
  /** Hexadecimal, in lower case. */
  readonly digits: string;
  readonly covered?: { readonly from: number; readonly to: number; readonly end: number };
}

/**
 * How a PDF stands: sealed by one of the keys that its issuer's DID document names, whole. A seal counts only if it covers
 * every byte but its own digits, so that nothing can have been put before, within or behind it, and then it does not
 * matter how a viewer reads the file: it is the issuer's. Where it covers all up to a place and more follows, what was
 * sealed is untouched, but what one sees may be what was added.
 * @param document the DID document of who should have sealed it.
 */
export async function sealOf(pdf: Pdf, document: unknown, did: string): Promise<Paper> {
  const signatures = signaturesIn(pdf.text);
  if (signatures.length === 0) return 'unsealed';
  const keys = sealKeys(document, did);
  const own = signatures.filter(({ digits }) => keys.some(({ hex }) => digits.includes(hex)));
  const ends: number[] = [];
  for (const { covered, digits } of own.slice(0, most.verified)) {
    if (covered && (await isSignedBy(keys, bytesOf(digits), contentOf(pdf, covered)))) ends.push(covered.end);
  }
  if (ends.length > 0) return ends.includes(pdf.bytes.length) ? 'sealed' : 'added-to';
  // A signature that is none any more may have been anybody's: it is taken for that which stands in our documents.
  const isBroken = own.length > 0 || (isOurKind(pdf.text) && !signatures.every(isSignature));
  return isBroken ? 'changed' : 'sealed-by-another';
}

function signaturesIn(text: string): Signature[] {
  const found: Signature[] = [];
  for (const { index } of text.matchAll(/\/ByteRange\b/g)) {
    found.push(signatureAt(text, index));
    if (found.length === most.looked) break;
  }
  return found;
}

function signatureAt(text: string, at: number): Signature {
  const written = /^\/ByteRange\s*\[\s*0\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/.exec(
    text.slice(at, at + 100),
  );
  const [from = 0, to = 0, rest = 0] = (written ?? []).slice(1).map(Number);
  const end = to + rest;
  const fits = from > 0 && to > from && end <= text.length && to - from <= largest;
  const gap = fits ? /^<([0-9a-f]+)>$/i.exec(text.slice(from, to))?.[1] : undefined;
  if (gap !== undefined) return { digits: gap.toLowerCase(), covered: { from, to, end } };
  // Ranges that lead elsewhere cover nothing. Whose signature it was can still be told where it stands.
  const near = /\/Contents\s*<([0-9a-f\s]*)/i.exec(text.slice(at, at + largest));
  return { digits: (near?.[1] ?? '').replace(/\s/g, '').toLowerCase() };
}

/** Whether what stands in a signature's place begins as one: a sequence that says it is CMS (RFC 5652). */
function isSignature({ digits }: Signature): boolean {
  return /^30(?:8[0-4]|[0-7]).{0,8}?06092a864886f70d010702/.test(digits.slice(0, 40));
}

function isOurKind(text: string): boolean {
  return /\/SubFilter\s*\/ETSI\.CAdES\.detached\b/.test(text);
}

function contentOf({ bytes }: Pdf, { from, to, end }: NonNullable<Signature['covered']>) {
  const content = new Uint8Array(end - (to - from));
  content.set(bytes.subarray(0, from));
  content.set(bytes.subarray(to, end), from);
  return content;
}

/** A key that seals: its point, and what of it stands in each certificate. */
interface SealKey {
  readonly point: readonly unknown[];
  readonly hex: string;
}

/** The keys that a DID document names for who it is of: no authority is asked who else they may be. */
function sealKeys(document: unknown, did: string): readonly SealKey[] {
  const { id, verificationMethod } = objectOf(document) ?? {};
  if (id !== did) return [];
  return listOf(verificationMethod)
    .map(objectOf)
    .flatMap((method) => {
      const { crv, kty, x, y } = objectOf(method?.publicKeyJwk) ?? {};
      const across = textOf(x) ?? '';
      if (method?.controller !== did || kty !== 'EC' || !/^[\w-]{43}$/.test(across)) return [];
      return [{ point: [kty, crv, x, y], hex: hexOf(base64url.decode(across)) }];
    });
}

/** Whether a CMS signature (RFC 5652) that stands beside `content` is one by a key of these, and what time stamps it hold. */
async function isSignedBy(
  keys: readonly SealKey[],
  cms: Uint8Array<ArrayBuffer>,
  content: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    const info = ContentInfo.fromBER(cms);
    if (info.contentType !== signedData) return false;
    const data = new SignedData({ schema: info.content });
    // What is signed stands in the document, not in the seal; and who sealed it is one.
    if (data.encapContentInfo.eContent || data.signerInfos.length !== 1) return false;
    const { signatureVerified, signerCertificate } = await data.verify({
      signer: 0,
      data: content.buffer,
      checkChain: false,
      extendedMode: true,
    });
    if (!signatureVerified || !signerCertificate || !(await isOf(signerCertificate, keys))) return false;
    const [signer] = data.signerInfos as [SignerInfo];
    if (!(await namesItsCertificate(info.content, signer))) return false;
    const { signature, unsignedAttrs } = signer;
    return await stampsHold(unsignedAttrs?.attributes ?? [], new Uint8Array(signature.getValue()));
  } catch {
    return false;
  }
}

async function isOf(certificate: Certificate, keys: readonly SealKey[]): Promise<boolean> {
  const { crv, kty, x, y } = await crypto.subtle.exportKey('jwk', await certificate.getPublicKey());
  return keys.some(({ point }) => [kty, crv, x, y].every((part, at) => part === point[at]));
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  // The room that a signature does not take is zeros, which its own length leaves out.
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
