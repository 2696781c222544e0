import type { Language } from '../../domain/language.ts';

/** Pages that speak with the API. Each has its own script. */
export const interactivePages = [
  'home',
  'activation',
  'external',
  'join',
  'renew',
  'forgot',
  'reset',
  'wallet',
  'certificate',
  'share',
  'transcript',
  'arrivals',
  'profile',
  'settings',
  'confirm',
  'verify',
] as const;
/** Pages to read. Their only script is the header's. */
export const documentPages = ['help', 'contact', 'terms', 'privacy', 'accessibility'] as const;

/** The page of components, for whoever builds the site: no deployment has it, so it is not among `pages`. */
export const componentsPage = 'components';

export type InteractivePage = (typeof interactivePages)[number];
export type DocumentPage = (typeof documentPages)[number];
export type PageName = InteractivePage | DocumentPage;
/** Where a part of the site may be shown. */
export type ShownPage = PageName | typeof componentsPage;

export const pages: readonly PageName[] = [...interactivePages, ...documentPages];

/** Pages that mean nothing to a search engine: they need a link or an account. */
export const privatePages: readonly PageName[] = [
  'activation',
  'external',
  'join',
  'reset',
  'wallet',
  'certificate',
  'share',
  'transcript',
  'arrivals',
  'profile',
  'settings',
  'confirm',
];

/** A page's path, the same slug in all languages. */
export function pathOf(language: Language, page: ShownPage): string {
  return page === 'home' ? `/${language}/` : `/${language}/${page}`;
}

export function isDocument(page: PageName): page is DocumentPage {
  return (documentPages as readonly PageName[]).includes(page);
}

/** Whether one comes to a page from the first, to do something there. */
export function isInner(page: PageName): boolean {
  return page !== 'home' && !isDocument(page);
}
