import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../domain/language.ts';
import { pathOf } from '../pages/pages.ts';
import { texts } from '../texts/index.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/embed.md'), 'utf8');
const snippets = [...page.matchAll(/```html\n([\s\S]*?)```/g)].map(([, html]) => html ?? '');

describe('the snippets for other sites', () => {
  it.each(languages)('lead to the first page in %s, in the words of the page behind it', (language) => {
    const own = snippets.filter((html) => html.includes(`lang="${language}"`));
    expect(own).toHaveLength(2);
    for (const html of own) {
      expect(html).toContain(`href="https://certificates.example.org${pathOf(language, 'home')}"`);
      expect(html.replace(/<[^>]*>/g, '').trim()).toBe(texts[language].wallet.title);
    }
  });

  it('run nothing and load nothing', () => {
    for (const html of snippets) expect(html).not.toMatch(/<(script|iframe|img|link)|\bsrc=|url\(|\son\w+=/i);
  });
});
