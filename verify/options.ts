import { parseArgs } from 'node:util';

export const usage = `Usage: node verify.mjs [options] <file>...

Checks certificates (PDF, JWT or JSON; - for standard input) by what their issuer publishes.

  --issuer <did>      whose they should be, e.g. did:web:attestations.example.org; once for each name of one issuer
  --any-issuer        whoever's: you are told whose, and judge that yourself
  --did <did.json>    by this copy of the issuer's DID document, for when its site is gone; once for each name
  --status <file>     by this copy of a status list, likewise; once for each list
  --json              answers for programs
  --help              this text

The program that an institute's site gives out expects the certificates of that institute, also under the names that the
site had before; any other copy asks for --issuer or --any-issuer.

Exit status: 0 all genuine and valid, 1 some are not, 2 some could not be told (with --any-issuer: whose they should be
neither), 64 wrong use.
`;

/** What one may ask of the command. */
export interface Options {
  readonly files: readonly string[];
  /** DIDs of who should have issued them; nothing for whoever it was. */
  readonly expected: readonly string[] | undefined;
  /** Paths of copies of DID documents. Where there are any, no document is asked for. */
  readonly documents: readonly string[];
  /** Paths of copies of status lists. Where there are any, no list is asked for. */
  readonly lists: readonly string[];
  readonly json: boolean;
}

/**
 * Reads the command's arguments.
 * @param builtIn whose certificates these should be where nobody says otherwise: all names of one issuer, that of now first.
 * @returns 'help' where that is asked for.
 * @throws Error for a use that is wrong, with what to do instead.
 */
export function readOptions(args: readonly string[], builtIn: readonly string[]): Options | 'help' {
  const { positionals, values } = parse(args);
  if (values.help) return 'help';
  if (positionals.length === 0) throw new Error(usage);
  const anybody = values['any-issuer'] ?? false;
  if (anybody && values.issuer !== undefined)
    throw new Error('--issuer and --any-issuer exclude each other.');
  const said = values.issuer ?? builtIn.slice(0, 1);
  // Who means the institute by its name of now means it by those of before.
  const expected = said.some((did) => did === builtIn[0]) ? [...new Set([...said, ...builtIn])] : said;
  if (expected.length === 0 && !anybody) {
    throw new Error(
      'Whose certificates should these be? Say it by --issuer, with the DID that the institute itself names (did:web:<host of its site>), or take whoever’s by --any-issuer.',
    );
  }
  const { did = [], json = false, status = [] } = values;
  return {
    files: positionals,
    expected: anybody ? undefined : expected,
    documents: did,
    lists: status,
    json,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'any-issuer': { type: 'boolean' },
        did: { type: 'string', multiple: true },
        help: { type: 'boolean' },
        issuer: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        status: { type: 'string', multiple: true },
      },
    });
  } catch {
    throw new Error(usage);
  }
}
