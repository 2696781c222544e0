import { useState } from 'preact/hooks';
import type { AccountView } from '../../../domain/api.ts';
import { Checkbox } from '../../design/checkbox.tsx';
import { EmailField, wrongAddress } from '../../design/field.tsx';
import { Form, type FormError, type Values } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { Linked } from '../../design/text.tsx';
import { useSite } from '../site.ts';
import { Confirmation, confirmationIn, wrongConfirmation } from './confirmation.tsx';
import { NeedsPassword } from './needs-password.tsx';
import { Setting } from './setting.tsx';

/** The address that the account is entered with, and another in its place. */
export function Address({ account }: { account: AccountView }) {
  const { href, say, send } = useSite();
  const [sentTo, setSentTo] = useState<string>();

  const check = (values: Values): FormError[] => {
    const { email, repeat } = values;
    const wrong = wrongAddress(email);
    const same = email?.trim().toLowerCase() === repeat?.trim().toLowerCase();
    return [
      ...(wrong ? [{ field: 'email', message: say(wrong) }] : []),
      ...(!wrong && !same ? [{ field: 'repeat', message: say('settings.addressDifferent') }] : []),
      ...wrongConfirmation(values, account, say),
    ];
  };

  const ask = async ({ contactsToo, email = '', ...values }: Values) => {
    const wish = { email, contactsToo: contactsToo === 'yes' };
    await send('POST /api/account/email', { ...wish, ...confirmationIn(values) });
    setSentTo(email.trim());
  };

  return (
    <Setting name="address" title={say('form.email')}>
      <p class="state-of">{account.email}</p>
      {sentTo === undefined ? (
        <details>
          <summary>{say('settings.changeAddress')}</summary>
          <p>{say('settings.addressText')}</p>
          {!account.password && (
            <p class="hint">
              <Linked text={say('settings.mailboxLost', { email: account.email })} href={href('renew')} />
            </p>
          )}
          <NeedsPassword account={account}>
            <Form name="address" submit={say('activation.otherAddressSend')} check={check} send={ask}>
              <EmailField name="email" label={say('settings.newAddress')} autocomplete="email" />
              <EmailField name="repeat" label={say('settings.repeatAddress')} autocomplete="email" />
              {account.studentNumbers.length > 0 && (
                <Checkbox name="contactsToo">{say('settings.contactsToo')}</Checkbox>
              )}
              <Confirmation account={account} />
            </Form>
          </NeedsPassword>
        </details>
      ) : (
        <Notice live>{say('settings.addressSent', { email: sentTo })}</Notice>
      )}
    </Setting>
  );
}
