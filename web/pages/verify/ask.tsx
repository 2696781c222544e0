import { useEffect, useRef } from 'preact/hooks';
import { Form, type FormError, type Values } from '../../design/form.tsx';
import { Heading } from '../../design/text.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { useSite } from '../site.ts';
import { ByNumber } from './by-number.tsx';
import type { HandedOut } from './check.ts';
import type { Given } from './hand-over.tsx';

interface AskProps {
  /** Of the certificate that the page was opened for: then that comes first. */
  readonly number: string | undefined;
  onGiven(given: Given): void;
  onFound(found: HandedOut): void;
}

/** The ways to hand over what is to be checked. */
export function Ask({ number, onGiven, onFound }: AskProps) {
  const { say } = useSite();
  const check = ({ text }: Values): FormError[] =>
    text?.trim() ? [] : [{ field: 'text', message: say('verify.pasteMissing') }];
  return (
    <>
      <header>
        <Heading arrived>{say('verify.title')}</Heading>
        <p class="lead">{say('verify.lead')}</p>
      </header>
      {number !== undefined && <ByNumber number={number} onFound={onFound} />}
      <FileChoice weight={number === undefined ? 'main' : 'quiet'} onFiles={onGiven} />
      {number === undefined && <ByNumber number={number} onFound={onFound} />}
      <details class="report">
        <summary>{say('verify.pasteTitle')}</summary>
        <Form
          name="paste"
          submit={say('verify.check')}
          weight="quiet"
          check={check}
          send={async ({ text = '' }) => onGiven(text)}
        >
          <TextArea
            name="text"
            label={say('verify.paste')}
            hint={say('verify.pasteHint')}
            maxLength={4_000_000}
          />
        </Form>
      </details>
    </>
  );
}

/** Files to choose; they may as well be dropped or pasted, anywhere on the page. */
function FileChoice({
  weight,
  onFiles,
}: {
  weight: 'main' | 'quiet';
  onFiles(files: readonly File[]): void;
}) {
  const { say } = useSite();
  const input = useRef<HTMLInputElement>(null);
  const take = () => {
    const files = input.current?.files;
    if (files?.length) onFiles([...files]);
  };
  // What was chosen before the page's script had come waits in the field.
  useEffect(take, []);
  return (
    <section class="sheet drop" aria-labelledby="with-file">
      <h2 id="with-file">{say('verify.fileTitle')}</h2>
      <p id="with-file-hint">{say('verify.fileHint')}</p>
      <label class={`button ${weight} choose`}>
        <input
          ref={input}
          class="unseen"
          type="file"
          multiple
          accept=".pdf,.jwt,.json,application/pdf,application/json,application/vc+jwt,text/plain"
          aria-describedby="with-file-hint"
          onChange={take}
        />
        <span>{say('verify.file')}</span>
      </label>
      <p class="hint">{say('verify.local')}</p>
    </section>
  );
}
