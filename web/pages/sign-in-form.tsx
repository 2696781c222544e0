import { useState } from 'preact/hooks';
import type { Account } from '../../domain/api.ts';
import { markSignedIn } from '../api/signed-in.ts';
import { codeIn, wrongCode } from '../design/code-field.tsx';
import { EmailField, wrongAddress } from '../design/field.tsx';
import { Form, type FormError, type Values } from '../design/form.tsx';
import { PasswordField, passwordMissing } from '../design/password-field.tsx';
import { CodeQuestion, isQuestionForCode } from './code-question.tsx';
import { useSite } from './site.ts';

interface SignInFormProps {
  /** Filled in already, when the page knows it. */
  readonly email?: string;
  /** Whose word for the person waits in this browser: whoever signs in here links it. */
  readonly provider?: string | undefined;
  onSignedIn(account: Account): void | Promise<void>;
}

export function SignInForm({ email, provider, onSignedIn }: SignInFormProps) {
  const { href, say, send } = useSite();
  const [asksForCode, setAsksForCode] = useState(false);

  const check = (values: Values): FormError[] => {
    const errors: FormError[] = [];
    const address = wrongAddress(values.email);
    if (address) errors.push({ field: 'email', message: say(address) });
    errors.push(...passwordMissing(values, say));
    return asksForCode ? [...errors, ...wrongCode(values, say)] : errors;
  };

  const signIn = async ({ email = '', password = '', ...values }: Values) => {
    const form = { email, password, ...codeIn(values) };
    const entered =
      provider === undefined
        ? send('POST /api/session', form)
        : send('POST /api/session/external/sign-in', { ...form, provider });
    const account = await entered.catch((failure) => {
      if (asksForCode || !isQuestionForCode(failure)) throw failure;
    });
    // The password was right, and the form goes on with the same one.
    if (!account) return setAsksForCode(true);
    markSignedIn(true);
    await onSignedIn(account);
  };

  return (
    <Form
      name="sign-in"
      submit={say(provider === undefined ? 'home.enter' : 'external.signInAndLink')}
      check={check}
      send={signIn}
    >
      <EmailField name="email" autocomplete="username" {...(email === undefined ? {} : { value: email })} />
      <PasswordField />
      {asksForCode && <CodeQuestion />}
      <p class="beside">
        <a href={href('forgot')}>{say('home.forgot')}</a>
      </p>
    </Form>
  );
}
