import { formerDid, presentAddress } from '../domain/credential/former-names.ts';
import { readJwt } from '../domain/verification/compact-jwt.ts';
import { didUrl } from '../domain/verification/did-web.ts';
import { fetchText } from '../domain/verification/fetch-text.ts';
import { plainText } from '../domain/verification/plain-text.ts';
import { objectOf, parseStrictJson, textOf } from '../domain/verification/strict-json.ts';
import { toneOfAll, type Verdict } from '../domain/verification/verdict.ts';
import { verifyFile } from '../domain/verification/verify.ts';
import type { VerifyParts } from '../domain/verification/verify-credential.ts';
import { type Options, readOptions, usage } from './options.ts';
import { report } from './report.ts';

/** What the command needs of the machine that it runs on. */
export interface Machine {
  /** DID of the institute whose site gives out this program; nothing where it comes from elsewhere. */
  readonly issuer: string | undefined;
  /** Names that the site had before. */
  readonly formerHosts: readonly string[];
  /** @throws Error for a file that cannot be read. */
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => number;
}

const exits = { good: 0, doubtful: 2, bad: 1 } as const;

/** Runs the command. @returns its exit status. */
export async function run(args: readonly string[], machine: Machine): Promise<number> {
  try {
    const options = readOptions(
      args,
      machine.issuer ? [machine.issuer, ...machine.formerHosts.map(formerDid)] : [],
    );
    if (options === 'help') {
      machine.write(usage);
      return 0;
    }
    const parts = await partsOf(options, machine);
    const answers: { file: string; verdicts: readonly Verdict[] }[] = [];
    let wrong = false;
    for (const file of options.files) {
      try {
        answers.push({ file, verdicts: await verifyFile(await machine.read(file), parts) });
      } catch (error) {
        // The answers on the other files are none the worse.
        machine.complain(`${plainText(`${file}: ${messageOf(error)}`)}\n`);
        wrong = true;
      }
    }
    const isExpected = options.expected !== undefined;
    const basis = { isExpected, byCopies: options.documents.length > 0 };
    machine.write(options.json ? `${JSON.stringify(answers, undefined, 2)}\n` : report(answers, basis));
    const tone = toneOfAll(answers.flatMap(({ verdicts }) => verdicts));
    if (wrong && tone !== 'bad') return 64;
    // Genuine is what somebody was asked for: of whoever it is, the rest is for the reader to judge.
    return exits[tone === 'good' && !isExpected ? 'doubtful' : tone];
  } catch (error) {
    machine.complain(`${messageOf(error)}\n`);
    return 64;
  }
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : `${error}`).trimEnd();
}

async function partsOf(
  { documents: pinned, expected, lists }: Options,
  { fetch, formerHosts, issuer, now, read }: Machine,
): Promise<VerifyParts> {
  const text = async (path: string) => new TextDecoder().decode(await read(path));
  const copiesOfDocuments = await Promise.all(
    pinned.map(async (path) => pinnedDocument(path, await text(path), expected)),
  );
  const twice = copiesOfDocuments.find(
    ({ id }, at) => copiesOfDocuments.findIndex((one) => one.id === id) < at,
  );
  // Which is newer they do not say, and a key may be missing in one because it was given up.
  if (twice) throw new Error(`There are several copies of the DID document of ${twice.id}: give the newest.`);
  const copies = await Promise.all(lists.map(async (path) => copyOfList(path, await text(path))));
  const documents = new Map<string, Promise<unknown>>();
  const site = didUrl(issuer ?? '')?.origin ?? '';
  const fetchAnywhere = (address: string, anew = false) =>
    fetchText(presentAddress(address, formerHosts, site), fetch, anew);
  const fetchDocument = async (of: string, anew: boolean) => {
    const url = didUrl(of);
    if (!url) throw new Error('No such DID');
    return parseStrictJson(await fetchAnywhere(url.href, anew));
  };
  return {
    ...(expected !== undefined && { expected }),
    didDocument: (of, anew = false) => {
      if (copiesOfDocuments.length > 0) return documentOf(copiesOfDocuments, of);
      const known = (!anew && documents.get(of)) || fetchDocument(of, anew);
      documents.set(of, known);
      return known;
    },
    fetchText: copies.length === 0 ? (url) => fetchAnywhere(url) : async (url) => newest(copies, url),
    now,
  };
}

/** @throws Error for what is no DID document, or that of somebody else than is asked for. */
async function pinnedDocument(
  path: string,
  text: string,
  expected: readonly string[] | undefined,
): Promise<Record<string, unknown>> {
  const document = objectOf(parseStrictJson(text));
  const id = textOf(document?.id);
  if (!document || id === undefined) throw new Error(`${path} is no DID document.`);
  if (expected !== undefined && !expected.includes(id)) {
    throw new Error(
      `${path} is the DID document of ${id}, not of ${expected.join(', ')}: say by --issuer whom you mean.`,
    );
  }
  return document;
}

/** @throws Error when there is no copy of an issuer's. */
async function documentOf(copies: readonly Record<string, unknown>[], did: string): Promise<unknown> {
  const copy = copies.find(({ id }) => id === did);
  if (!copy) throw new Error(`There is no copy of the document of ${did}`);
  return copy;
}

interface ListCopy {
  readonly jwt: string;
  readonly address: unknown;
  /** Seconds since the epoch. */
  readonly from: number;
}

/** What a copy says that it is; whether that is true is seen when it is asked. @throws Error for no such list. */
function copyOfList(path: string, text: string): ListCopy {
  const read = readJwt(text.trim());
  if (!read) throw new Error(`${path} is no status list.`);
  const { id, nbf } = read.claims;
  return { jwt: read.jwt, address: id, from: typeof nbf === 'number' ? nbf : 0 };
}

/** @throws Error when there is no copy of a list. */
function newest(copies: readonly ListCopy[], url: string): string {
  const [copy] = copies.filter(({ address }) => address === url).sort((a, b) => b.from - a.from);
  if (!copy) throw new Error(`There is no copy of ${url}`);
  return copy.jwt;
}
