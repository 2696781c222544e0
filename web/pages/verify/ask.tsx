import { useRef, useState } from 'preact/hooks';
import { Form, type FormError, type Values } from '../../design/form.tsx';
import { Heading } from '../../design/text.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { useSite } from '../site.ts';
import { ByNumber } from './by-number.tsx';
import type { HandedOut } from './check.ts';

interface AskProps {
  /** Of the certificate that the page was opened for: then that comes first. */
  readonly number: string | undefined;
  onGiven(given: string | Blob): void;
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
      <FileDrop weight={number === undefined ? 'main' : 'quiet'} onFile={onGiven} />
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

/** A file, chosen or dropped. */
function FileDrop({ weight, onFile }: { weight: 'main' | 'quiet'; onFile(file: Blob): void }) {
  const { say } = useSite();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <section
      class="sheet drop"
      data-over={over}
      aria-labelledby="with-file"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <h2 id="with-file">{say('verify.fileTitle')}</h2>
      <p id="with-file-hint">{say('verify.fileHint')}</p>
      <label class={`button ${weight} choose`}>
        <input
          ref={input}
          class="unseen"
          type="file"
          accept=".pdf,.jwt,.json,application/pdf,application/json,application/vc+jwt,text/plain"
          aria-describedby="with-file-hint"
          onChange={(event) => take(event.currentTarget.files)}
        />
        <span>{say('verify.file')}</span>
      </label>
      <p class="hint">{say('verify.local')}</p>
    </section>
  );
}
