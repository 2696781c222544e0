import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

/** Texts by groups; a text that stands alone is no group, and short. */
type Texts = Readonly<Record<string, unknown>>;

/** Of a language's texts those that a page may say. */
export type SpokenTexts = (page: string, texts: Texts) => Texts;

/**
 * What finds of a site's texts those that a page may say: the groups whose keys stand in its sources. All texts are
 * several times what most pages say, and the first page waits for every one.
 * @param pages entry points by page.
 * @throws Error when a source puts the group of a key together, so that nobody can find it.
 */
export async function spokenTexts(
  options: BuildOptions & { readonly absWorkingDir: string },
  pages: Readonly<Record<string, readonly string[]>>,
): Promise<SpokenTexts> {
  const wordsOf = new Map(
    await Promise.all(
      Object.entries(pages).map(async ([page, entryPoints]) => {
        const { metafile } = await build({
          ...options,
          entryPoints: [...entryPoints],
          outdir: options.absWorkingDir,
          metafile: true,
          write: false,
        });
        const sources = Object.keys(metafile?.inputs ?? {}).filter((path) => !path.includes('node_modules'));
        const found = sources.map(async (path) =>
          groupsIn(path, await readFile(join(options.absWorkingDir, path), 'utf8')),
        );
        return [page, new Set((await Promise.all(found)).flat())] as const;
      }),
    ),
  );
  return (page, texts) =>
    Object.fromEntries(
      Object.entries(texts).filter(
        ([name, group]) => typeof group === 'string' || wordsOf.get(page)?.has(name),
      ),
    );
}

function groupsIn(path: string, source: string): string[] {
  if (/\bsay\(\s*`\$\{/.test(source)) throw new Error(`${path}: write out which group of texts is meant.`);
  return [...source.matchAll(/['"`]([a-z]+)\.(?=[\w$-])/g)].map(([, group]) => group ?? '');
}
