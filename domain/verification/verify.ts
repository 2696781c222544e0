import { credentialsInPdf, isPdf } from './pdf-credentials.ts';
import { longestText, readText } from './read-text.ts';
import type { Paper, Verdict } from './verdict.ts';
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
  if (isPdf(bytes)) return verifyPdf(bytes, parts);
  // What is no text holds marks that no credential has, and is told to hold none.
  return verifyText(new TextDecoder().decode(bytes), parts);
}

/** What opens seals is large: only who has a document needs it. */
export const loadSeal = () => import('./pdf-seal.ts');

async function verifyPdf(bytes: Uint8Array, parts: VerifyParts): Promise<readonly Verdict[]> {
  const found = await credentialsInPdf(bytes);
  if ('unreadable' in found) return [{ verdict: 'unreadable', why: found.unreadable }];
  const { sealOf } = await loadSeal();
  return Promise.all(
    found.jwts.map(async (jwt) => {
      const verdict = await verifyCredential(jwt, parts);
      if (!('facts' in verdict) || !verdict.facts) return verdict;
      const { did } = verdict.facts.issuer;
      return onPaper(verdict, await sealOf(bytes, await parts.didDocument(did), did));
    }),
  );
}

/** What a document adds to the answer on the credential in it: nothing, or doubt. */
function onPaper(verdict: Verdict, paper: Paper): Verdict {
  if (!('facts' in verdict) || !verdict.facts) return verdict;
  const { facts } = verdict;
  const holds = verdict.verdict === 'genuine' || verdict.verdict === 'status-unknown';
  if (paper === 'changed' && holds) return { verdict: 'altered', part: 'document', facts, paper };
  if (paper !== 'sealed' && verdict.verdict === 'genuine') {
    return { verdict: 'unsealed', facts, paper, asOf: verdict.asOf };
  }
  return { ...verdict, paper } as Verdict;
}
