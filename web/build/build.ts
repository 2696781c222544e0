import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readLogo } from '../../config/logo.ts';
import { readInstitute } from '../../config/read-institute.ts';
import { didOf } from '../../domain/credential/did.ts';
import { issuerOf } from '../../domain/credential/issuer.ts';
import { providerId } from '../../domain/external-providers.ts';
import { formerHosts, type Institute, localise, providerLabel } from '../../domain/institute.ts';
import type { Language } from '../../domain/language.ts';
import { componentsPage, isInner, type PageName, pages, pathOf } from '../pages/pages.ts';
import type { SiteFacts } from '../pages/site.ts';
import {
  addAsset,
  bundleScripts,
  bundleStyles,
  bundleTexts,
  bundleVerifyCommand,
  bundleWorkers,
  importPrerender,
  type Scripts,
} from './bundle.ts';
import { componentsOf } from './components.ts';
import { favicon, manifest, robots } from './files.ts';
import { paper, themeCss, themeOf } from './theme.ts';

/** What `pages/prerender.tsx` exports; Node, which runs this file, reads no JSX and so cannot be told by import. */
interface Prerender {
  renderPage(frame: object, page: PageName): string;
  renderMissing(frame: object): string;
}

export interface SiteBuild {
  readonly institute: Institute;
  readonly outDir: string;
  /**
   * Where the site will be. A page names its translations by whole addresses, the only ones that search engines take,
   * or not at all; and the program that checks certificates knows whose they should be, or has to be told.
   * @default that of the institute's domain; without one it is known only once the site is deployed.
   */
  readonly origin?: string;
  /**
   * With the page of components, for whoever builds the site and for its tests. It is in no deployment.
   * @default false
   */
  readonly components?: boolean;
}

const originOf = ({ domain }: Institute) => domain && `https://${domain.name}`;

/**
 * Builds the whole site of `institute` into `outDir`, which is emptied first: one HTML file per page and
 * language, and under `/assets/` what they load, named by content so that it can be cached for ever.
 * @throws Error when the institute's accent cannot be read on the site's paper, or its logo cannot be taken.
 */
export async function buildSite({
  institute,
  outDir,
  origin = originOf(institute),
  components = false,
}: SiteBuild): Promise<void> {
  const out = resolve(outDir);
  const theme = themeOf(institute.brand.accent);
  await rm(out, { recursive: true, force: true });
  const [logo, styles, spoken, workers, prerender] = await Promise.all([
    addLogo(out, institute),
    bundleStyles(out, themeCss(theme)),
    bundleTexts(),
    bundleWorkers(out),
    importPrerender<Prerender>('pages/prerender.tsx'),
  ]);

  const write = async (path: string, content: string) => {
    const file = join(out, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  };

  const noScripts = { scripts: [], parts: {} };
  const frameOf = (language: Language, scripts: ReturnType<Scripts>, isInner: boolean) => ({
    institute,
    origin,
    facts: { ...factsOf(institute, language), ...workers, logo },
    language,
    themeColor: paper,
    assets: {
      stylesheets: isInner ? [styles.site, styles.inner] : [styles.site],
      fonts: styles.fonts,
      ...scripts,
    },
  });

  const withComponents = components ? await componentsOf(out, theme) : undefined;

  await Promise.all(
    institute.languages.offered.map(async (language) => {
      const facts = { ...factsOf(institute, language), ...workers, logo };
      const scripts = await bundleScripts(out, language, facts, spoken);
      for (const page of pages) {
        const html = prerender.renderPage(frameOf(language, scripts(page), isInner(page)), page);
        await write(join(pathOf(language, page), 'index.html'), html);
      }
      const shown = await withComponents?.(frameOf(language, noScripts, false));
      if (shown !== undefined) await write(join(pathOf(language, componentsPage), 'index.html'), shown);
    }),
  );
  await Promise.all([
    write('404.html', prerender.renderMissing(frameOf(institute.languages.default, noScripts, false))),
    write('favicon.svg', favicon(theme)),
    write('robots.txt', robots()),
    bundleVerifyCommand(out, origin && didOf(origin), formerHosts(institute, 'all')),
    write('site.webmanifest', manifest(institute)),
  ]);
}

/** Puts the institute's logo where pages find it. */
async function addLogo(out: string, { brand, shortName }: Institute): Promise<SiteFacts['logo']> {
  if (brand.logo === undefined) return undefined;
  const { dark, light } = brand.logo;
  const add = async (file: string) => {
    const { ratio, svg } = await readLogo(file, shortName);
    return { path: await addAsset(out, 'logo', 'svg', svg), ratio };
  };
  const [inLight, inDark] = await Promise.all([add(light), dark === undefined ? undefined : add(dark)]);
  return { light: inLight.path, dark: inDark?.path, ratio: inLight.ratio };
}

function factsOf(
  institute: Institute,
  language: Language,
): Omit<SiteFacts, 'captchaWorker' | 'strengthWorker'> {
  return {
    name: localise(institute.name, language, institute),
    signedName: issuerOf(institute).name,
    shortName: institute.shortName,
    city: localise(institute.postalAddress.city, language, institute),
    languages: institute.languages.offered,
    formerHosts: formerHosts(institute, 'all'),
    secretariatEmail: institute.secretariat.email,
    termsVersion: institute.terms.version,
    privacyVersion: institute.privacy.version,
    linkDays: institute.activation.validDays,
    providers: (institute.externalIdentities?.providers ?? []).map((provider) => ({
      id: providerId(provider),
      label: providerLabel(provider, language, institute),
    })),
  };
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..');
  const { values } = parseArgs({
    options: {
      institute: { type: 'string', default: join(root, 'config/institute.example.ts') },
      out: { type: 'string', default: join(root, 'web/dist') },
    },
  });
  const institute = await readInstitute(resolve(values.institute));
  await buildSite({ institute, outDir: values.out });
}
