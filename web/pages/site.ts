import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CertificateKind } from '../../domain/certificate.ts';
import type { Language } from '../../domain/language.ts';
import type { Client, FetchFile } from '../api/client.ts';
import type { Say } from '../texts/translate.ts';
import { type PageName, pathOf, type ShownPage } from './pages.ts';

/** What the browser has to know of the institute; the rest is in the HTML already. */
export interface SiteFacts {
  readonly name: string;
  /** As it is signed in certificates: in the language of the institute. */
  readonly signedName: string;
  readonly shortName: string;
  /** Where the institute is. */
  readonly city: string;
  /** Paths of the institute's sign, and its width divided by its height. */
  readonly logo?:
    | { readonly light: string; readonly dark: string | undefined; readonly ratio: number }
    | undefined;
  readonly languages: readonly Language[];
  /** Names that the site had before: certificates were signed in them. */
  readonly formerHosts: readonly string[];
  readonly secretariatEmail: string;
  readonly termsVersion: string;
  readonly privacyVersion: string;
  /** Days an activation link works. */
  readonly linkDays: number;
  /** Whom students may sign in with besides a password. */
  readonly providers: readonly { readonly id: string; readonly label: string }[];
  /** Path of the proof-of-work worker's script. */
  readonly captchaWorker: string;
  /** Path of the script that judges passwords. */
  readonly strengthWorker: string;
}

/** What every component of one page in one language shares. */
export interface Site {
  readonly language: Language;
  readonly page: ShownPage;
  readonly facts: SiteFacts;
  readonly say: Say;
  readonly kind: (kind: CertificateKind) => string;
  readonly send: Client;
  readonly fetchFile: FetchFile;
}

export const SiteContext = createContext<Site | undefined>(undefined);

/** @throws Error outside a page: every page is rendered inside a site. */
export function useSite(): Site & { readonly href: (page: PageName) => string } {
  const site = useContext(SiteContext);
  if (site === undefined) throw new Error('A component of the site was rendered outside a page.');
  return { ...site, href: (page) => pathOf(site.language, page) };
}
