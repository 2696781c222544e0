import { useState } from 'preact/hooks';
import type { AccountView } from '../../../domain/api.ts';
import { formatDay } from '../../../domain/texts/format.ts';
import { codeIn } from '../../design/code-field.tsx';
import { Form, type FormError, type Values } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import {
  NewPasswordFields,
  OwnAddress,
  PasswordField,
  passwordMissing,
  wrongNewPassword,
} from '../../design/password-field.tsx';
import { useSite } from '../site.ts';
import { ConfirmationCode, wrongConfirmationCode } from './confirmation.tsx';
import { Setting } from './setting.tsx';

interface PasswordProps {
  readonly account: AccountView;
  /** The other sessions have ended. */
  onChanged(): void;
}

/** A new password in the place of one that is known. */
export function Password({ account, onChanged }: PasswordProps) {
  const { language, say, send } = useSite();
  const [changed, setChanged] = useState(false);
  const personal = [account.firstName, account.lastName, account.email];

  const check = (values: Values): FormError[] => [
    ...passwordMissing(values, say, 'current'),
    ...wrongNewPassword(values, personal, say),
    ...wrongConfirmationCode(values, account, say),
  ];

  const change = async ({ current = '', password = '', ...values }: Values) => {
    await send('POST /api/account/password', { current, password, ...codeIn(values) });
    setChanged(true);
    onChanged();
  };

  if (!account.password) return <FirstPassword account={account} />;
  return (
    <Setting name="password" title={say('form.password')}>
      <p class="state-of">
        {say('settings.passwordSince', {
          date: formatDay(account.passwordChosenAt ?? account.createdAt, language),
        })}
      </p>
      {changed ? (
        <Notice live>{say('settings.passwordChanged')}</Notice>
      ) : (
        <details>
          <summary>{say('settings.changePassword')}</summary>
          <p>{say('settings.passwordText')}</p>
          <Form name="password" submit={say('reset.save')} check={check} send={change}>
            <OwnAddress email={account.email} />
            <PasswordField name="current" label={say('settings.currentPassword')} />
            <NewPasswordFields personal={personal} />
            <ConfirmationCode account={account} />
          </Form>
        </details>
      )}
    </Setting>
  );
}

/** An account that was made with an identity of another provider: its mailbox stands in for the password. */
function FirstPassword({ account: { email } }: { account: AccountView }) {
  const { say, send } = useSite();
  const [sent, setSent] = useState(false);
  const ask = async () => {
    await send('POST /api/account/choose-password', {});
    setSent(true);
  };
  return (
    <Setting name="password" title={say('form.password')}>
      <p class="state-of">{say('settings.passwordNone')}</p>
      {sent ? (
        <Notice live>{say('settings.choosePasswordSent', { email })}</Notice>
      ) : (
        <>
          <p>{say('settings.choosePasswordText', { email })}</p>
          <Form
            name="choose-password"
            submit={say('settings.choosePassword')}
            weight="quiet"
            check={() => []}
            send={ask}
          />
        </>
      )}
    </Setting>
  );
}
