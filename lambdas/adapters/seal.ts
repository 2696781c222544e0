import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** The secret of a cookie seals what is kept for it: who reads the table alone can do nothing with it. */
function sealingKey(secret: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `porte-document ${use}`, 32));
}

/** @param use what is sealed; something sealed for one use cannot be opened for another. */
export function seal(secret: string, use: string, plain: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(secret, use), iv);
  return Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
    'base64',
  );
}

/** @throws Error when it was sealed with another secret, for another use, or has been changed. */
export function unseal(secret: string, use: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(secret, use), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
}
