import { useState } from 'preact/hooks';
import type { AccountView } from '../../../domain/api.ts';
import { Form, type FormError, type Values } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { NewPasswordFields, PasswordField, wrongNewPassword } from '../../design/password-field.tsx';
import { formatDay } from '../../texts/format.ts';
import { useSite } from '../site.ts';
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
    ...(values.current ? [] : [{ field: 'current', message: say('form.passwordMissing') }]),
    ...wrongNewPassword(values, personal, say),
  ];

  const change = async ({ current = '', password = '' }: Values) => {
    await send('POST /api/account/password', { current, password });
    setChanged(true);
    onChanged();
  };

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
            <PasswordField name="current" label={say('settings.currentPassword')} />
            <NewPasswordFields personal={personal} />
          </Form>
        </details>
      )}
    </Setting>
  );
}
