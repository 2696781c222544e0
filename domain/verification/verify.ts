import { most } from './bounds.ts';
import { credentialsInPdf, type Pdf, pdfOf } from './pdf-credentials.ts';
import { readText } from './read-text.ts';
import { type Facts, type Paper, toneOf, type Verdict } from './verdict.ts';
import { type VerifyParts, verifyCredential } from './verify-credential.ts';

/** The answers on a text, one for each credential in it. */
export async function verifyText(text: string, parts: VerifyParts): Promise<readonly Verdict[]> {
  const found = readText(text);
  if ('unreadable' in found) return [{ verdict: 'unreadable', why: found.unreadable }];
  return [...(await verifyAll(found.jwts, parts)), ...unsigned(found.unsigned)];
}

/** The answers on several credentials, for which nothing is asked for twice: a list, or a document past every cache. */
function verifyAll(jwts: readonly string[], parts: VerifyParts): Promise<readonly Verdict[]> {
  const fetchText = once(parts.fetchText);
  const documentAnew = once((did) => parts.didDocument(did, true));
  const didDocument: VerifyParts['didDocument'] = (did, anew) =>
    anew ? documentAnew(did) : parts.didDocument(did);
  return Promise.all(jwts.map((jwt) => verifyCredential(jwt, { ...parts, didDocument, fetchText })));
}

/** The answers on what stands among credentials and is none. */
function unsigned(length: number): Verdict[] {
  return Array.from({ length }, () => ({ verdict: 'unreadable', why: 'unsigned' }));
}

/** What opens seals is large: only who has a document needs it. */
export const loadSeal = () => import('./pdf-seal.ts');

/**
 * The answers on a file, whatever its name says that it is.
 * @param load how what opens seals is loaded, where that takes more than an import.
 */
export async function verifyFile(
  bytes: Uint8Array,
  parts: VerifyParts,
  load = loadSeal,
): Promise<readonly Verdict[]> {
  if (bytes.length > most.size) return [{ verdict: 'unreadable', why: 'too-large' }];
  const pdf = pdfOf(bytes);
  if (pdf) return verifyPdf(pdf, parts, load);
  // What is no text holds marks that no credential has, and is told to hold none.
  return verifyText(new TextDecoder().decode(bytes), parts);
}

async function verifyPdf(pdf: Pdf, parts: VerifyParts, load: typeof loadSeal): Promise<readonly Verdict[]> {
  const found = await credentialsInPdf(pdf);
  if ('unreadable' in found) return [{ verdict: 'unreadable', why: found.unreadable }];
  const verdicts = [...(await verifyAll(found.jwts, parts)), ...unsigned(found.unsigned)];
  if (!verdicts.some(factsIn)) return verdicts;
  const { sealOf } = await load();
  const paperBy = once((did) => paperOf((document) => sealOf(pdf, document, did), did, parts));
  return Promise.all(
    verdicts.map(async (verdict) => {
      const did = factsIn(verdict)?.issuer.did;
      return did === undefined ? verdict : onPaper(verdict, await paperBy(did));
    }),
  );
}

/** Like the key of a credential, one that no document at hand names may be newer than that. */
async function paperOf(
  seal: (document: unknown) => Promise<Paper>,
  did: string,
  { didDocument }: VerifyParts,
): Promise<Paper> {
  const paper = await seal(await didDocument(did));
  if (paper !== 'sealed-by-another') return paper;
  const anew = await didDocument(did, true).catch(() => undefined);
  return anew === undefined ? paper : seal(anew);
}

/** What a document adds to the answer on the credential in it: nothing, or doubt. */
function onPaper(verdict: Verdict, paper: Paper): Verdict {
  const facts = factsIn(verdict);
  if (!facts) return verdict;
  if (paper === 'changed') {
    // What is worse in itself, as revoked, is not made milder by what it lies in.
    if (toneOf[verdict.verdict] !== 'bad') return { verdict: 'altered', part: 'document', facts, paper };
  } else if (paper !== 'sealed' && verdict.verdict === 'genuine') {
    return { verdict: 'unsealed', facts, paper, asOf: verdict.asOf };
  }
  return { ...verdict, paper } as Verdict;
}

/** Asks once of each that is asked about, however often. */
function once<Answer>(ask: (about: string) => Promise<Answer>): (about: string) => Promise<Answer> {
  const asked = new Map<string, Promise<Answer>>();
  return (about) => {
    const answer = asked.get(about) ?? ask(about);
    asked.set(about, answer);
    return answer;
  };
}

function factsIn(verdict: Verdict): Facts | undefined {
  return 'facts' in verdict ? verdict.facts : undefined;
}
