import { parseArgs } from 'node:util';
import { didUrl } from '../domain/verification/did-web.ts';
import { fetchText } from '../domain/verification/fetch-text.ts';
import { objectOf, parseStrictJson, textOf } from '../domain/verification/strict-json.ts';
import { toneOf, type Verdict } from '../domain/verification/verdict.ts';
import { verifyFile } from '../domain/verification/verify.ts';
import type { VerifyParts } from '../domain/verification/verify-credential.ts';
import { report } from './report.ts';

const usage = `Usage: node verify.mjs [options] <file>...

Checks certificates (PDF, JWT or JSON; - for standard input) by what their issuer publishes.

  --issuer <did>      only of this issuer, e.g. did:web:attestations.example.org
  --did <did.json>    by this copy of the issuer's DID document, for when its site is gone
  --status <file>     by this copy of the status list, likewise
  --json              answers for programs
  --help              this text

Exit status: 0 all genuine and valid, 1 some are not, 2 some could not be told, 64 wrong use.
`;

/** What the command needs of the machine that it runs on. */
export interface Machine {
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
  const options = optionsOf(args);
  if (options === undefined || options.values.help || options.positionals.length === 0) {
    (options?.values.help ? machine.write : machine.complain)(usage);
    return options?.values.help ? 0 : 64;
  }
  const { positionals, values } = options;
  try {
    const parts = await partsOf(values, machine);
    const answers: { file: string; verdicts: readonly Verdict[] }[] = [];
    for (const file of positionals) {
      answers.push({ file, verdicts: await verifyFile(await machine.read(file), parts) });
    }
    machine.write(values.json ? `${JSON.stringify(answers, undefined, 2)}\n` : report(answers));
    const tones = answers.flatMap(({ verdicts }) => verdicts.map(({ verdict }) => toneOf[verdict]));
    const worst = (['bad', 'doubtful'] as const).find((tone) => tones.includes(tone)) ?? 'good';
    return exits[worst];
  } catch (error) {
    machine.complain(`${error instanceof Error ? error.message : error}\n`);
    return 64;
  }
}

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        did: { type: 'string' },
        help: { type: 'boolean' },
        issuer: { type: 'string' },
        json: { type: 'boolean' },
        status: { type: 'string' },
      },
    });
  } catch {
    return undefined;
  }
}

async function partsOf(
  { did, issuer, status }: { did?: string; issuer?: string; status?: string },
  { fetch, now, read }: Machine,
): Promise<VerifyParts> {
  const text = async (path: string) => new TextDecoder().decode(await read(path));
  const pinned = did === undefined ? undefined : parseStrictJson(await text(did));
  const pinnedDid = textOf(objectOf(pinned)?.id);
  if (did !== undefined && pinnedDid === undefined) throw new Error(`${did} is no DID document`);
  const list = status === undefined ? undefined : await text(status);
  const documents = new Map<string, Promise<unknown>>();
  const fetchDocument = async (of: string) => {
    const url = didUrl(of);
    if (!url) throw new Error('No such DID');
    return parseStrictJson(await fetchText(url.href, fetch));
  };
  const expected = issuer ?? pinnedDid;
  return {
    ...(expected !== undefined && { expected }),
    didDocument: (of) => {
      const known = documents.get(of) ?? (pinned === undefined ? fetchDocument(of) : Promise.resolve(pinned));
      documents.set(of, known);
      return known;
    },
    fetchText: async (url) => list ?? fetchText(url, fetch),
    now,
  };
}
