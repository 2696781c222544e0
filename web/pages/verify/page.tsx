import { useEffect, useRef, useState } from 'preact/hooks';
import type { Verdict } from '../../../domain/verification/verdict.ts';
import { Loading } from '../../design/text.tsx';
import { useSite } from '../site.ts';
import { Answers } from './answers.tsx';
import { Ask } from './ask.tsx';
import type { Given } from './check.ts';
import { How } from './how.tsx';

/** What checks is large, and is asked for as soon as the page is there: a file can then be checked offline too. */
const loadCheck = () => import('./check.ts');

type State = 'asking' | 'checking' | { readonly given: Given; readonly verdicts: readonly Verdict[] };

/** Whether a certificate is genuine and still valid, for anybody. What is checked stays in the browser. */
export function Verify() {
  const { say } = useSite();
  const [state, setState] = useState<State>('asking');
  /** The last that was asked: an answer that comes later than the next question is no answer to it. */
  const asked = useRef(0);

  useEffect(() => {
    loadCheck()
      .then(({ ownDocument }) => ownDocument())
      .catch(() => undefined);
  }, []);

  const ask = async (given: Given) => {
    const turn = ++asked.current;
    setState('checking');
    const verdicts = await loadCheck()
      .then(({ check }) => check(given))
      .catch((): readonly Verdict[] => [{ verdict: 'unchecked' }]);
    if (turn === asked.current) setState({ given, verdicts });
  };

  if (state === 'checking') return <Loading>{say('verify.checking')}</Loading>;
  if (state === 'asking') {
    return (
      <div class="verify">
        <Ask onGiven={ask} />
        <How />
      </div>
    );
  }
  return (
    <div class="verify">
      <Answers
        verdicts={state.verdicts}
        onRetry={() => ask(state.given)}
        onAnother={() => {
          asked.current++;
          setState('asking');
        }}
      />
      <How />
    </div>
  );
}
