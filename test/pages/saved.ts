import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download } from 'playwright-core';

/** What a browser has saved: it may run elsewhere, so its file is fetched. */
export async function saved(download: Download): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'porte-document-'));
  try {
    const file = join(folder, 'file');
    await download.saveAs(file);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}
