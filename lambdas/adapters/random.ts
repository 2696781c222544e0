import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import type { CertificateId } from '../../domain/certificate.ts';
import { randomEntry, type StatusEntry } from '../../domain/credential/status-entry.ts';

/** 256 random bits, base64url, 43 characters: for links and cookies. Only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** 128 random bits, base64url, 22 characters: for a link that somebody may have to photograph as a QR code. */
export function newShareId(): string {
  return randomBytes(16).toString('base64url');
}

/** SHA-256, hex. Enough for a token of 128 random bits or more, which no dictionary holds. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Keyed hash of something guessable (an address, an IP address), so that a table's reader learns nothing. */
export function blind(key: string, value: string): string {
  return createHmac('sha256', key).update(value).digest('base64url');
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 80 random bits, 16 characters of Crockford base32, which nobody misreads. */
function newReadableCode(): string {
  return Array.from(randomBytes(16), (byte) => crockford[byte & 31]).join('');
}

/** A place in a status list that nobody can guess: what stands beside it tells nothing. */
export function newStatusEntry(): StatusEntry {
  return randomEntry(randomInt);
}

/** A new certificate's number. */
export function newCertificateId(): CertificateId {
  return newReadableCode() as CertificateId;
}

/** A new recovery code, in groups of four as it is written down. */
export function newRecoveryCode(): string {
  return newReadableCode().replace(/.{4}(?!$)/g, '$&-');
}
