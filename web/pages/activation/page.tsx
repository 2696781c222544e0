import { useEffect, useState } from 'preact/hooks';
import type { Account, ActivationView } from '../../../domain/api.ts';
import { Failure } from '../../api/client.ts';
import { markSignedIn, whoIsSignedIn } from '../../api/signed-in.ts';
import { explain } from '../../design/explain.ts';
import { Notice } from '../../design/notice.tsx';
import { Loading } from '../../design/text.tsx';
import { Trouble } from '../../design/trouble.tsx';
import { dropFragment, leaveTo } from '../leave.ts';
import { useSite } from '../site.ts';
import { readToken } from '../token.ts';
import { Link } from './link.tsx';
import { Linked } from './linked.tsx';
import { Register } from './register.tsx';
import { SignIn } from './sign-in.tsx';
import { type LinkProblem, LinkTrouble } from './trouble.tsx';
import { Waiting } from './waiting.tsx';

type State =
  | { readonly at: 'loading' }
  | { readonly at: 'trouble'; readonly problem: LinkProblem }
  | { readonly at: 'failed'; readonly failure: Failure }
  | { readonly at: 'ready'; readonly view: ActivationView; readonly token: string };

const linkProblems = ['token-unknown', 'token-used', 'token-expired'] as const;

/**
 * Shows what an activation link stands for and lets its holder take it. Mail scanners open links and run
 * scripts: nothing here changes anything until a person acts.
 */
export function Activation() {
  const { href, say, send } = useSite();
  const [state, setState] = useState<State>({ at: 'loading' });
  const [account, setAccount] = useState<Account>();
  /** Whose word for the person waits to be taken in place of a password. */
  const [provider, setProvider] = useState<string>();
  /** Whoever has signed out here to change account has another one. */
  const [hasAccount, setHasAccount] = useState(false);

  const fail = async (failure: unknown) => {
    if (!(failure instanceof Failure)) throw failure;
    const problem = linkProblems.find((known) => known === failure.reason);
    // A registration whose answer was lost, to a reload or a tunnel, has used the link and signed in.
    if (problem === 'token-used') setAccount(await send('GET /api/session').catch(() => undefined));
    setState(problem ? { at: 'trouble', problem } : { at: 'failed', failure });
  };

  const load = async () => {
    const token = readToken();
    if (token === undefined) return setState({ at: 'trouble', problem: 'token-unknown' });
    setState({ at: 'loading' });
    try {
      const [view, session, proven] = await Promise.all([
        send('POST /api/activation/view', { token }),
        whoIsSignedIn(send),
        // The page that whoever has been to a provider comes by says so.
        location.search === '?external' ? send('GET /api/session/external') : undefined,
      ]);
      setAccount(session);
      setProvider(proven?.provider);
      setState({ at: 'ready', view, token });
    } catch (failure) {
      await fail(failure);
    }
  };

  useEffect(() => {
    load();
    addEventListener('hashchange', load);
    return () => removeEventListener('hashchange', load);
  }, []);

  if (state.at === 'loading') return <Loading>{say('activation.loading')}</Loading>;
  if (state.at === 'trouble') return <LinkTrouble problem={state.problem} account={account} />;
  if (state.at === 'failed') return <Trouble errors={explain(state.failure, say)} onRetry={load} />;

  const { token, view } = state;
  const done = () => {
    markSignedIn(true);
    dropFragment();
    leaveTo(href('wallet'));
  };
  /** Another tab may have signed somebody else in: nothing goes into a wallet that the page has not named. */
  const link = async ({ email }: Account) => {
    await send('POST /api/activation/link', { token, email });
    done();
  };
  /** Both are proven now, the account and the identity: from here on either opens it. */
  const signedIn = async (now: Account) => {
    setProvider(undefined);
    setAccount(now);
  };
  const become = (known: ActivationView['account']) =>
    setState({ ...state, view: { ...view, account: known } });
  const change = async () => {
    await send('DELETE /api/session');
    markSignedIn(false);
    setHasAccount(true);
    setAccount(undefined);
  };
  /** What the rest of the page is for has changed under it: say so instead of failing. */
  const turn = async (failure: unknown) => {
    if (!(failure instanceof Failure)) throw failure;
    if (failure.reason === 'already-linked' || failure.reason === 'link-elsewhere') return become('linked');
    if (failure.reason === 'account-exists') return become('address-known');
    if (failure.reason === 'other-account') return setAccount(await send('GET /api/session'));
    if (failure.reason === 'not-signed-in') {
      markSignedIn(false);
      return setAccount(undefined);
    }
    if (failure.reason === 'external-gone') setProvider(undefined);
    if (linkProblems.some((known) => known === failure.reason)) return fail(failure);
    throw failure;
  };

  return (
    <div class="activation">
      <Waiting view={view} />
      <section class="sheet" aria-labelledby="next">
        {view.taken && view.account !== 'linked-here' && <Notice>{say('activation.taken')}</Notice>}
        {view.account === 'linked' || view.account === 'linked-here' ? (
          <Linked key={account?.email} view={view} account={account} change={() => change().catch(fail)} />
        ) : account ? (
          <Link
            key={account.email}
            view={view}
            account={account}
            link={() => link(account).catch(turn)}
            change={change}
          />
        ) : view.account === 'address-known' ? (
          <SignIn view={view} token={token} provider={provider} onSignedIn={signedIn} />
        ) : (
          <Register
            view={view}
            token={token}
            provider={provider}
            hasAccount={hasAccount}
            onDone={done}
            onFailure={turn}
            onSignedIn={signedIn}
          />
        )}
      </section>
    </div>
  );
}
