import { useEffect, useState } from 'preact/hooks';
import { Failure } from '../../api/client.ts';
import { Button, ButtonLink } from '../../design/button.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { type Errors, explain } from '../../design/explain.ts';
import { Notice } from '../../design/notice.tsx';
import { Heading, Loading } from '../../design/text.tsx';
import { Trouble } from '../../design/trouble.tsx';
import { useSite } from '../site.ts';
import { readToken } from '../token.ts';

type State =
  | { readonly at: 'loading' }
  | { readonly at: 'useless' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | { readonly at: 'ready'; readonly token: string; readonly wanted: boolean; readonly changed: boolean };

/**
 * Switches mails about what arrives in the wallet off, and on again. The link in such a mail is enough: nobody signs in
 * to be left alone. Nothing changes before a person says so, for mail scanners open links too.
 */
export function Arrivals() {
  const { href, say, send } = useSite();
  const [state, setState] = useState<State>({ at: 'loading' });
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<Errors>();

  const load = async () => {
    const token = readToken();
    if (token === undefined) return setState({ at: 'useless' });
    setState({ at: 'loading' });
    try {
      const { wanted } = await send('POST /api/arrival-mails/view', { token });
      setState({ at: 'ready', token, wanted, changed: false });
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      setState(failure.reason.startsWith('token-') ? { at: 'useless' } : { at: 'failed', failure });
    }
  };

  useEffect(() => {
    load();
    addEventListener('hashchange', load);
    return () => removeEventListener('hashchange', load);
  }, []);

  if (state.at === 'loading') return <Loading>{say('arrivals.loading')}</Loading>;
  if (state.at === 'failed') return <Trouble errors={explain(state.failure, say)} onRetry={load} />;
  if (state.at === 'useless') {
    return (
      <div class="narrow">
        <Heading arrived>{say('arrivals.uselessTitle')}</Heading>
        <p class="lead">{say('arrivals.uselessText')}</p>
        <div class="ways">
          <ButtonLink href={href('home')}>{say('token.signIn')}</ButtonLink>
        </div>
      </div>
    );
  }

  const { token, wanted, changed } = state;
  const change = async () => {
    setBusy(true);
    try {
      await send('POST /api/arrival-mails/switch', { token, wanted: !wanted });
      setErrors(undefined);
      setState({ ...state, wanted: !wanted, changed: true });
    } catch (failure) {
      setErrors(explain(failure, say));
    } finally {
      setBusy(false);
    }
  };

  return (
    <div class="narrow">
      <Heading arrived>{say('arrivals.title')}</Heading>
      {errors && <ErrorSummary form="arrivals" errors={errors} />}
      {changed && <Notice live>{say(wanted ? 'arrivals.nowOn' : 'arrivals.nowOff')}</Notice>}
      <p class="lead">{say(wanted ? 'arrivals.on' : 'arrivals.off')}</p>
      <p>{say('arrivals.always')}</p>
      <div class="ways">
        <Button busy={busy} onClick={change}>
          {say(wanted ? 'arrivals.switchOff' : 'arrivals.switchOn')}
        </Button>
      </div>
    </div>
  );
}
