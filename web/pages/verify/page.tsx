import { useEffect, useRef, useState } from 'preact/hooks';
import type { Verdict } from '../../../domain/verification/verdict.ts';
import { Loading } from '../../design/text.tsx';
import { useSite } from '../site.ts';
import { Answers } from './answers.tsx';
import { Ask } from './ask.tsx';
import { How } from './how.tsx';
import { loadCheck } from './load-check.ts';
import { Shared } from './shared.tsx';

/** What a link brings: the number of a certificate, from the QR code on paper, or the id of a share. */
const brought = /^#(?:n\.(?<number>[\w-]{1,60})|s\.(?<share>[\w-]{1,200}))$/;

/** A question, which can be asked again. */
type Question = () => Promise<readonly Verdict[]>;

type State =
  | 'asking'
  | 'checking'
  | { readonly question: Question; readonly verdicts: readonly Verdict[]; readonly byNumber: boolean };

/** Whether a certificate is genuine and still valid, for anybody. What is checked stays in the browser. */
export function Verify() {
  const { say, send } = useSite();
  const [state, setState] = useState<State>('asking');
  const [link, setLink] = useState<{ number?: string; share?: string }>();
  /** The last that was asked: an answer that comes later than the next question is no answer to it. */
  const asked = useRef(0);

  useEffect(() => {
    loadCheck()
      .then(({ prepare }) => prepare())
      .catch(() => undefined);
    const look = () => {
      asked.current++;
      setLink({ ...brought.exec(location.hash)?.groups });
      setState('asking');
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);

  const ask = async (question: Question, byNumber: boolean) => {
    const turn = ++asked.current;
    setState('checking');
    const verdicts = await question().catch((): readonly Verdict[] => [{ verdict: 'unchecked' }]);
    if (turn === asked.current) setState({ question, verdicts, byNumber });
  };

  if (link?.share !== undefined) return <Shared key={link.share} id={link.share} />;
  if (state === 'checking') return <Loading>{say('verify.checking')}</Loading>;
  if (state === 'asking') {
    return (
      <div class="verify">
        <Ask
          key={link?.number}
          number={link?.number}
          onGiven={(given) => ask(async () => (await loadCheck()).check(given, send), false)}
          onFound={(found) => ask(async () => [await (await loadCheck()).checkHandedOut(found, send)], true)}
        />
        <How />
      </div>
    );
  }
  return (
    <div class="verify">
      <Answers
        answers={state.verdicts.map((verdict) => ({ verdict }))}
        onRetry={() => ask(state.question, state.byNumber)}
        onAnother={() => {
          asked.current++;
          setState('asking');
        }}
      >
        {state.byNumber && state.verdicts.some((answer) => 'facts' in answer) && (
          <p class="hint">{say('verify.noResult')}</p>
        )}
      </Answers>
      <How />
    </div>
  );
}
