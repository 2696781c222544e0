import type { ComponentChildren } from 'preact';
import { Loading } from '../design/text.tsx';
import { Trouble } from '../design/trouble.tsx';
import { useSite } from './site.ts';
import { useMember } from './use-member.ts';

interface MemberPageProps<Content> {
  readonly loading: string;
  /** What the page shows. @throws Failure; whoever is not signed in is sent to do so, and comes back here. */
  load(): Promise<Content>;
  /** The address of the account that it is about. */
  whose(content: Content): string;
  /** @param reload loads again what is shown, in its place. */
  children(content: Content, reload: () => Promise<void>): ComponentChildren;
}

/** A page about the account of somebody who is signed in: it waits, says what went wrong, or shows what it has loaded. */
export function MemberPage<Content>({ loading, load: read, whose, children }: MemberPageProps<Content>) {
  const { content, errors, load } = useMember(read, whose);
  if (errors) return <Trouble errors={errors} onRetry={load} />;
  return content === undefined ? <Loading>{loading}</Loading> : children(content, load);
}

/** The two pages about an account, side by side. */
export function AccountPages() {
  const { href, page, say } = useSite();
  return (
    <nav class="account-pages" aria-label={say('frame.myAccount')}>
      <ul>
        {(
          [
            ['profile', 'profile.title'],
            ['settings', 'settings.title'],
          ] as const
        ).map(([each, title]) => (
          <li key={each}>
            <a href={href(each)} aria-current={page === each ? 'page' : undefined}>
              {say(title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
