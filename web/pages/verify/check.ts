import { instantOf, minutes } from '../../../domain/clock.ts';
import { didOf } from '../../../domain/credential/did.ts';
import { formerDid, presentAddress } from '../../../domain/credential/former-names.ts';
import { most } from '../../../domain/verification/bounds.ts';
import { didUrl } from '../../../domain/verification/did-web.ts';
import { fetchText } from '../../../domain/verification/fetch-text.ts';
import { plainText } from '../../../domain/verification/plain-text.ts';
import { parseStrictJson } from '../../../domain/verification/strict-json.ts';
import type { Verdict } from '../../../domain/verification/verdict.ts';
import { loadSeal, verifyFile, verifyText } from '../../../domain/verification/verify.ts';
import {
  type Revocation,
  revocationVerdict,
  type VerifyParts,
  verifyCredential,
} from '../../../domain/verification/verify-credential.ts';
import type { Client } from '../../api/client.ts';
import { loadPart } from '../../api/load-part.ts';
import type { SiteFacts } from '../site.ts';
import type { Answer } from './answers.tsx';
import type { Given } from './hand-over.tsx';

/** What the page has to know of the institute that it is of. */
type Institute = Pick<SiteFacts, 'formerHosts'>;

/** The institute's names: that of this site, and those that it had before. */
const namesOf = ({ formerHosts }: Institute) => [didOf(location.origin), ...formerHosts.map(formerDid)];

/** This site alone is asked, also for what was published under another name of it. */
const fetchHere = (address: string, { formerHosts }: Institute, anew?: boolean) =>
  fetchText(presentAddress(address, formerHosts, location.origin), undefined, anew);

/** How long a document serves that has come: as long as the site lets a browser keep it. */
const keptFor = minutes(5);

const documents = new Map<string, { readonly document: Promise<unknown>; readonly askedAt: number }>();

/**
 * Asked for when the page opens and kept: then a file can be checked without a connection. A page may stay open for days,
 * in which a key may be left out, so while there is a connection none serves for long.
 */
function documentOf(did: string, institute: Institute, anew = false): Promise<unknown> {
  const before = documents.get(did);
  if (before && !anew && Date.now() < before.askedAt + keptFor) return before.document;
  const document = fetchHere(didUrl(did)?.href ?? '', institute, anew || before !== undefined)
    .then(parseStrictJson)
    .catch((cause: unknown) => {
      // Without a connection the one at hand serves on.
      if (before) documents.set(did, before);
      else documents.delete(did);
      if (before && !anew) return before.document;
      throw cause;
    });
  documents.set(did, { document, askedAt: Date.now() });
  return document;
}

const loadSealHere = () => loadPart('pdf-seal', loadSeal);

/** Has all come that a check takes, so that the connection may go. */
export async function prepare(institute: Institute): Promise<void> {
  await Promise.all([loadSealHere(), ...namesOf(institute).map((did) => documentOf(did, institute))]);
}

interface Page {
  readonly facts: Institute;
  readonly send: Client;
}

/** What a check on this page goes by: the institute's own documents, from the site that this page is of. */
function ownParts({ facts, send }: Page): VerifyParts {
  return {
    expected: namesOf(facts),
    didDocument: (did, anew) => documentOf(did, facts, anew),
    fetchText: (address) => fetchHere(address, facts),
    now: () => Date.now(),
    // A list says no more than that it is revoked. The rest is asked for by two numbers that the institute has given it:
    // what is checked stays here.
    async revocation({ number }, place) {
      if (number === undefined || !place) return undefined;
      const asked = await send('POST /api/verify/revocation', { number, index: place.index });
      return asked.revocation as Revocation | undefined;
    },
  };
}

/** The answers on a text or on files that somebody brings; of several each is said to be of which. */
export async function check(given: Given, page: Page): Promise<readonly Answer[]> {
  const parts = ownParts(page);
  if (typeof given === 'string') return (await verifyText(given, parts)).map((verdict) => ({ verdict }));
  const answers: Answer[] = [];
  for (const file of given) {
    const of = given.length === 1 ? {} : { file: plainText(file.name) ?? '' };
    for (const verdict of await checkFile(file, parts)) answers.push({ verdict, ...of });
  }
  return answers;
}

async function checkFile(file: File, parts: VerifyParts): Promise<readonly Verdict[]> {
  // A film that was dropped by mistake is not read first.
  if (file.size > most.size) return [{ verdict: 'unreadable', why: 'too-large' }];
  // A folder, or a file that was taken away since.
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return [{ verdict: 'unreadable', why: 'malformed' }];
  return verifyFile(new Uint8Array(bytes), parts, loadSealHere);
}

/** What the institute has handed out of a certificate: signed, if it ever was, and whether it has been revoked since. */
export interface HandedOut {
  readonly credential?: string | undefined;
  readonly revocation?: Revocation | undefined;
}

/** The answer on what was handed out. It is checked like anything else: this page believes no server of its own either. */
export async function checkHandedOut({ credential, revocation }: HandedOut, page: Page): Promise<Verdict> {
  if (credential === undefined) return revocation ? revocationVerdict(revocation) : { verdict: 'unknown' };
  const parts = ownParts(page);
  if (!revocation) return verifyCredential(credential, parts);
  return verifyCredential(credential, {
    ...parts,
    // The register is ahead of the lists.
    status: async () => ({ revoked: true, asOf: instantOf(parts.now()) }),
    revocation: async () => revocation,
  });
}
