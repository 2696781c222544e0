import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInstitute } from '../../config/read-institute.ts';
import { languages } from '../../domain/language.ts';
import { issuerAt } from '../../domain/verification/issuer-factory.ts';
import { type PageName, pages, pathOf } from '../pages/pages.ts';
import { fr } from '../texts/fr.ts';
import { buildSite } from './build.ts';

const kilobytes = (files: readonly Buffer[]) =>
  files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0) / 1_024;

const filesOf = (folder: string) => globSync('**/*.*', { cwd: folder });

const origin = 'https://certificates.example.org';

/** The example's institute, whose site had another name before. */
async function readRenamed() {
  const formerNames = [{ host: 'lost.example.org', isLost: true }];
  return { ...(await readInstitute('config/institute.example.ts')), formerNames };
}

describe('the built site', () => {
  let out: string;
  let built: readonly string[];
  const read = (path: string) => readFile(join(out, path));
  const html = async (path: string) => (await read(join(path, 'index.html'))).toString();

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'site-'));
    await buildSite({ institute: await readRenamed(), outDir: out, origin });
    built = filesOf(out);
  }, 60_000);
  afterAll(() => rm(out, { recursive: true }));

  it.each(languages)(
    'has every page in %s, in that language, pointing to its translations',
    async (language) => {
      for (const page of pages) {
        const text = await html(pathOf(language, page));
        expect(text).toContain(`<html lang="${language}"`);
        for (const other of languages)
          expect(text).toContain(`hreflang="${other}" href="${origin}${pathOf(other, page)}"`);
      }
    },
  );

  it('makes a link of each address and telephone number that a page to read names', async () => {
    const [, main] = (await html('/fr/contact')).split('<main');
    const [, article] = (main ?? '').split('<article');
    const read = article?.slice(0, article.indexOf('</article>'));
    expect(read).toContain('<a href="mailto:secretariat@example.org">secretariat@example.org</a>');
    expect(read).toContain('<a href="tel:+3220000000">+32 2 000 00 00</a>');
  });

  it('has nothing inline that the content security policy would refuse', async () => {
    const all = [
      await read('404.html'),
      ...(await Promise.all(pages.map((page) => html(pathOf('fr', page))))),
    ];
    for (const page of all.map(String)) {
      expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
      expect([...page.matchAll(/<script[^>]*>([^<]*)/g)].map(([, inline]) => inline).join('')).toBe('');
    }
  });

  it('shows the institute’s logo, in dark mode its other form, and says nothing twice to who hears it', async () => {
    const header = /<header id="header">.*?<\/header>/s.exec(await html('/fr/wallet'))?.[0] ?? '';
    const [, dark, light] =
      /<source srcset="([^"]+)" media="\(prefers-color-scheme: dark\)"[^>]*><img src="([^"]+)" alt(?:="")? /i.exec(
        header,
      ) ?? [];
    for (const path of [light, dark]) expect(String(await read(path ?? ''))).toMatch(/^<svg .*<title>/s);
    expect(light).not.toBe(dark);
  });

  it('keeps forms that are sent before their script has come from putting a password into an address', async () => {
    for (const page of ['home', 'reset'] as const) {
      expect(await html(pathOf('fr', page))).toMatch(/<form[^>]*method="dialog"/);
    }
  });

  it('brings with each page what it may say, and not what only others do', async () => {
    const scriptOf = async (page: PageName) => {
      const [, path] = /<script type="module" src="([^"]+)"/.exec(await html(pathOf('fr', page))) ?? [];
      return (await read(path ?? '')).toString();
    };
    const said = [fr.home.lead, fr.settings.closingText, fr.frame.offline];
    const isSaidOn = async (page: PageName) => {
      const script = await scriptOf(page);
      return said.map((words) => script.includes(words));
    };
    expect(await isSaidOn('home')).toEqual([true, false, true]);
    expect(await isSaidOn('settings')).toEqual([false, true, true]);
    expect(await isSaidOn('terms')).toEqual([false, false, true]);
    // The tabs of the two pages about an account name each other.
    expect(await scriptOf('profile')).toContain(fr.settings.title);
  });

  it('opens with at most 30 KB of script and 85 KB in all', async () => {
    const page = await html('/fr/');
    const paths = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
    const files = await Promise.all(paths.map(read));
    const scripts = files.filter((_, index) => paths[index]?.endsWith('.js'));
    expect(kilobytes(scripts)).toBeLessThan(30);
    expect(kilobytes([...files, Buffer.from(page)])).toBeLessThan(85);
  });

  it('checks certificates with at most 40 KB of script before anybody has brought one', async () => {
    const page = await html('/fr/verify');
    const paths = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? '');
    expect(kilobytes(await Promise.all(paths.map(read)))).toBeLessThan(40);
  });

  it('brings the lists that passwords are judged by with no page, but for who types one, in at most 250 KB', async () => {
    const names = await readdir(join(out, 'assets'));
    const [worker = ''] = names.filter((name) => name.startsWith('strength-worker-'));
    const scripts = await Promise.all(
      names
        .filter((name) => name.endsWith('.js'))
        .map(async (name) => ({
          name,
          listed: String(await read(join('assets', name))).includes('liverpool'),
        })),
    );
    expect(scripts.filter(({ listed }) => listed).map(({ name }) => name)).toEqual([worker]);
    expect(kilobytes([await read(join('assets', worker))])).toBeLessThan(250);
    for (const page of pages) expect(await html(pathOf('fr', page))).not.toContain(`src="/assets/${worker}`);
  });

  it('has a program that checks certificates without the site, in one file that runs anywhere', async () => {
    // Also under the name that it had before.
    for (const name of ['certificates.example.org', 'lost.example.org']) {
      const issuer = await issuerAt(`https://${name}`);
      const [certificate, did, list] = ['c.jwt', 'did.json', 'list.jwt'].map((file) => join(out, file));
      await writeFile(certificate ?? '', issuer.credential());
      await writeFile(did ?? '', JSON.stringify(issuer.document()));
      const now = Date.now();
      await writeFile(list ?? '', issuer.signed(issuer.listClaims(now)));
      const program = promisify(execFile)(
        process.execPath,
        [join(out, 'verify.mjs'), '--did', did ?? '', '--status', list ?? '', certificate ?? ''],
        { cwd: tmpdir() },
      );
      expect((await program).stdout).toContain(`[OK] Genuine and valid: signed by ${name}`);
    }
    const text = (await read('verify.mjs')).toString();
    expect([...text.matchAll(/^import .* from "(.*)";$/gm)].map(([, name]) => name)).not.toContainEqual(
      expect.not.stringMatching(/^node:/),
    );
  });

  it('gives a browser the texts of one language, and no validation library', async () => {
    const names = (await readdir(join(out, 'assets'))).filter((name) => name.endsWith('.js'));
    const scripts = await Promise.all(
      names.map(async (name) => (await read(join('assets', name))).toString()),
    );
    const french = scripts.filter((script) => script.includes('Identifiez-vous'));
    expect(french).not.toEqual([]);
    for (const script of french) expect(script).not.toContain('Melden Sie sich an');
    expect(scripts.filter((script) => /ZodError|\bzod\b/.test(script))).toEqual([]);
  });

  it('has the page of components only for whoever builds it, and nothing else differs then', async () => {
    const withComponents = await mkdtemp(join(tmpdir(), 'site-'));
    const institute = await readRenamed();
    await buildSite({ institute, outDir: withComponents, origin, components: true });
    const all = filesOf(withComponents);
    expect(built.filter((path) => /components/.test(path))).toEqual([]);
    expect(built.filter((path) => !all.includes(path))).toEqual([]);
    for (const path of built)
      expect((await read(path)).equals(await readFile(join(withComponents, path))), path).toBe(true);
    for (const language of languages) expect(all).toContain(`${language}/components/index.html`);
    await rm(withComponents, { recursive: true });
  });
});
