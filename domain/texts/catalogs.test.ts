import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../language.ts';
import type { Catalog } from './translator.ts';

const folders = globSync('*/index.ts', { cwd: import.meta.dirname }).map((path) => dirname(path));

/** Every text of a catalog by its full key. */
function texts(catalog: Catalog, path = ''): [string, string][] {
  return Object.entries(catalog).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : texts(value, `${path + key}.`),
  );
}

/** What a text is completed with. A singular may spell its number out. */
function placeholders(key: string, text: string): string[] {
  const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].filter((name) => !(name === 'count' && key.endsWith('_one'))).sort();
}

describe.each(folders)('the texts of "%s"', async (folder) => {
  const catalogs = new Map<string, [string, string][]>();
  for (const language of languages) {
    const module = (await import(`./${folder}/${language}.ts`)) as Record<string, Catalog>;
    catalogs.set(language, texts(module[language] ?? {}));
  }
  const model = catalogs.get('fr') ?? [];

  it.each(languages)('have the same keys and the same placeholders in %s as in French', (language) => {
    const described = (all: [string, string][]) =>
      Object.fromEntries(all.map(([key, text]) => [key, placeholders(key, text)]));
    expect(described(catalogs.get(language) ?? [])).toEqual(described(model));
  });

  it.each(languages)('are never empty in %s, and have whole placeholders', (language) => {
    const broken = (catalogs.get(language) ?? []).filter(
      ([, text]) => text.trim() === '' || /[{}]/.test(text.replace(/\{\{\w+\}\}/g, '')),
    );
    expect(broken).toEqual([]);
  });

  it.each(languages)('show in %s no name that only a program has for a thing', (language) => {
    const named = /\p{L}_\p{L}|\p{Ll}\p{Lu}\p{Ll}/u;
    const shown = (text: string) => text.replace(/\{\{\w+\}\}/g, '');
    expect((catalogs.get(language) ?? []).filter(([, text]) => named.test(shown(text)))).toEqual([]);
  });

  it.each([
    ['nl', /stamnummer|studentnummer|matrikel|aflever|kenmerk|documentmap|portefeuille|mij aanmelden/i],
    ['de', /Kennung|Kennziffer|verliehen|Kode\b/],
  ] as const)('call one thing by one word in %s', (language, others) => {
    expect((catalogs.get(language) ?? []).filter(([, text]) => others.test(text))).toEqual([]);
  });

  it('keep French punctuation with its word, and its apostrophes curly', () => {
    const loose = /(?<![\u00a0\u202f])([;!?»]|:(?=\s|$))|«(?![\u00a0\u202f])|'/u;
    expect(model.filter(([, text]) => loose.test(text))).toEqual([]);
  });
});
