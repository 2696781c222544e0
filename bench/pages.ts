import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInstitute } from '../config/read-institute.ts';
import { startEdge } from '../local/edge.ts';
import { anyFreePorts } from '../local/ports.ts';
import { lookWithLighthouse } from '../test/stack/lighthouse.ts';
import { buildSite } from '../web/build/build.ts';

/** How fast the first page is to somebody with a slow phone; the figures of docs/performance.md. */
const rounds = 1;

const site = mkdtempSync(join(tmpdir(), 'site-'));
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
  const found = [];
  for (let round = 0; round < rounds; round += 1) {
    found.push(await lookWithLighthouse(`http://localhost:${ports.portal}/fr/`));
  }
  found.sort((a, b) => a.scores.performance - b.scores.performance);
  const { blocked, faults, paint, scores, shift } = found[Math.floor(rounds / 2)] ?? found[0] ?? never();
  console.log(`median of ${rounds}, /fr/`);
  console.table({ ...scores, ...paint, blocked, shift });
  console.log(found.map(({ scores: { performance } }) => performance).join(' '));
  for (const fault of faults) console.log(fault);
} finally {
  await edge.stop();
  rmSync(site, { recursive: true });
}

function never(): never {
  throw new Error('No round was run');
}
