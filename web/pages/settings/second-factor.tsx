import { useRef, useState } from 'preact/hooks';
import type { AccountView } from '../../../domain/api.ts';
import { formatDay } from '../../../domain/texts/format.ts';
import { Button, ButtonLink } from '../../design/button.tsx';
import { CodeField, wrongCode } from '../../design/code-field.tsx';
import { useFocusIfLost } from '../../design/focus.ts';
import { Form, type Values } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { OwnAddress, PasswordField } from '../../design/password-field.tsx';
import { QrCode } from '../../design/qr-code.tsx';
import { Heading } from '../../design/text.tsx';
import { useSite } from '../site.ts';
import { Confirmation, confirmationIn, passwordMissing, wrongConfirmation } from './confirmation.tsx';
import { NeedsPassword } from './needs-password.tsx';
import { Setting } from './setting.tsx';

interface SecondFactorProps {
  readonly account: AccountView;
  reload(): Promise<void>;
}

/** A secret that waits to be proven. The password goes along with the proof, so that it is typed once. */
interface Draft {
  readonly secret: string;
  readonly uri: string;
  readonly password: string;
}

/** A code at signing in: set up in three steps, or ended. */
export function SecondFactor({ account, reload }: SecondFactorProps) {
  const { language, say } = useSite();
  const [draft, setDraft] = useState<Draft>();
  const [codes, setCodes] = useState<readonly string[]>();
  const [ended, setEnded] = useState(false);
  const { secondFactor } = account;
  /** How often the setting up was left: its buttons are gone, and reading goes on at how things stand. */
  const [left, setLeft] = useState(0);
  const state = useRef<HTMLParagraphElement>(null);
  useFocusIfLost(state, left);
  const leave = () => setLeft((times) => times + 1);

  const step = () => {
    if (codes) {
      const kept = async () => {
        await reload();
        setCodes(undefined);
        leave();
      };
      return <RecoveryCodes codes={codes} onKept={kept} />;
    }
    if (draft) {
      const proven = (made: readonly string[]) => {
        setDraft(undefined);
        setCodes(made);
      };
      const cancel = () => {
        setDraft(undefined);
        leave();
      };
      return <Prove draft={draft} onProven={proven} onCancel={cancel} />;
    }
    if (secondFactor) {
      return (
        <End
          account={account}
          onEnded={() => {
            setEnded(true);
            reload();
          }}
        />
      );
    }
    return <Begin account={account} onBegun={setDraft} />;
  };

  return (
    <Setting name="second-factor" title={say('settings.code')}>
      {!draft && !codes && (
        <p class="state-of" tabIndex={-1} ref={state}>
          {secondFactor
            ? say('settings.codeOn', { date: formatDay(secondFactor.since, language) })
            : say('settings.codeOff')}
        </p>
      )}
      {secondFactor && !codes && <p>{say('settings.codesLeft', { count: secondFactor.recoveryCodes })}</p>}
      {ended && !secondFactor && !draft && <Notice live>{say('settings.codeEnded')}</Notice>}
      {step()}
    </Setting>
  );
}

function Begin({ account, onBegun }: { account: AccountView; onBegun(draft: Draft): void }) {
  const { say, send } = useSite();
  const begin = async ({ password = '' }: Values) => {
    onBegun({ ...(await send('POST /api/account/begin-second-factor', { password })), password });
  };
  return (
    <details>
      <summary>{say('settings.codeBegin')}</summary>
      <p>{say('settings.codeText')}</p>
      <NeedsPassword account={account}>
        <Form
          name="begin-code"
          submit={say('settings.continue')}
          check={(values) => passwordMissing('password', values, say)}
          send={begin}
        >
          <OwnAddress email={account.email} />
          <PasswordField />
        </Form>
      </NeedsPassword>
    </details>
  );
}

interface ProveProps {
  readonly draft: Draft;
  onProven(codes: readonly string[]): void;
  onCancel(): void;
}

function Prove({ draft, onProven, onCancel }: ProveProps) {
  const { say, send } = useSite();
  const prove = async ({ code = '' }: Values) => {
    const { password } = draft;
    const { recoveryCodes } = await send('POST /api/account/confirm-second-factor', { password, code });
    onProven(recoveryCodes);
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

function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept(): void }) {
  const { facts, say } = useSite();
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent([facts.shortName, '', ...codes, ''].join('\r\n'))}`;
  return (
    <div class="step">
      <Heading level={4} arrived>
        {say('settings.recoveryTitle')}
      </Heading>
      <p>{say('settings.recoveryText')}</p>
      <ul class="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div class="ways">
        <Button onClick={onKept}>{say('settings.recoveryKept')}</Button>
        <a class="button quiet" href={file} download="porte-document.txt">
          {say('settings.recoverySave')}
        </a>
      </div>
    </div>
  );
}

function End({ account, onEnded }: { account: AccountView; onEnded(): void }) {
  const { say, send } = useSite();
  const end = async (values: Values) => {
    await send('POST /api/account/end-second-factor', confirmationIn(values));
    onEnded();
  };
  return (
    <details>
      <summary>{say('settings.codeEnd')}</summary>
      <Form
        name="end-code"
        submit={say('settings.codeTurnOff')}
        weight="quiet"
        check={(values) => wrongConfirmation(values, account, say)}
        send={end}
      >
        <Confirmation account={account} />
      </Form>
    </details>
  );
}
