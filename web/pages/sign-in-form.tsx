import type { Account } from '../../domain/api.ts';
import { markSignedIn } from '../api/signed-in.ts';
import { EmailField, wrongAddress } from '../design/field.tsx';
import { Form, type FormError, type Values } from '../design/form.tsx';
import { PasswordField } from '../design/password-field.tsx';
import { useSite } from './site.ts';

interface SignInFormProps {
  /** Filled in already, when the page knows it. */
  readonly email?: string;
  /** The words of its button, where it does more than let in. */
  readonly submit?: string;
  onSignedIn(account: Account): void | Promise<void>;
}

export function SignInForm({ email, submit, onSignedIn }: SignInFormProps) {
  const { href, say, send } = useSite();

  const check = (values: Values): FormError[] => {
    const errors: FormError[] = [];
    const address = wrongAddress(values.email);
    if (address) errors.push({ field: 'email', message: say(address) });
    if (!values.password) errors.push({ field: 'password', message: say('form.passwordMissing') });
    return errors;
  };

  const signIn = async ({ email = '', password = '' }: Values) => {
    const account = await send('POST /api/session', { email, password });
    markSignedIn(true);
    await onSignedIn(account);
  };

  return (
    <Form name="sign-in" submit={submit ?? say('home.enter')} check={check} send={signIn}>
      <EmailField name="email" autocomplete="username" {...(email === undefined ? {} : { value: email })} />
      <PasswordField />
      <p class="beside">
        <a href={href('forgot')}>{say('home.forgot')}</a>
      </p>
    </Form>
  );
}
