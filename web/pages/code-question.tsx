import { Failure } from '../api/client.ts';
import { CodeField } from '../design/code-field.tsx';
import { Notice } from '../design/notice.tsx';
import { useSite } from './site.ts';

/** Asked for after a password was right, in the same form. */
export function CodeQuestion() {
  const { say } = useSite();
  return (
    <>
      <Notice live>{say('home.codeNeeded')}</Notice>
      <CodeField label={say('form.code')} arrived />
    </>
  );
}

export function isQuestionForCode(failure: unknown): boolean {
  return failure instanceof Failure && failure.reason === 'second-factor-needed';
}
