import { useEffect, useState } from 'preact/hooks';
import type { Account } from '../../../domain/api.ts';
import { Failure } from '../../api/client.ts';
import { whoIsSignedIn } from '../../api/signed-in.ts';
import { ButtonLink } from '../../design/button.tsx';
import { explain } from '../../design/form.tsx';
import { Heading, Loading } from '../../design/text.tsx';
import { Trouble } from '../../design/trouble.tsx';
import { dropFragment, leaveTo } from '../leave.ts';
import { useSite } from '../site.ts';
import { readToken } from '../token.ts';
import { ByLink } from './by-link.tsx';
import { ByPassword } from './by-password.tsx';

type State =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | { readonly at: 'password'; readonly account: Account }
  | { readonly at: 'link'; readonly account: Account; readonly other: string; readonly token: string }
  | { readonly at: 'joined' };

/** Brings another account of the same person into the one that is signed in. */
export function Join() {
  const { href, say, send } = useSite();
  const [state, setState] = useState<State>({ at: 'loading' });

  const load = async () => {
    setState({ at: 'loading' });
    const token = readToken();
    const account = await whoIsSignedIn(send);
    // The link in the mail stays where it is, to be opened again once its owner has signed in.
    if (!account) return leaveTo(`${href('home')}#needed`);
    if (token === undefined) return setState({ at: 'password', account });
    try {
      const { email } = await send('POST /api/join/view', { token });
      setState({ at: 'link', account, other: email, token });
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      setState({ at: 'failed', failure });
    }
  };

  useEffect(() => {
    load();
    addEventListener('hashchange', load);
    return () => removeEventListener('hashchange', load);
  }, []);

  const done = () => {
    dropFragment();
    setState({ at: 'joined' });
  };

  switch (state.at) {
    case 'loading':
      return <Loading>{say('join.loading')}</Loading>;
    case 'failed':
      return <Trouble errors={explain(state.failure, say)} onRetry={load} />;
    case 'password':
      return <ByPassword account={state.account} onJoined={done} />;
    case 'link':
      return <ByLink account={state.account} other={state.other} token={state.token} onJoined={done} />;
    case 'joined':
      return (
        <div class="narrow">
          <Heading arrived>{say('join.joinedTitle')}</Heading>
          <p class="lead">{say('join.joinedText')}</p>
          <div class="ways">
            <ButtonLink href={href('wallet')}>{say('home.open')}</ButtonLink>
          </div>
        </div>
      );
  }
}
