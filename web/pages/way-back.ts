import type { Language } from '../../domain/language.ts';
import { type PageName, pathOf, type ShownPage } from './pages.ts';

/** Pages for whoever is signed in: who is not is sent to do so, and then comes back. */
const memberPages = [
  'wallet',
  'certificate',
  'share',
  'transcript',
  'join',
  'profile',
  'settings',
] as const satisfies readonly PageName[];

type MemberPage = (typeof memberPages)[number];

/** A place on a page: a certificate's number, the token of a link, the name of a setting. */
const place = /^[\w-]{1,64}$/;

/**
 * Fragment of the sign-in page that says where to go on, and at which place on it; none for a page that is for
 * everybody.
 * @param fragment of the page that is left, without its `#`.
 */
export function wayBack(page: ShownPage, fragment: string): string | undefined {
  if (!memberPages.some((member) => member === page)) return undefined;
  return place.test(fragment) ? `${page}.${fragment}` : page;
}

export interface WayBack {
  readonly page: MemberPage;
  /** Without its `#`. */
  readonly fragment: string;
}

/** The page that somebody came from, and the place on it, by the fragment of the sign-in page. */
export function readWayBack(said: string): WayBack | undefined {
  const [name, ...rest] = said.split('.');
  const page = memberPages.find((member) => member === name);
  const fragment = rest.join('.');
  if (page === undefined || (fragment !== '' && !place.test(fragment))) return undefined;
  return { page, fragment };
}

export function addressOf(language: Language, { page, fragment }: WayBack): string {
  return pathOf(language, page) + (fragment === '' ? '' : `#${fragment}`);
}

const key = 'way-back';

/** Keeps in this tab what the sign-in page's fragment says, for whoever leaves the site in order to sign in. */
export function keepWayBack(said: string | undefined): void {
  try {
    if (said === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, said);
  } catch {
    // Storage is switched off: they come to their wallet.
  }
}

export function takeWayBack(): WayBack | undefined {
  try {
    const said = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return said === null ? undefined : readWayBack(said);
  } catch {
    return undefined;
  }
}
