import type { CertificateId } from './certificate.ts';

/**
 * A certificate's number as somebody has typed it from paper: in groups, in small letters, with the letters that
 * Crockford's base32 has no use for because they look like digits.
 */
export function certificateNumber(typed: string): CertificateId {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1') as CertificateId;
}
