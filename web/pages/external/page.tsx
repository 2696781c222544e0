import { useEffect, useState } from 'preact/hooks';
import type { Account } from '../../../domain/api.ts';
import type { Failure } from '../../api/client.ts';
import { markSignedIn, whoIsSignedIn } from '../../api/signed-in.ts';
import { ButtonLink } from '../../design/button.tsx';
import { explain } from '../../design/explain.ts';
import { Heading, Loading } from '../../design/text.tsx';
import { Trouble } from '../../design/trouble.tsx';
import { dropFragment, leaveTo } from '../leave.ts';
import { useSite } from '../site.ts';
import { addressOf, takeWayBack } from '../way-back.ts';
import { Ended, type Ending } from './ended.tsx';
import { Known } from './known.tsx';
import { readOutcome } from './outcome.ts';
import { Unknown } from './unknown.tsx';

type State =
  | { readonly at: 'loading' }
  | { readonly at: 'ended'; readonly ending: Ending; readonly token: string | undefined }
  | { readonly at: 'failed'; readonly failure: Failure }
  | { readonly at: 'linked' }
  | {
      readonly at: 'proven';
      readonly provider: string;
      readonly account: Account | undefined;
      /** Whether the account has one. */
      readonly password: boolean | undefined;
    };

/** Where a visit to a provider of external identities ends: goes on, or says what happened and what to do. */
export function External() {
  const { href, language, say, send } = useSite();
  const [state, setState] = useState<State>({ at: 'loading' });

  /** @param expected whether an identity was said to wait; without one there is nothing to see here. */
  const loadProven = async (expected: boolean) => {
    setState({ at: 'loading' });
    try {
      const [{ provider }, account] = await Promise.all([
        send('GET /api/session/external'),
        whoIsSignedIn(send),
      ]);
      if (provider !== undefined) {
        const password = account && (await send('GET /api/session/external/identities')).password;
        setState({ at: 'proven', provider, account, password });
      } else if (expected) setState({ at: 'ended', ending: 'stale', token: undefined });
      else leaveTo(href('home'));
    } catch (failure) {
      setState({ at: 'failed', failure: failure as Failure });
    }
  };

  useEffect(() => {
    const { outcome, token } = readOutcome();
    const activation = token === undefined ? undefined : `${href('activation')}?external#${token}`;
    dropFragment();
    if (outcome === undefined) loadProven(false);
    else if (outcome === 'signed-in') {
      markSignedIn(true);
      const back = takeWayBack();
      leaveTo(activation ?? (back ? addressOf(language, back) : href('wallet')));
    } else if (outcome === 'proven') {
      if (activation) leaveTo(activation);
      else loadProven(true);
    } else if (outcome === 'linked') setState({ at: 'linked' });
    else setState({ at: 'ended', ending: outcome, token });
  }, []);

  switch (state.at) {
    case 'loading':
      return <Loading>{say('external.loading')}</Loading>;
    case 'failed':
      return <Trouble errors={explain(state.failure, say)} onRetry={() => loadProven(true)} />;
    case 'ended':
      return <Ended ending={state.ending} token={state.token} />;
    case 'linked':
      return (
        <div class="narrow">
          <Heading arrived>{say('external.linkedTitle')}</Heading>
          <p class="lead">{say('external.linkedText')}</p>
          <div class="ways">
            <ButtonLink href={href('wallet')}>{say('home.open')}</ButtonLink>
          </div>
        </div>
      );
    case 'proven': {
      const { account, password = true, provider } = state;
      const onLinked = () => setState({ at: 'linked' });
      return account ? (
        <Known
          provider={provider}
          account={account}
          password={password}
          onLinked={onLinked}
          onSignedOut={() => setState({ ...state, account: undefined })}
        />
      ) : (
        <Unknown provider={provider} onLinked={onLinked} />
      );
    }
  }
}
