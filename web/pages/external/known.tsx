import { useState } from 'preact/hooks';
import type { Account } from '../../../domain/api.ts';
import { Failure } from '../../api/client.ts';
import { markSignedIn } from '../../api/signed-in.ts';
import { Button } from '../../design/button.tsx';
import { codeIn, wrongCode } from '../../design/code-field.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { type Errors, explain } from '../../design/explain.ts';
import { Form, type FormError, type Values } from '../../design/form.tsx';
import { OwnAddress, PasswordField, passwordMissing } from '../../design/password-field.tsx';
import { Heading, Whole } from '../../design/text.tsx';
import { CodeQuestion, isQuestionForCode } from '../code-question.tsx';
import { useProviderLabel } from '../providers.tsx';
import { useSite } from '../site.ts';

interface KnownProps {
  readonly provider: string;
  readonly account: Account;
  /** Whether a password can confirm it. */
  readonly password: boolean;
  onLinked(): void;
  onSignedOut(): void;
}

/** Somebody is signed in: the identity is linked to their account only if they say so, with their password. */
export function Known({ provider, account, password, onLinked, onSignedOut }: KnownProps) {
  const { href, say, send } = useSite();
  const label = useProviderLabel()(provider);
  const [asksForCode, setAsksForCode] = useState(false);
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<Errors>();

  const orOut = (failure: unknown) => {
    if (!(failure instanceof Failure) || failure.reason !== 'not-signed-in') throw failure;
    markSignedIn(false);
    onSignedOut();
  };
  const check = (values: Values): FormError[] => [
    ...passwordMissing(values, say),
    ...(asksForCode ? wrongCode(values, say) : []),
  ];
  const link = async ({ password: given = '', ...values }: Values) => {
    const confirmed = { password: given, ...codeIn(values) };
    try {
      await send('POST /api/session/external/link', { provider, ...confirmed });
    } catch (failure) {
      if (!asksForCode && isQuestionForCode(failure)) return setAsksForCode(true);
      return orOut(failure);
    }
    onLinked();
  };
  const change = async () => {
    setBusy(true);
    try {
      await send('DELETE /api/session');
      markSignedIn(false);
      onSignedOut();
    } catch (failure) {
      setErrors(explain(failure, say));
      setBusy(false);
    }
  };

  return (
    <div class="narrow">
      <Heading arrived>{say('external.knownTitle', { provider: label })}</Heading>
      {errors && <ErrorSummary form="change" errors={errors} />}
      <p class="lead">
        <Whole
          text={say('external.knownText', { provider: label, email: account.email })}
          parts={[account.email]}
        />
      </p>
      {password ? (
        <Form name="link" submit={say('external.link')} check={check} send={link}>
          <OwnAddress email={account.email} />
          <PasswordField />
          {asksForCode && <CodeQuestion />}
        </Form>
      ) : (
        <p>
          <a class="leads" href={`${href('settings')}#password`}>
            {say('settings.needsPassword')}
          </a>
        </p>
      )}
      <div class="ways">
        <Button weight="quiet" busy={busy} onClick={change}>
          {say('activation.change')}
        </Button>
      </div>
    </div>
  );
}
