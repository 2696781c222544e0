import { useState } from 'preact/hooks';
import type { Account, ActivationView } from '../../../domain/api.ts';
import { CaptchaLine, useCaptcha } from '../../captcha/captcha.tsx';
import { Field } from '../../design/field.tsx';
import { Form, type FormError, type Values } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { NewPasswordFields, OwnAddress, wrongNewPassword } from '../../design/password-field.tsx';
import { Heading } from '../../design/text.tsx';
import { Acceptance } from '../acceptance.tsx';
import { Providers, useProviderLabel } from '../providers.tsx';
import { SignInForm } from '../sign-in-form.tsx';
import { useSite } from '../site.ts';
import { OtherAddress } from './other-address.tsx';

interface RegisterProps {
  readonly view: ActivationView;
  readonly token: string;
  /** Who has said who the person is; then no password is needed. */
  readonly provider: string | undefined;
  /** Begins with signing in; the way to register stays open. */
  readonly hasAccount: boolean;
  onDone(): void;
  /** @throws what it does not know how to answer, for the form to explain. */
  onFailure(failure: unknown): Promise<void>;
  onSignedIn(account: Account): Promise<void>;
}

/** An account for someone who has none, or a sign-in for someone who has one with another address. */
export function Register(props: RegisterProps) {
  const { view, token, provider, onDone, onFailure, onSignedIn } = props;
  const { facts, language, say, send } = useSite();
  const label = useProviderLabel();
  const captcha = useCaptcha();
  const [names, setNames] = useState([view.firstName, view.lastName]);
  const [hasAccount, setHasAccount] = useState(props.hasAccount);
  const personal = [...names, view.address];

  const check = (values: Values): FormError[] => {
    const errors: FormError[] = [];
    if (!values.firstName?.trim()) {
      errors.push({ field: 'firstName', message: say('activation.firstNameMissing') });
    }
    if (!values.lastName?.trim()) {
      errors.push({ field: 'lastName', message: say('activation.lastNameMissing') });
    }
    if (provider === undefined) errors.push(...wrongNewPassword(values, personal, say));
    if (!values.terms) errors.push({ field: 'terms', message: say('activation.termsMissing') });
    return errors;
  };

  const register = ({ firstName = '', lastName = '', password = '' }: Values) => {
    const read = { terms: facts.termsVersion, privacy: facts.privacyVersion };
    const form = { token, firstName, lastName, language, ...read };
    const sent =
      provider === undefined
        ? captcha.attach((proof) =>
            send('POST /api/activation/register', { ...form, password, captcha: proof }),
          )
        : send('POST /api/activation/register-external', form);
    return sent.then(onDone, onFailure);
  };

  const onInput = ({ firstName = '', lastName = '' }: Values) => {
    if (provider === undefined) captcha.begin();
    setNames([firstName, lastName]);
  };

  return (
    <>
      <Heading level={2} id="next" arrived>
        {say(hasAccount ? 'activation.signInTitle' : 'activation.registerTitle')}
      </Heading>
      {/* Hidden, not gone: whoever looks at the one keeps what was typed in the other. */}
      <div class="sheet-part" hidden={!hasAccount}>
        <SignInForm provider={provider} onSignedIn={onSignedIn} />
        {provider === undefined && <Providers purpose="activation" token={token} or="after" />}
      </div>
      <div class="sheet-part" hidden={hasAccount}>
        {provider === undefined ? (
          <p>{say('activation.registerLead')}</p>
        ) : (
          <Notice>{say('activation.registerProven', { provider: label(provider) })}</Notice>
        )}
        <OtherAddress address={view.address} token={token} />
        {provider === undefined && <Providers purpose="activation" token={token} or="before" />}
        <Form
          name="register"
          submit={say('activation.register')}
          check={check}
          send={register}
          onInput={onInput}
        >
          {provider === undefined && <OwnAddress email={view.address} />}
          <div class="pair">
            <Field
              name="firstName"
              label={say('activation.firstName')}
              input={{ autocomplete: 'given-name', defaultValue: view.firstName, maxLength: 80 }}
            />
            <Field
              name="lastName"
              label={say('activation.lastName')}
              input={{ autocomplete: 'family-name', defaultValue: view.lastName, maxLength: 80 }}
            />
          </div>
          {provider === undefined && <NewPasswordFields personal={personal} />}
          <Acceptance />
          {provider === undefined && <CaptchaLine captcha={captcha} />}
        </Form>
      </div>
      <p class="beside">
        <button type="button" class="text" onClick={() => setHasAccount(!hasAccount)}>
          {say(hasAccount ? 'activation.noAccount' : 'activation.haveAccount')}
        </button>
      </p>
    </>
  );
}
