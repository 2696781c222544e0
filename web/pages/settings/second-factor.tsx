import { useRef, useState } from 'preact/hooks';
import type { AccountView } from '../../../domain/api.ts';
import { formatDay } from '../../../domain/texts/format.ts';
import { useFocusIfLost } from '../../design/focus.ts';
import { Form, type Values } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { OwnAddress, PasswordField, passwordMissing } from '../../design/password-field.tsx';
import { useSite } from '../site.ts';
import { Confirmation, confirmationIn, wrongConfirmation } from './confirmation.tsx';
import { NeedsPassword } from './needs-password.tsx';
import { type Draft, isSecondFactorOn, Prove } from './prove-code.tsx';
import { NewRecoveryCodes, RecoveryCodes } from './recovery-codes.tsx';
import { Setting } from './setting.tsx';

interface SecondFactorProps {
  readonly account: AccountView;
  reload(): Promise<void>;
}

/** A code at signing in: set up in three steps, or ended. */
export function SecondFactor({ account, reload }: SecondFactorProps) {
  const { language, say } = useSite();
  const [draft, setDraft] = useState<Draft>();
  const [codes, setCodes] = useState<readonly string[]>();
  const [ended, setEnded] = useState(false);
  /** The answer was lost that brought the codes. */
  const [unseen, setUnseen] = useState(false);
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
      const provenBefore = async () => {
        await reload();
        setUnseen(true);
        setDraft(undefined);
      };
      const cancel = () => {
        setDraft(undefined);
        leave();
      };
      return <Prove draft={draft} onProven={proven} onProvenBefore={provenBefore} onCancel={cancel} />;
    }
    if (secondFactor) {
      const made = (fresh: readonly string[]) => {
        setUnseen(false);
        setCodes(fresh);
      };
      const end = () => {
        setUnseen(false);
        setEnded(true);
        reload();
      };
      return (
        <>
          <NewRecoveryCodes account={account} unseen={unseen} onMade={made} />
          <End account={account} onEnded={end} />
        </>
      );
    }
    const on = async () => {
      await reload();
      leave();
    };
    return <Begin account={account} onBegun={setDraft} onBegunBefore={on} />;
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

interface BeginProps {
  readonly account: AccountView;
  onBegun(draft: Draft): void;
  /** Codes are asked for already: from another device, or by a request whose answer did not come. */
  onBegunBefore(): Promise<void>;
}

function Begin({ account, onBegun, onBegunBefore }: BeginProps) {
  const { say, send } = useSite();
  const begin = async ({ password = '' }: Values) => {
    try {
      onBegun({ ...(await send('POST /api/account/begin-second-factor', { password })), password });
    } catch (failure) {
      if (!isSecondFactorOn(failure)) throw failure;
      await onBegunBefore();
    }
  };
  return (
    <details>
      <summary>{say('settings.codeBegin')}</summary>
      <p>{say('settings.codeText')}</p>
      <NeedsPassword account={account}>
        <Form
          name="begin-code"
          submit={say('settings.continue')}
          check={(values) => passwordMissing(values, say)}
          send={begin}
        >
          <OwnAddress email={account.email} />
          <PasswordField />
        </Form>
      </NeedsPassword>
    </details>
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
