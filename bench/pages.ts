import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { readInstitute } from '../config/read-institute.ts';
import { startEdge } from '../local/edge.ts';
import { anyFreePorts } from '../local/ports.ts';
import { buildSite } from '../web/build/build.ts';
import { type Examination, installLighthouse, lookWithLighthouse } from './lighthouse.ts';

/**
 * How fast the first page is to somebody with a slow phone.
 * @param directory where the site is built.
 * @returns the round with the median performance.
 */
export async function lookAtFirstPage(directory: string, rounds: number): Promise<Examination> {
  await installLighthouse();
  const site = join(directory, 'site');
  const institute = await readInstitute('config/institute.example.ts');
  const ports = await anyFreePorts();
  await buildSite({ institute, outDir: site, origin: `http://localhost:${ports.mailbox}` });
  const edge = await startEdge({
    port: ports.portal,
    site,
    languages: institute.languages,
    apiUrl: `http://127.0.0.1:${ports.aws}`,
    originSecret: '',
  });
  const relay = withoutReferrerPolicy(`http://127.0.0.1:${ports.portal}`, ports.mailbox);
  try {
    const found: Examination[] = [];
    for (let round = 0; round < rounds; round += 1) {
      found.push(await lookWithLighthouse(`http://localhost:${ports.mailbox}/fr/`));
    }
    const ordered = found.toSorted((a, b) => a.scores.performance - b.scores.performance);
    const median = ordered[Math.floor(rounds / 2)];
    if (!median) throw new RangeError('A median needs a round');
    return median;
  } finally {
    relay.close();
    await edge.stop();
  }
}

/** Lighthouse 13 takes a page that is sent with `referrer-policy: no-referrer` for one that never came. */
function withoutReferrerPolicy(origin: string, port: number) {
  const app = new Hono().use(compress()).get('*', async ({ req }) => {
    const answer = await fetch(origin + req.path, { headers: { 'accept-encoding': 'identity' } });
    const headers = new Headers(answer.headers);
    headers.delete('referrer-policy');
    return new Response(answer.body, { status: answer.status, headers });
  });
  return serve({ fetch: app.fetch, port, hostname: '127.0.0.1' });
}
