import { useState } from 'preact/hooks';
import { Failure } from '../../api/client.ts';
import { Button, ButtonLink } from '../../design/button.tsx';
import { CodeField, wrongCode } from '../../design/code-field.tsx';
import { Form, type Values } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { QrCode } from '../../design/qr-code.tsx';
import { Heading } from '../../design/text.tsx';
import { useSite } from '../site.ts';

/** A secret that waits to be proven. The password goes along with the proof, so that it is typed once. */
export interface Draft {
  readonly secret: string;
  readonly uri: string;
  readonly password: string;
}

interface ProveProps {
  readonly draft: Draft;
  onProven(codes: readonly string[]): void;
  /** It was proven already, by a request whose answer did not come: the recovery codes that it made were never seen. */
  onProvenBefore(): Promise<void>;
  onCancel(): void;
}

/** A code that the app shows proves that it has the secret. */
export function Prove({ draft, onProven, onProvenBefore, onCancel }: ProveProps) {
  const { say, send } = useSite();
  const prove = async ({ code = '' }: Values) => {
    const { password } = draft;
    try {
      const { recoveryCodes } = await send('POST /api/account/confirm-second-factor', { password, code });
      onProven(recoveryCodes);
    } catch (failure) {
      if (!isSecondFactorOn(failure)) throw failure;
      await onProvenBefore();
    }
  };
  return (
    <div class="step">
      <Heading level={4} arrived>
        {say('settings.scanTitle')}
      </Heading>
      <p>{say('settings.scanText')}</p>
      <SameDevice draft={draft} />
      <div class="scan">
        <QrCode text={draft.uri} label={say('settings.qrCode')} />
        <p>
          <span class="hint">{say('settings.secret')}</span>
          <code>{draft.secret.replace(/.{4}(?!$)/g, '$& ')}</code>
        </p>
      </div>
      <Form
        name="prove-code"
        submit={say('settings.codeTurnOn')}
        check={(values) => wrongCode(values, say)}
        send={prove}
      >
        <CodeField label={say('settings.shownCode')} first />
      </Form>
      <div class="ways">
        <Button weight="quiet" onClick={onCancel}>
          {say('form.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** The app is often on the very phone that shows the page, and no camera sees its own screen. */
function SameDevice({ draft: { secret, uri } }: { draft: Draft }) {
  const { say } = useSite();
  /** What became of each try to copy. */
  const [tries, setTries] = useState<readonly boolean[]>([]);
  const copy = async () => {
    let copied = true;
    try {
      await navigator.clipboard.writeText(secret);
    } catch {
      copied = false;
    }
    setTries((before) => [...before, copied]);
  };
  return (
    <div class="same-device">
      <p>{say('settings.sameDevice')}</p>
      <div class="ways">
        <ButtonLink href={uri} weight="quiet">
          {say('settings.openApp')}
        </ButtonLink>
        <Button weight="quiet" onClick={copy}>
          {say('settings.copySecret')}
        </Button>
      </div>
      {tries.length > 0 && (
        <Notice live key={tries.length}>
          {say(tries.at(-1) ? 'settings.secretCopied' : 'settings.secretNotCopied')}
        </Notice>
      )}
    </div>
  );
}

export function isSecondFactorOn(failure: unknown): boolean {
  return failure instanceof Failure && failure.reason === 'second-factor-on';
}
