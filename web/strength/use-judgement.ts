import { useEffect, useRef, useState } from 'preact/hooks';
import type { PasswordJudgement } from '../../domain/password-strength.ts';
import { startWorker } from '../api/own-script.ts';
import { useSite } from '../pages/site.ts';

export interface Question {
  readonly password: string;
  readonly personal: readonly string[];
}

/** Milliseconds without a key before a password is judged: nobody wants to hear of each letter. */
const pause = 300;

/**
 * How good a password is, as the server will say too; while it is being typed, how good it was a moment ago. The lists
 * that it is judged by weigh 200 KB, so they come when somebody begins to type one. Without them nothing is known, and
 * the server has the last word.
 */
export function useJudgement(password: string, personal: readonly string[]): PasswordJudgement | undefined {
  const { facts } = useSite();
  const worker = useRef<Worker | undefined>(undefined);
  const [verdict, setVerdict] = useState<PasswordJudgement>();
  const words = personal.join('\n');

  useEffect(() => () => worker.current?.terminate(), []);

  useEffect(() => {
    if (password === '') return setVerdict(undefined);
    if (worker.current === undefined) {
      worker.current = startWorker(facts.strengthWorker);
      worker.current.onmessage = ({ data }: MessageEvent<PasswordJudgement>) => setVerdict(data);
    }
    const question: Question = { password, personal: words.split('\n') };
    const timer = setTimeout(() => worker.current?.postMessage(question), pause);
    return () => clearTimeout(timer);
  }, [password, words]);

  return password === '' ? undefined : verdict;
}
