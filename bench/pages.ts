import { join } from 'node:path';
import { readInstitute } from '../config/read-institute.ts';
import { startEdge } from '../local/edge.ts';
import { anyFreePorts } from '../local/ports.ts';
import { type Examination, lookWithLighthouse } from '../test/stack/lighthouse.ts';
import { buildSite } from '../web/build/build.ts';

/**
 * How fast the first page is to somebody with a slow phone.
 * @param directory where the site is built.
 * @returns the round with the median performance.
 */
export async function lookAtFirstPage(directory: string, rounds: number): Promise<Examination> {
  const site = join(directory, 'site');
  const institute = await readInstitute('config/institute.example.ts');
  await buildSite({ institute, outDir: site });
  const ports = await anyFreePorts();
  const edge = await startEdge({
    port: ports.portal,
    site,
    languages: institute.languages,
    apiUrl: `http://127.0.0.1:${ports.aws}`,
    originSecret: '',
  });
  try {
    const found: Examination[] = [];
    for (let round = 0; round < rounds; round += 1) {
      found.push(await lookWithLighthouse(`http://localhost:${ports.portal}/fr/`));
    }
    const ordered = found.toSorted((a, b) => a.scores.performance - b.scores.performance);
    const median = ordered[Math.floor(rounds / 2)];
    if (!median) throw new RangeError('A median needs a round');
    return median;
  } finally {
    await edge.stop();
  }
}
