import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Failure } from '../api/client.ts';
import { markSignedIn } from '../api/signed-in.ts';
import { Button } from '../design/button.tsx';
import { type Errors, explain } from '../design/form.tsx';
import { Heading, Loading } from '../design/text.tsx';
import { leaveTo } from './leave.ts';
import { useSite } from './site.ts';

interface MemberPageProps<Content> {
  readonly loading: string;
  /** What the page shows. @throws Failure; whoever is not signed in is sent to do so. */
  load(): Promise<Content>;
  /** @param reload loads again what is shown, in its place. */
  children(content: Content, reload: () => Promise<void>): ComponentChildren;
}

/** A page of somebody who is signed in: it waits, says what went wrong, or shows what it has loaded. */
export function MemberPage<Content>({ loading, load, children }: MemberPageProps<Content>) {
  const { href, say } = useSite();
  const [content, setContent] = useState<Content>();
  const [errors, setErrors] = useState<Errors>();

  const reload = async () => {
    setErrors(undefined);
    try {
      setContent(await load());
      markSignedIn(true);
    } catch (failure) {
      if (failure instanceof Failure && failure.reason === 'not-signed-in') {
        markSignedIn(false);
        return leaveTo(`${href('home')}#needed`);
      }
      setErrors(explain(failure, say));
    }
  };

  useEffect(() => {
    reload();
    // A page that the browser kept, and shows again after a sign-out, would show what is no longer theirs.
    const look = (event: PageTransitionEvent) => event.persisted && location.reload();
    addEventListener('pageshow', look);
    return () => removeEventListener('pageshow', look);
  }, []);

  if (errors) {
    return (
      <div class="narrow">
        <Heading arrived>{errors.title}</Heading>
        {errors.list.map(({ message }) => (
          <p class="lead" key={message}>
            {message}
          </p>
        ))}
        <div class="ways">
          <Button onClick={reload}>{say('failure.retry')}</Button>
        </div>
      </div>
    );
  }
  return content === undefined ? <Loading>{loading}</Loading> : children(content, reload);
}

/** The two pages about an account, side by side. */
export function AccountPages() {
  const { href, page, say } = useSite();
  return (
    <nav class="account-pages" aria-label={say('frame.myAccount')}>
      <ul>
        {(['profile', 'settings'] as const).map((each) => (
          <li key={each}>
            <a href={href(each)} aria-current={page === each ? 'page' : undefined}>
              {say(`${each}.title`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
