import { type ComponentType, hydrate } from 'preact';
import type { CertificateKind } from '../../domain/certificate.ts';
import type { Language } from '../../domain/language.ts';
import { createClient, createFetchFile } from '../api/client.ts';
import { HeaderContent } from '../design/header.tsx';
import { type SiteTexts, translate } from '../texts/translate.ts';
import type { ShownPage } from './pages.ts';
import { SiteContext, type SiteFacts } from './site.ts';

export interface Start {
  readonly language: Language;
  readonly facts: SiteFacts;
  readonly texts: SiteTexts;
  readonly kinds: Readonly<Record<CertificateKind, string>>;
  /** The page's content; a page to read has none to bring to life. */
  readonly Content?: ComponentType;
}

/** Brings the prerendered header, and the page's content if it does something, to life. */
export function start({ Content, ...start }: Start): void {
  const bring = islandsOf(start);
  bring('header', HeaderContent);
  if (Content) bring('main', Content);
}

/** What brings a prerendered part of the page to life, by its id. */
export function islandsOf({ language, facts, texts, kinds }: Omit<Start, 'Content'>) {
  const page = document.documentElement.dataset.page as ShownPage;
  const site = {
    language,
    page,
    facts,
    say: translate(language, texts),
    kind: (kind: CertificateKind) => kinds[kind],
    send: createClient({ language }),
    fetchFile: createFetchFile({ language }),
  };
  return (id: string, Island: ComponentType) => {
    const place = document.getElementById(id);
    if (place === null) return;
    hydrate(
      <SiteContext.Provider value={site}>
        <Island />
      </SiteContext.Provider>,
      place,
    );
  };
}
