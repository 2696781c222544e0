import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { languages } from '../../domain/language.ts';
import { toneOf } from '../../domain/verification/verdict.ts';
import { statusUnknown, unreadable, unsealed, verdicts } from '../components/examples.ts';
import { type Site, SiteContext } from '../pages/site.ts';
import { texts } from '../texts/index.ts';
import { translate } from '../texts/translate.ts';
import { VerdictNotice } from './verdict-notice.tsx';

const answers = { ...verdicts, ...unsealed, ...statusUnknown, ...unreadable };

describe.each(languages)('the answers in %s', (language) => {
  const site = {
    language,
    facts: { name: 'Institut Exemple' },
    say: translate(language, texts[language]),
  } as Site;

  const shown = Object.values(answers).map((verdict) => {
    const html = renderToString(
      <SiteContext.Provider value={site}>
        <VerdictNotice verdict={verdict} level={1} />
      </SiteContext.Provider>,
    );
    return { verdict, html, says: html.replace(/<[^>]+>/g, ' ') };
  });

  it('say each something that no other says, in whole sentences', () => {
    expect(new Set(shown.map(({ says }) => says)).size).toBe(shown.length);
    for (const { says } of shown) expect(says).not.toMatch(/\{\{|verify\.|undefined/);
  });

  it('have each a sign of their own, in the outline and colour of their tone', () => {
    const signs = new Map(
      shown.map(({ html, verdict }) => [verdict.verdict, /<svg.*?<\/svg>/s.exec(html)?.[0]]),
    );
    expect(new Set(signs.values()).size).toBe(Object.keys(verdicts).length);
    for (const { html, verdict } of shown) expect(html).toContain(`data-tone="${toneOf[verdict.verdict]}"`);
  });
});
