import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, parse, relative } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import type { Language } from '../../domain/language.ts';
import type { Assets } from '../pages/assets.ts';
import { componentsPage, interactivePages, isDocument, type ShownPage } from '../pages/pages.ts';
import type { SiteFacts } from '../pages/site.ts';
import { texts } from '../texts/index.ts';
import { type SpokenTexts, spokenTexts } from './spoken-texts.ts';

const web = join(import.meta.dirname, '..');

/** Browsers with AbortSignal.timeout, module workers and `:has()`: from 2022-23 on. */
const browsers = ['chrome111', 'firefox121', 'safari16.4'];

const common = {
  bundle: true,
  format: 'esm',
  minify: true,
  metafile: true,
  legalComments: 'none',
  publicPath: '/',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  assetNames: 'assets/[name]-[hash]',
  chunkNames: 'assets/[name]-[hash]',
  entryNames: 'assets/[name]-[hash]',
  absWorkingDir: web,
  logLevel: 'warning',
} satisfies BuildOptions;

/** Paths as a browser asks for them. */
export interface Styles {
  /** Of every page. */
  readonly site: string;
  /** Of those that one comes to from the first. */
  readonly inner: string;
  readonly fonts: readonly string[];
}

/** The site's stylesheet, then the institute's theme; and what only inner pages need besides. */
export async function bundleStyles(outdir: string, theme: string): Promise<Styles> {
  const [site, inner] = await Promise.all([
    bundleStylesheet(outdir, 'site', `@import './design/site.css';\n${theme}`),
    bundleStylesheet(outdir, 'inner', `@import './design/inner.css';`),
  ]);
  return {
    site: site.path,
    inner: inner.path,
    fonts: site.all.filter((path) => /-latin-(500|wght)-normal-[^-]+\.woff2$/.test(path)),
  };
}

/** One stylesheet of `contents`: its path, and those of all that comes with it. */
export async function bundleStylesheet(
  outdir: string,
  name: string,
  contents: string,
  plugins: Plugin[] = [],
): Promise<{ readonly path: string; readonly all: readonly string[] }> {
  const { metafile } = await build({
    ...common,
    outdir,
    entryNames: `assets/${name}-[hash]`,
    target: browsers,
    loader: { '.woff2': 'file' },
    stdin: { contents, resolveDir: web, loader: 'css' },
    plugins,
  });
  const all = pathsOf(metafile, outdir);
  return { path: all.find((path) => path.endsWith('.css')) ?? '', all };
}

/** Writes a file that is kept for ever, named by what is in it, and says its path. */
export async function addAsset(
  outdir: string,
  name: string,
  ending: string,
  content: string,
): Promise<string> {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8).toUpperCase();
  const path = `assets/${name}-${hash}.${ending}`;
  await mkdir(join(outdir, 'assets'), { recursive: true });
  await writeFile(join(outdir, path), content);
  return `/${path}`;
}

/** What works away from the thread of the page: their paths. */
export async function bundleWorkers(
  outdir: string,
): Promise<Pick<SiteFacts, 'captchaWorker' | 'strengthWorker'>> {
  const [captchaWorker, strengthWorker] = await Promise.all([
    bundleWorker(outdir, 'captcha'),
    bundleWorker(outdir, 'strength'),
  ]);
  return { captchaWorker, strengthWorker };
}

async function bundleWorker(outdir: string, name: string): Promise<string> {
  const { metafile } = await build({
    ...common,
    outdir,
    target: browsers,
    // Texts as they are: an escaped letter takes more bytes.
    charset: 'utf8',
    entryPoints: { [`${name}-worker`]: `${name}/worker.ts` },
  });
  return pathsOf(metafile, outdir)[0] ?? '';
}

/**
 * The program that checks certificates without the site: in one file, which can be read.
 * @param issuer DID of the institute, whose certificates it takes for good unless it is told of another.
 * @param formerHosts names that its site had before.
 */
export async function bundleVerifyCommand(
  outdir: string,
  issuer: string | undefined,
  formerHosts: readonly string[],
): Promise<void> {
  await build({
    ...common,
    minify: false,
    metafile: false,
    legalComments: 'inline',
    platform: 'node',
    target: 'node20',
    define: {
      BUILT_IN_ISSUER: JSON.stringify(issuer ?? ''),
      BUILT_IN_FORMER_HOSTS: JSON.stringify(formerHosts),
    },
    entryPoints: ['../verify/verify.ts'],
    entryNames: undefined,
    outfile: join(outdir, 'verify.mjs'),
  } as BuildOptions);
}

/** A script of its own: one for each page that does something; those to read share one. */
type Entry = (typeof interactivePages)[number] | 'document' | typeof componentsPage;

const entries: readonly Entry[] = [...interactivePages, 'document'];

/** Each page's script and then what it imports at once, and what else it may load later, by page; the pages to read share one. */
export type Scripts = (page: ShownPage) => Pick<Assets, 'parts' | 'scripts'>;

/** What each page may say, in whatever language. */
export function bundleTexts(names = entries): Promise<SpokenTexts> {
  const sourcesOf = (name: Entry) => Object.values(modulesOf(name));
  return spokenTexts(common, Object.fromEntries(names.map((name) => [name, sourcesOf(name)])));
}

/** The module that starts a page's script, and that of its content, if it has one to bring to life as a whole. */
function modulesOf(name: string): { readonly start: string; readonly content?: string } {
  if (name === componentsPage) return { start: 'components/start.tsx' };
  const start = 'pages/start.tsx';
  return name === 'document' ? { start } : { start, content: `pages/${name}/page.tsx` };
}

/** The scripts of all pages in one language: each holds what its page may say in that language, and no more. */
export async function bundleScripts(
  outdir: string,
  language: Language,
  facts: SiteFacts,
  spoken: SpokenTexts,
  names = entries,
): Promise<Scripts> {
  const { metafile } = await build({
    ...common,
    outdir,
    splitting: true,
    // Texts as they are: an escaped letter takes twice the bytes.
    charset: 'utf8',
    target: browsers,
    define: { 'process.env.NODE_ENV': '"production"' },
    entryPoints: names.map((name) => ({ in: `page:${name}`, out: `${name}-${language}` })),
    plugins: [pageEntries(language, facts, (name) => spoken(name, texts[language]))],
  });
  return (page) => {
    const name = page !== componentsPage && isDocument(page) ? 'document' : page;
    const [file] = Object.entries(metafile.outputs).find(([, { entryPoint }]) =>
      entryPoint?.endsWith(`page:${name}`),
    ) ?? [''];
    const files = [file, ...importsOf(metafile, file)];
    const addresses = (paths: readonly string[]) =>
      paths.map((path) => `/${relative(outdir, join(web, path))}`);
    const parts = Object.entries(partsOf(metafile, files)).map(([part, its]) => [
      part,
      addresses(its.filter((path) => !files.includes(path))),
    ]);
    return { scripts: addresses(files), parts: Object.fromEntries(parts) };
  };
}

/** The entry of a page's script: its content, started with one language's texts and the institute's facts. */
function pageEntries(language: Language, facts: SiteFacts, textsOf: (name: string) => object): Plugin {
  return {
    name: 'page-entries',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^page:/ }, ({ path }) => ({ path, namespace: 'page' }));
      onLoad({ filter: /^page:/, namespace: 'page' }, ({ path }) => {
        const name = path.slice('page:'.length);
        const { content, start } = modulesOf(name);
        const exported = name.charAt(0).toUpperCase() + name.slice(1);
        const line = content === undefined ? '' : `import { ${exported} as Content } from './${content}';`;
        const argument = content === undefined ? '' : ', Content';
        return {
          resolveDir: web,
          loader: 'js',
          contents: `${line}
import { start } from './${start}';
import { ${language} as kinds } from '../domain/texts/kind/${language}.ts';
const texts = ${JSON.stringify(textsOf(name))};
start({ language: ${JSON.stringify(language)}, facts: ${JSON.stringify(facts)}, texts, kinds${argument} });`,
        };
      });
    },
  };
}

/** Imports a module that makes HTML; bundled, because Node reads no JSX, and from memory. */
export async function importPrerender<Module>(entry: string): Promise<Module> {
  const { outputFiles } = await build({
    ...common,
    minify: false,
    platform: 'node',
    target: 'node24',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    entryPoints: [entry],
  });
  const code = Buffer.from(outputFiles[0]?.text ?? '').toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)) as Module;
}

function importsOf(metafile: Metafile, file: string, seen: string[] = []): string[] {
  for (const { kind, path } of metafile.outputs[file]?.imports ?? []) {
    if (kind !== 'import-statement' || seen.includes(path)) continue;
    seen.push(path);
    importsOf(metafile, path, seen);
  }
  return seen;
}

/** Our modules that these files load later, by name: each with what it imports at once. */
function partsOf(
  metafile: Metafile,
  files: readonly string[],
  found: Record<string, readonly string[]> = {},
): Record<string, readonly string[]> {
  for (const { kind, path } of files.flatMap((file) => metafile.outputs[file]?.imports ?? [])) {
    const { entryPoint = '' } = metafile.outputs[path] ?? {};
    const { name } = parse(entryPoint);
    if (kind !== 'dynamic-import' || name in found) continue;
    const its = [path, ...importsOf(metafile, path)];
    found[name] = its;
    partsOf(metafile, its, found);
  }
  return found;
}

function pathsOf(metafile: Metafile, outdir: string): string[] {
  return Object.keys(metafile.outputs).map((path) => `/${relative(outdir, join(web, path))}`);
}
