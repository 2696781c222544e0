import { useEffect, useState } from 'preact/hooks';
import type { Account } from '../../../domain/api.ts';
import { ButtonLink } from '../../design/button.tsx';
import { Heading, Linked } from '../../design/text.tsx';
import { dropFragment } from '../leave.ts';
import { MemberPage } from '../member-page.tsx';
import { useSite } from '../site.ts';
import { readToken } from '../token.ts';
import { ByLink } from './by-link.tsx';
import { ByPassword } from './by-password.tsx';

interface Accounts {
  readonly account: Account;
  /** The other account, where a mailed link proves it. */
  readonly proven?: { readonly email: string; readonly token: string };
}

/** Brings another account of the same person into the one that is signed in. */
export function Join() {
  const { href, say, send } = useSite();
  const [joined, setJoined] = useState(false);
  /** Whether signing in to the account that is gone asked for a code. */
  const [hadCode, setHadCode] = useState(false);
  /** How often another link was followed on the page as it stands. */
  const [links, setLinks] = useState(0);

  useEffect(() => {
    const look = () => {
      setJoined(false);
      setLinks((count) => count + 1);
    };
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);

  const done = (code = false) => {
    dropFragment();
    setHadCode(code);
    setJoined(true);
  };

  const load = async (): Promise<Accounts> => {
    const account = await send('GET /api/session');
    const token = readToken();
    if (token === undefined) return { account };
    const view = await send('POST /api/join/view', { token });
    if (view.joined) {
      done();
      return { account };
    }
    return { account, proven: { email: view.email, token } };
  };

  if (joined) {
    return (
      <div class="narrow">
        <Heading arrived>{say('join.joinedTitle')}</Heading>
        <p class="lead">{say('join.joinedText')}</p>
        <p>{say('join.sharesStay')}</p>
        {hadCode && (
          <p>
            <Linked text={say('join.codeAfter')} href={href('settings')} />
          </p>
        )}
        <div class="ways">
          <ButtonLink href={href('wallet')}>{say('home.open')}</ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <MemberPage key={links} loading={say('join.loading')} load={load} whose={({ account }) => account.email}>
      {({ account, proven }) =>
        proven ? (
          <ByLink account={account} other={proven.email} token={proven.token} onJoined={done} />
        ) : (
          <ByPassword account={account} onJoined={done} />
        )
      }
    </MemberPage>
  );
}
