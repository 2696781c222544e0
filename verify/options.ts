import { parseArgs } from 'node:util';

export const usage = `Usage: node verify.mjs [options] <file>...

Checks certificates (PDF, JWT or JSON; - for standard input) by what their issuer publishes.

  --issuer <did>      whose they should be, e.g. did:web:attestations.example.org
  --any-issuer        whoever's: you are told whose, and judge that yourself
  --did <did.json>    by this copy of the issuer's DID document, for when its site is gone
  --status <file>     by this copy of a status list, likewise; once for each list
  --json              answers for programs
  --help              this text

The program that an institute's site gives out expects the certificates of that institute; any other copy asks for
--issuer or --any-issuer.

Exit status: 0 all genuine and valid, 1 some are not, 2 some could not be told (with --any-issuer: whose they should be
neither), 64 wrong use.
`;

/** What one may ask of the command. */
export interface Options {
  readonly files: readonly string[];
  /** DID of who should have issued them; nothing for whoever it was. */
  readonly expected: string | undefined;
  /** Path of a copy of the DID document. */
  readonly did: string | undefined;
  /** Paths of copies of status lists. Where there are any, no list is asked for. */
  readonly lists: readonly string[];
  readonly json: boolean;
}

/**
 * Reads the command's arguments.
 * @param builtIn whose certificates these should be where nobody says otherwise.
 * @returns 'help' where that is asked for.
 * @throws Error for a use that is wrong, with what to do instead.
 */
export function readOptions(args: readonly string[], builtIn: string | undefined): Options | 'help' {
  const { positionals, values } = parse(args);
  if (values.help) return 'help';
  if (positionals.length === 0) throw new Error(usage);
  const anybody = values['any-issuer'] ?? false;
  if (anybody && values.issuer !== undefined)
    throw new Error('--issuer and --any-issuer exclude each other.');
  const expected = anybody ? undefined : (values.issuer ?? (builtIn || undefined));
  if (expected === undefined && !anybody) {
    throw new Error(
      'Whose certificates should these be? Say it by --issuer, with the DID that the institute itself names (did:web:<host of its site>), or take whoever’s by --any-issuer.',
    );
  }
  const { did, json = false, status = [] } = values;
  return { files: positionals, expected, did, lists: status, json };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'any-issuer': { type: 'boolean' },
        did: { type: 'string' },
        help: { type: 'boolean' },
        issuer: { type: 'string' },
        json: { type: 'boolean' },
        status: { type: 'string', multiple: true },
      },
    });
  } catch {
    throw new Error(usage);
  }
}
