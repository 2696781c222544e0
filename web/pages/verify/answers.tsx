import { useEffect, useRef } from 'preact/hooks';
import type { Verdict } from '../../../domain/verification/verdict.ts';
import { Button } from '../../design/button.tsx';
import { VerdictNotice } from '../../design/verdict-notice.tsx';
import { useSite } from '../site.ts';
import { SignedFacts } from './signed-facts.tsx';

interface AnswersProps {
  readonly verdicts: readonly Verdict[];
  onRetry(): void;
  onAnother(): void;
}

/** One answer for each certificate that was given, and what is signed in it. */
export function Answers({ verdicts, onRetry, onAnother }: AnswersProps) {
  const { say } = useSite();
  const answer = useRef<HTMLDivElement>(null);
  // Whoever asked waits for this, wherever the focus was.
  useEffect(() => answer.current?.querySelector<HTMLElement>('h1')?.focus(), [verdicts]);
  const mayChange = verdicts.some(
    ({ verdict }) => verdict === 'status-unknown' || verdict === 'unchecked' || verdict === 'not-yet-valid',
  );
  const several = verdicts.length > 1;
  return (
    <div class="answers" ref={answer}>
      {several && <h1 tabIndex={-1}>{say('verify.count', { count: verdicts.length })}</h1>}
      {verdicts.map((verdict, at) => (
        <section key={at} class="answer">
          <VerdictNotice verdict={verdict} level={several ? 2 : 1} />
          {'facts' in verdict && verdict.facts && (
            <SignedFacts facts={verdict.facts} verdict={verdict.verdict} headingLevel={several ? 3 : 2} />
          )}
        </section>
      ))}
      <div class="ways">
        {mayChange && <Button onClick={onRetry}>{say('failure.retry')}</Button>}
        <Button weight="quiet" onClick={onAnother}>
          {say('verify.another')}
        </Button>
      </div>
    </div>
  );
}
