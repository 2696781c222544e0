import { useEffect, useRef, useState } from 'preact/hooks';
import { Loading } from '../../design/text.tsx';
import { useSite } from '../site.ts';
import { type Answer, Answers } from './answers.tsx';
import { Ask } from './ask.tsx';
import { type Given, HandOver } from './hand-over.tsx';
import { How } from './how.tsx';
import { loadCheck } from './load-check.ts';
import { Shared } from './shared.tsx';

/** What a link brings: the number of a certificate, from the QR code on paper, or the id of a share. */
const brought = /^#(?:n\.(?<number>[\w-]{1,60})|s\.(?<share>[\w-]{1,200}))$/;

/** A question, which can be asked again. */
type Question = () => Promise<readonly Answer[]>;

type State =
  | 'asking'
  | 'checking'
  | { readonly question: Question; readonly answers: readonly Answer[]; readonly byNumber: boolean };

/** Whether a certificate is genuine and still valid, for anybody. What is checked stays in the browser. */
export function Verify() {
  const { facts, say, send } = useSite();
  const [state, setState] = useState<State>('asking');
  const [link, setLink] = useState<{ number?: string | undefined; share?: string | undefined }>();
  /** The last that was asked: an answer that comes later than the next question is no answer to it. */
  const asked = useRef(0);

  useEffect(() => {
    loadCheck()
      .then(({ prepare }) => prepare(facts))
      .catch(() => undefined);
    const read = () => setLink({ ...brought.exec(location.hash)?.groups });
    const look = () => {
      asked.current++;
      read();
      setState('asking');
    };
    read();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);

  const ask = async (question: Question, byNumber: boolean) => {
    const turn = ++asked.current;
    setState('checking');
    const answers = await question().catch((): readonly Answer[] => [{ verdict: { verdict: 'unchecked' } }]);
    if (turn === asked.current) setState({ question, answers, byNumber });
  };

  const give = (given: Given) => {
    setLink((before) => ({ ...before, share: undefined }));
    void ask(async () => (await loadCheck()).check(given, { facts, send }), false);
  };

  const content = () => {
    if (link?.share !== undefined) return <Shared key={link.share} id={link.share} />;
    if (state === 'checking') return <Loading>{say('verify.checking')}</Loading>;
    return (
      <div class="verify">
        {state === 'asking' ? (
          <Ask
            key={link?.number}
            number={link?.number}
            onGiven={give}
            onFound={(found) =>
              ask(
                async () => [{ verdict: await (await loadCheck()).checkHandedOut(found, { facts, send }) }],
                true,
              )
            }
          />
        ) : (
          <Answers
            answers={state.answers}
            onRetry={() => ask(state.question, state.byNumber)}
            onAnother={() => {
              asked.current++;
              setState('asking');
            }}
          >
            {state.byNumber && state.answers.some(({ verdict }) => 'facts' in verdict) && (
              <p>{say('verify.noResult')}</p>
            )}
          </Answers>
        )}
        <How />
      </div>
    );
  };

  return (
    <>
      <HandOver onGiven={give} />
      {content()}
    </>
  );
}
