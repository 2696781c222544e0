import type { AccountView } from '../../../domain/api.ts';
import { CodeField, codeIn, wrongCode } from '../../design/code-field.tsx';
import type { FormError, Values } from '../../design/form.tsx';
import { OwnAddress, PasswordField, passwordMissing } from '../../design/password-field.tsx';
import { type Site, useSite } from '../site.ts';

/** What signing in asks for, again: the password, and a code where the account asks for one. */
export function Confirmation({ account }: { account: AccountView }) {
  return (
    <>
      <OwnAddress email={account.email} />
      <PasswordField />
      <ConfirmationCode account={account} />
    </>
  );
}

/** The code alone. It comes last in its form: what an app shows is good for half a minute. */
export function ConfirmationCode({ account }: { account: AccountView }) {
  const { say } = useSite();
  return account.secondFactor ? <CodeField label={say('form.code')} /> : null;
}

/** What to correct in `Confirmation`. */
export function wrongConfirmation(values: Values, account: AccountView, say: Site['say']): FormError[] {
  return [...passwordMissing(values, say), ...wrongConfirmationCode(values, account, say)];
}

export function wrongConfirmationCode(
  values: Values,
  { secondFactor }: AccountView,
  say: Site['say'],
): FormError[] {
  return secondFactor ? wrongCode(values, say) : [];
}

/** What goes along with a request from a form with `Confirmation`. */
export function confirmationIn({ password = '', ...values }: Values) {
  return { password, ...codeIn(values) };
}
