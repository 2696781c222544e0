import { longestJwt } from './compact-jwt.ts';

/** Milliseconds that an answer is waited for. */
const patience = 10_000;

/**
 * Reads a text of the issuer's site: whole, from that very address, and no longer than any that is signed.
 * @param anew past every cache.
 * @throws Error when it does not come so.
 */
export async function fetchText(url: string, fetch = globalThis.fetch, anew = false): Promise<string> {
  const response = await fetch(url, {
    cache: anew ? 'reload' : 'default',
    credentials: 'omit',
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok || !response.body) throw new Error(`The answer is ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream('utf-8', { fatal: true })).getReader();
  let text = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    text += piece.value;
    if (text.length > longestJwt) {
      await reader.cancel().catch(() => undefined);
      throw new RangeError('The answer has no end');
    }
  }
  return text;
}
