import { most } from './bounds.ts';
import { credentialsInPdf, type Pdf, pdfOf } from './pdf-credentials.ts';
import type { Seal } from './pdf-seal.ts';
import { readText } from './read-text.ts';
import type { Facts, Paper, Verdict } from './verdict.ts';
import { type VerifyParts, verifyCredential } from './verify-credential.ts';

/** The answers on a text, one for each credential in it. */
export async function verifyText(text: string, parts: VerifyParts): Promise<readonly Verdict[]> {
  const found = readText(text);
  if ('unreadable' in found) return [{ verdict: 'unreadable', why: found.unreadable }];
  return verifyAll(found.jwts, parts);
}

/** The answers on several credentials, for which nothing is asked for twice: a list, or a document past every cache. */
function verifyAll(jwts: readonly string[], parts: VerifyParts): Promise<readonly Verdict[]> {
  const fetchText = once(parts.fetchText);
  const documentAnew = once((did) => parts.didDocument(did, true));
  const didDocument: VerifyParts['didDocument'] = (did, anew) =>
    anew ? documentAnew(did) : parts.didDocument(did);
  return Promise.all(jwts.map((jwt) => verifyCredential(jwt, { ...parts, didDocument, fetchText })));
}

function once<T>(ask: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (name) => {
    const answer = asked.get(name) ?? ask(name);
    asked.set(name, answer);
    return answer;
  };
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
      return did === undefined ? verdict : onPaper(verdict, await paperOf(seal, did, parts));
    }),
  );
}

/** Like the key of a credential, one that no document at hand names may be newer than that. */
async function paperOf(seal: Seal, did: string, { didDocument }: VerifyParts): Promise<Paper> {
  const paper = await seal(await didDocument(did), did);
  if (paper !== 'sealed-by-another') return paper;
  const anew = await didDocument(did, true).catch(() => undefined);
  return anew === undefined ? paper : seal(anew, did);
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
