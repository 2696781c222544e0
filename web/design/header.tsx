import { useEffect, useState } from 'preact/hooks';
import { type Language, languageCookie } from '../../domain/language.ts';
import { Failure } from '../api/client.ts';
import { markSignedIn, onSignedInChange, seemsSignedIn } from '../api/signed-in.ts';
import { leaveTo } from '../pages/leave.ts';
import { pathOf, type ShownPage } from '../pages/pages.ts';
import { useSite } from '../pages/site.ts';
import { forgetDrafts, keepDrafts } from './draft.ts';
import { Mark } from './mark.tsx';

/** Languages by their own names. */
export const languageNames: Readonly<Record<Language, string>> = {
  fr: 'Français',
  nl: 'Nederlands',
  en: 'English',
  de: 'Deutsch',
};

export function HeaderContent() {
  const { facts, href, say } = useSite();
  return (
    <>
      <SkipLink />
      <div class="bar">
        <a class="brand" href={href('home')}>
          <Mark />
          <span>
            <b>{facts.shortName}</b>
            <small>{say('brand')}</small>
          </span>
        </a>
        <Session />
        <LanguageSwitch />
      </div>
      <Connection />
    </>
  );
}

/** Past the header, for whoever goes by keyboard: seen when it is reached. */
export function SkipLink() {
  const { say } = useSite();
  return (
    // biome-ignore lint/a11y/useValidAnchor: a link all the same, that works before its script has come
    <a class="skip" href="#main" onClick={skip}>
      {say('frame.skip')}
    </a>
  );
}

/** By script, because following `#main` would replace the token of a link in the page's address. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function LanguageSwitch() {
  const { facts, language, page, say } = useSite();
  if (facts.languages.length < 2) return null;
  return (
    <nav class="languages" aria-label={say('frame.languages')}>
      <ul>
        {facts.languages.map((other) => (
          <li key={other}>
            <a
              href={pathOf(other, page)}
              lang={other}
              hreflang={other}
              aria-current={other === language ? 'true' : undefined}
              onClick={(event) => {
                rememberLanguage(other);
                keepAddress(event);
              }}
            >
              {other.toUpperCase()}
              <span class="unseen">{` – ${languageNames[other]}`}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A year, for the edge to read at the site's bare address. Of no use to anybody else: it holds two letters. */
function rememberLanguage(language: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is younger than the browsers we support
  document.cookie = `${languageCookie}=${language}; Path=/; Max-Age=31536000; SameSite=Lax; Secure`;
}

/**
 * The fragment may be the token of a link, the query what is chosen: a reader who changes language keeps both, and
 * what was typed.
 */
function keepAddress(event: MouseEvent & { currentTarget: HTMLAnchorElement }): void {
  event.currentTarget.hash = location.hash;
  event.currentTarget.search = location.search;
  keepDrafts();
}

/** Says when the device has lost its connection, before anybody presses a button that cannot work. */
function Connection() {
  const [online, setOnline] = useState(true);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    look();
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return <Offline offline={!online} />;
}

/** One line across the page; a region that is there before it has anything to say. */
export function Offline({ offline = false }: { offline?: boolean }) {
  const { say } = useSite();
  return (
    <p class="offline" role="status">
      {offline && say('frame.offline')}
    </p>
  );
}

/** The pages that the header’s way to the account stands for. */
const aboutAccount: readonly ShownPage[] = ['profile', 'settings'];

function Session() {
  const { href, send } = useSite();
  const [signedIn, setSignedIn] = useState(false);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const look = () => setSignedIn(seemsSignedIn());
    look();
    return onSignedInChange(look);
  }, []);

  const signOut = async () => {
    try {
      await send('DELETE /api/session');
    } catch (failure) {
      if (!(failure instanceof Failure && failure.reason === 'not-signed-in')) return setFailed(true);
    }
    markSignedIn(false);
    forgetDrafts();
    leaveTo(`${href('home')}#signed-out`);
  };

  return signedIn ? <SignedIn failed={failed} onSignOut={signOut} /> : null;
}

interface SignedInProps {
  /** Signing out did not work. */
  readonly failed?: boolean;
  onSignOut(): void;
}

/** The ways of whoever is signed in. */
export function SignedIn({ failed = false, onSignOut }: SignedInProps) {
  const { href, page, say } = useSite();
  return (
    <nav class="session" aria-label={say('frame.account')}>
      {failed && <span role="alert">{say('failure.title')}</span>}
      <a href={href('wallet')} aria-current={page === 'wallet' ? 'page' : undefined}>
        {say('frame.wallet')}
      </a>
      <a href={href('profile')} aria-current={aboutAccount.includes(page) ? 'page' : undefined}>
        {say('frame.myAccount')}
      </a>
      <button type="button" onClick={onSignOut}>
        {say('frame.signOut')}
      </button>
    </nav>
  );
}
