import { describe, expect, it } from 'vitest';
import { reportPages } from './report-factory.ts';

describe.each(Object.entries(reportPages))('the report on %s', (_, page) => {
  it('tells on a phone what each cell of its table is', () => {
    const titles = [...page.matchAll(/<th scope="col"[^>]*>([^<]+)</g)].map(([, title]) => title);
    const labels = [...page.matchAll(/<t[hd] [^>]*data-label="([^"]+)"/g)].map(([, label]) => label);
    expect(titles.length).toBeGreaterThan(3);
    expect(labels).toEqual(titles);
    expect(page.match(/<td/g)).toHaveLength(titles.length - 1);
  });

  it('asks nobody for anything, and is found by no search engine', () => {
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).not.toMatch(/\b(src|href)=|url\(|@import|<script/);
  });
});

describe('the list of unreachable students', () => {
  it('shows what a file says as text', () => {
    const page = reportPages['unreachable students'];
    expect(page).toContain('&lt;b onclick=x&gt;[U+202E]');
    expect(page).not.toMatch(/<b |\p{Bidi_C}/u);
  });
});
