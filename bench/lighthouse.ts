import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { z } from 'zod';
import { anyFreePorts } from '../local/ports.ts';
import { bundledChromium } from '../test/stack/browser.ts';

const folder = join(import.meta.dirname, 'lighthouse');

export type Scores = Readonly<Record<'performance' | 'accessibility' | 'best-practices' | 'seo', number>>;

export interface Examination {
  /** 0 to 100. */
  readonly scores: Scores;
  /** First and largest contentful paint, milliseconds. */
  readonly paint: { readonly first: number; readonly largest: number };
  /** Milliseconds that the main thread was blocked. */
  readonly blocked: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** What kept a page from the full score, for whoever has to mend it. */
  readonly faults: readonly string[];
}

/**
 * What Lighthouse says of a page as a slow phone sees it: its own mobile defaults, a throttled connection and a
 * processor four times slower. In a browser of its own, which nobody else steers.
 */
export async function lookWithLighthouse(address: string): Promise<Examination> {
  const { portal: port } = await anyFreePorts();
  const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const browser = spawn(
    process.env.CHROMIUM ?? (await bundledChromium()),
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--remote-debugging-port=${port}`,
      `--user-data-dir=${profile}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  try {
    await new Promise<void>((resolve, reject) => {
      browser.once('error', reject);
      browser.stderr.on('data', (said) => String(said).includes('DevTools listening') && resolve());
    });
    return await examine(address, port);
  } finally {
    browser.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Lighthouse and what it brings are a package of their own: see `bench/lighthouse/package.json`. */
export async function installLighthouse(): Promise<void> {
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    shell: process.platform === 'win32',
  });
}

/** What is read of a report of Lighthouse 13. */
const report = z.object({
  audits: z.record(
    z.string(),
    z.object({
      id: z.string(),
      title: z.string(),
      score: z.number().nullable(),
      displayValue: z.string().optional(),
      numericValue: z.number().optional(),
    }),
  ),
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  runtimeError: z.object({ message: z.string() }).optional(),
});

async function examine(address: string, port: number): Promise<Examination> {
  const cli = join(folder, 'node_modules', 'lighthouse', 'cli', 'index.js');
  const run = spawn(process.execPath, [cli, address, `--port=${port}`, '--output=json', '--quiet'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { audits, categories, runtimeError } = report.parse(JSON.parse(await text(run.stdout)));
  if (runtimeError) throw new Error(`Lighthouse could not look at ${address}: ${runtimeError.message}`);
  const score = (name: keyof Scores) => Math.round((categories[name]?.score ?? 0) * 100);
  const value = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    paint: { first: value('first-contentful-paint'), largest: value('largest-contentful-paint') },
    blocked: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    faults: Object.values(audits)
      .filter((audit) => audit.score !== null && audit.score < 1)
      .map((audit) => `${audit.id}: ${audit.title} ${audit.displayValue ?? ''}`),
  };
}
