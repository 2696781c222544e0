import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Verdict } from '../../../domain/verification/verdict.ts';
import { Button } from '../../design/button.tsx';
import { SummaryNotice, VerdictNotice } from '../../design/verdict-notice.tsx';
import { useSite } from '../site.ts';
import { SignedFacts } from './signed-facts.tsx';

/** What is said of one certificate. */
export interface Answer {
  readonly verdict: Verdict;
  /** What it is called, where nothing signed says that. */
  readonly title?: string;
  /** Name of the file that it came in, where several were brought. */
  readonly file?: string;
}

interface AnswersProps {
  readonly answers: readonly Answer[];
  /** What stands above the answers, its heading included. @default of several the sum of them */
  readonly header?: ComponentChildren;
  readonly children?: ComponentChildren;
  /** Absent where nothing is asked. */
  onRetry?(): void;
  /** Absent where there is no other question to ask. */
  onAnother?(): void;
}

/** What may be answered otherwise in a moment. */
const passing: readonly Verdict['verdict'][] = [
  'status-unknown',
  'unchecked',
  'unknown-key',
  'not-yet-valid',
];

/** One answer for each certificate, and what is signed in it. */
export function Answers({ answers, header, children, onRetry, onAnother }: AnswersProps) {
  const { language, say } = useSite();
  const box = useRef<HTMLDivElement>(null);
  // Whoever asked waits for this, wherever the focus was.
  useEffect(() => box.current?.querySelector<HTMLElement>('h1')?.focus(), [answers]);
  const several = answers.length > 1 || header !== undefined;
  const holders = [...new Set(answers.flatMap(({ verdict }) => factsOf(verdict)?.holder ?? []))];
  return (
    <div class="answers" ref={box}>
      {header}
      {answers.length > 1 && (
        <SummaryNotice verdicts={answers.map(({ verdict }) => verdict)} heading={header === undefined} />
      )}
      {/* Each may be genuine, and another's. */}
      {holders.length > 1 && (
        <p>{say('verify.severalNames', { names: new Intl.ListFormat(language).format(holders) })}</p>
      )}
      {answers.map(({ file, title, verdict }, at) => {
        const facts = factsOf(verdict);
        return (
          <section key={at} class="answer">
            {file !== undefined && <p class="of-file">{say('verify.ofFile', { file })}</p>}
            {!facts && title && <p class="eyebrow">{title}</p>}
            <VerdictNotice verdict={verdict} level={several ? 2 : 1} />
            {facts && <SignedFacts facts={facts} verdict={verdict.verdict} headingLevel={several ? 3 : 2} />}
          </section>
        );
      })}
      {children}
      <div class="ways">
        {onRetry && answers.some(({ verdict }) => passing.includes(verdict.verdict)) && (
          <Button onClick={onRetry}>{say('failure.retry')}</Button>
        )}
        {onAnother && (
          <Button weight="quiet" onClick={onAnother}>
            {say('verify.another')}
          </Button>
        )}
      </div>
    </div>
  );
}

function factsOf(verdict: Verdict) {
  return 'facts' in verdict ? verdict.facts : undefined;
}
