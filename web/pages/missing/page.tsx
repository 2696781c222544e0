import type { Language } from '../../../domain/language.ts';
import { type SiteTexts, translate } from '../../texts/translate.ts';
import { pathOf } from '../pages.ts';

interface MissingProps {
  /** The first is the page's own language. */
  readonly languages: readonly Language[];
  readonly texts: Readonly<Record<Language, SiteTexts>>;
}

/** There is one page for every address that leads nowhere, so it speaks all the languages at once. */
export function Missing({ languages, texts }: MissingProps) {
  return (
    <div class="narrow missing">
      {languages.map((language, index) => {
        const say = translate(language, texts[language]);
        return (
          <section key={language} lang={language}>
            {index === 0 ? <h1>{say('missing.title')}</h1> : <h2>{say('missing.title')}</h2>}
            <p>
              {say('missing.text')} <a href={pathOf(language, 'home')}>{say('missing.home')}</a>
            </p>
          </section>
        );
      })}
    </div>
  );
}
