import { most } from './bounds.ts';
import { credentialsInPdf, type Pdf, pdfOf } from './pdf-credentials.ts';
import { readText } from './read-text.ts';
import type { Facts, Paper, Verdict } from './verdict.ts';
import { type VerifyParts, verifyCredential } from './verify-credential.ts';

/** The answers on a text, one for each credential in it. */
export async function verifyText(text: string, parts: VerifyParts): Promise<readonly Verdict[]> {
  const found = readText(text);
  if ('unreadable' in found) return [{ verdict: 'unreadable', why: found.unreadable }];
  return verifyAll(found.jwts, parts);
}

/** The answers on several credentials, for which a status list is asked for once. */
function verifyAll(jwts: readonly string[], parts: VerifyParts): Promise<readonly Verdict[]> {
  const lists = new Map<string, Promise<string>>();
  const fetchText = (url: string) => {
    const list = lists.get(url) ?? parts.fetchText(url);
    lists.set(url, list);
    return list;
  };
  return Promise.all(jwts.map((jwt) => verifyCredential(jwt, { ...parts, fetchText })));
}

/** The answers on a file, whatever its name says that it is. */
export async function verifyFile(bytes: Uint8Array, parts: VerifyParts): Promise<readonly Verdict[]> {
  if (bytes.length > most.size) return [{ verdict: 'unreadable', why: 'too-large' }];
  const pdf = pdfOf(bytes);
  if (pdf) return verifyPdf(pdf, parts);
  // What is no text holds marks that no credential has, and is told to hold none.
  return verifyText(new TextDecoder().decode(bytes), parts);
}

/** What opens seals is large: only who has a document needs it. */
export const loadSeal = () => import('./pdf-seal.ts');

async function verifyPdf(pdf: Pdf, parts: VerifyParts): Promise<readonly Verdict[]> {
  const found = await credentialsInPdf(pdf);
  if ('unreadable' in found) return [{ verdict: 'unreadable', why: found.unreadable }];
  const verdicts = await verifyAll(found.jwts, parts);
  if (!verdicts.some(factsIn)) return verdicts;
  const { sealOf } = await loadSeal();
  // One seal for all: only whose it should be is asked for each.
  const seal = await sealOf(pdf);
  return Promise.all(
    verdicts.map(async (verdict) => {
      const did = factsIn(verdict)?.issuer.did;
      return did === undefined ? verdict : onPaper(verdict, await seal(await parts.didDocument(did), did));
    }),
  );
}

/** What a document adds to the answer on the credential in it: nothing, or doubt. */
function onPaper(verdict: Verdict, paper: Paper): Verdict {
  const facts = factsIn(verdict);
  if (!facts) return verdict;
  const holds = verdict.verdict === 'genuine' || verdict.verdict === 'status-unknown';
  if (paper === 'changed' && holds) return { verdict: 'altered', part: 'document', facts, paper };
  if (paper !== 'sealed' && verdict.verdict === 'genuine') {
    return { verdict: 'unsealed', facts, paper, asOf: verdict.asOf };
  }
  return { ...verdict, paper } as Verdict;
}

function factsIn(verdict: Verdict): Facts | undefined {
  return 'facts' in verdict ? verdict.facts : undefined;
}
