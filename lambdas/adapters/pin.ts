import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** 32 MB and a tenth of a second of a whole processor: slow to guess, and still an answer from a third of one. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

const stretch = promisify(scrypt) as (
  pin: string,
  salt: Buffer,
  length: number,
  options: typeof cost,
) => Promise<Buffer>;

/** A PIN as it is kept: with a salt of its own, and slow to try. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  return [salt, await stretch(pin, salt, 32, cost)].map((part) => part.toString('base64url')).join('.');
}

export async function isPin(pin: string, kept: string): Promise<boolean> {
  const [salt, hash] = kept.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (!salt || !hash) return false;
  return timingSafeEqual(await stretch(pin, salt, hash.length, cost), hash);
}
