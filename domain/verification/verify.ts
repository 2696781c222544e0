import { longestText, readText } from './read-text.ts';
import type { Verdict } from './verdict.ts';
import { type VerifyParts, verifyCredential } from './verify-credential.ts';

/** The answers on a text, one for each credential in it. */
export async function verifyText(text: string, parts: VerifyParts): Promise<readonly Verdict[]> {
  const found = readText(text);
  if ('unreadable' in found) return [{ verdict: 'unreadable', why: found.unreadable }];
  return Promise.all(found.jwts.map((jwt) => verifyCredential(jwt, parts)));
}

/** The answers on a file, whatever its name says that it is. */
export async function verifyFile(bytes: Uint8Array, parts: VerifyParts): Promise<readonly Verdict[]> {
  if (bytes.length > longestText) return [{ verdict: 'unreadable', why: 'too-large' }];
  // What is no text holds marks that no credential has, and is told to hold none.
  return verifyText(new TextDecoder().decode(bytes), parts);
}
