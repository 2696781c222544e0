import { useState } from 'preact/hooks';
import type { Account } from '../../domain/api.ts';
import { markSignedIn } from '../api/signed-in.ts';
import { wrongCode } from '../design/code-field.tsx';
import { EmailField, wrongAddress } from '../design/field.tsx';
import { Form, type FormError, type Values } from '../design/form.tsx';
import { PasswordField } from '../design/password-field.tsx';
import { CodeQuestion, isQuestionForCode } from './code-question.tsx';
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
  const [asksForCode, setAsksForCode] = useState(false);

  const check = (values: Values): FormError[] => {
    const errors: FormError[] = [];
    const address = wrongAddress(values.email);
    if (address) errors.push({ field: 'email', message: say(address) });
    if (!values.password) errors.push({ field: 'password', message: say('form.passwordMissing') });
    return asksForCode ? [...errors, ...wrongCode(values, say)] : errors;
  };

  const signIn = async ({ code, email = '', password = '' }: Values) => {
    const account = await send('POST /api/session', { email, password, ...(code ? { code } : {}) }).catch(
      (failure) => {
        if (asksForCode || !isQuestionForCode(failure)) throw failure;
      },
    );
    // The password was right, and the form goes on with the same one.
    if (!account) return setAsksForCode(true);
    markSignedIn(true);
    await onSignedIn(account);
  };

  return (
    <Form name="sign-in" submit={submit ?? say('home.enter')} check={check} send={signIn}>
      <EmailField name="email" autocomplete="username" {...(email === undefined ? {} : { value: email })} />
      <PasswordField />
      {asksForCode && <CodeQuestion />}
      <p class="beside">
        <a href={href('forgot')}>{say('home.forgot')}</a>
      </p>
    </Form>
  );
}
