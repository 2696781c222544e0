import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../domain/language.ts';
import { translator } from '../../domain/texts/translator.ts';
import { documents, texts } from '../texts/index.ts';
import { type Say, translate } from '../texts/translate.ts';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([name, value]) => {
    const key = path === '' ? name : `${path}.${name}`;
    return typeof value === 'string' ? [[key, value]] : leaves(value, key);
  });
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

const stem = (key: string) => key.replace(/_(one|other)$/, '');
const values = { count: 3, email: 'a@example.org', name: 'Amina', min: 10, days: 90, title: 'T', id: 'X' };

describe('the texts of the site', () => {
  it.each(languages)('say in the browser what i18next says, in %s', (language) => {
    const inBrowser = translate(language, texts[language]);
    const byI18next = translator(language, texts[language]);
    const keys = leaves(texts[language]).map(([key]) => stem(key) as Parameters<Say>[0]);
    for (const key of keys) {
      for (const count of [0, 1, 2, 1_000]) {
        const all = { ...values, count };
        const said = inBrowser(key, all);
        // i18next leaves nothing where a value is missing; ours leaves the mark, which no test of ours gets to see.
        expect(said.replace(/\{\{\w+\}\}/g, '')).toBe(byI18next(key, all).replace(/\{\{\w+\}\}/g, ''));
      }
    }
  });

  it.each(languages)('take the same values and carry the same links in %s as in French', (language) => {
    const marks = (text: string) => [...text.matchAll(/\{\{\w+\}\}|<\/?a>/g)].map(String).sort();
    const own = new Map(leaves(texts[language]));
    for (const [key, french] of leaves(texts.fr))
      expect([key, marks(own.get(key) ?? '')]).toEqual([key, marks(french)]);
  });

  it('are all used', () => {
    const web = join(import.meta.dirname, '..');
    // The page of components says what pages say, and is none.
    const exclude = ['components/**', 'dist/**', 'texts/**', '**/*.test.*'];
    const source = globSync('**/*.{ts,tsx}', { cwd: web, exclude })
      .map((file) => readFileSync(join(web, file), 'utf8'))
      .join('\n');
    // A key is written out, or its last part is put in: `rule.${rule}`, `token.${which}Title`.
    const patterns = [...source.matchAll(/[`']([\w-]+\.)?[\w.${}-]+[`']/g)].map(([literal]) =>
      literal.slice(1, -1),
    );
    const used = (key: string) =>
      patterns.some((pattern) => {
        const parts = pattern.split(/\$\{\w+\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
        return new RegExp(`^${parts.join('[\\w-]+')}$`).test(key);
      });
    const keys = leaves(texts.fr).map(([key]) => stem(key));
    expect(keys.filter((key) => !used(key))).toEqual([]);
  });

  it('are where all that a page says comes from, also what is not between tags', () => {
    // What stands between tags the linter watches (noJsxLiterals).
    const web = join(import.meta.dirname, '..');
    const spoken = /\s(?:aria-label|aria-description|alt|title|placeholder|label|hint)="[^"]+"/g;
    const said = globSync('{design,pages,captcha}/**/*.tsx', { cwd: web }).flatMap((file) =>
      [...readFileSync(join(web, file), 'utf8').matchAll(spoken)].map(([found]) => `${file}:${found}`),
    );
    expect(said).toEqual([]);
  });

  it('are set with care in French: no loose space before tall punctuation, no straight apostrophe', () => {
    const french = [...strings(texts.fr), ...strings(documents.fr)];
    expect(french.filter((text) => / [:;?!»%]|« |\w'\w/.test(text))).toEqual([]);
  });

  it('call the wallet by one word in Dutch, which is that of the mails', () => {
    const dutch = [...strings(texts.nl), ...strings(documents.nl)];
    expect(dutch.filter((text) => /documentmap/i.test(text))).toEqual([]);
  });

  it.each(languages)('have no empty place in %s', (language) => {
    const all = [...strings(texts[language]), ...strings(documents[language])];
    expect(all.filter((text) => text.trim() === '')).toEqual([]);
  });

  it.each(languages)('have as many sections and parts in every document in %s as in French', (language) => {
    const shape = (of: (typeof documents)['fr']) =>
      Object.values(of).map(({ sections }) => sections.map(({ body }) => body.map((part) => typeof part)));
    expect(shape(documents[language])).toEqual(shape(documents.fr));
  });
});
