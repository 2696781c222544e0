import { Failure } from '../../api/client.ts';
import { CaptchaLine, useCaptcha } from '../../captcha/captcha.tsx';
import { Field } from '../../design/field.tsx';
import { Form, type FormError, type Values } from '../../design/form.tsx';
import { useSite } from '../site.ts';
import type { HandedOut } from './check.ts';

interface ByNumberProps {
  /** From the QR code. */
  readonly number: string | undefined;
  /** @param found nothing where there is none of this number and name. */
  onFound(found: HandedOut): void;
}

/** What the register has under a number, for whoever knows its holder's last name too. */
export function ByNumber({ number, onFound }: ByNumberProps) {
  const { say, send } = useSite();
  const captcha = useCaptcha();

  const check = ({ lastName, number }: Values): FormError[] => [
    ...(number?.trim() ? [] : [{ field: 'number', message: say('verify.numberMissing') }]),
    ...(lastName?.trim() ? [] : [{ field: 'lastName', message: say('verify.lastNameMissing') }]),
  ];

  const look = async ({ lastName = '', number = '' }: Values) => {
    const found = await captcha
      .attach((proof) => send('POST /api/verify/number', { number, lastName, captcha: proof }))
      .catch((failure: unknown) => {
        if (failure instanceof Failure && failure.reason === 'certificate-unknown') return {};
        throw failure;
      });
    onFound(found as HandedOut);
  };

  return (
    <section class="sheet" aria-labelledby="with-number">
      <h2 id="with-number">{say('verify.numberTitle')}</h2>
      <p>{say('verify.numberText')}</p>
      <Form
        name="by-number"
        submit={say('verify.check')}
        weight={number === undefined ? 'quiet' : 'main'}
        check={check}
        send={look}
        onInput={captcha.begin}
      >
        <Field
          name="number"
          label={say('verify.number')}
          hint={say('verify.numberHint')}
          input={{
            autocapitalize: 'characters',
            autocomplete: 'off',
            spellcheck: false,
            maxLength: 60,
            ...(number === undefined ? {} : { defaultValue: number }),
          }}
        />
        <Field
          name="lastName"
          label={say('verify.lastName')}
          hint={say('verify.lastNameHint')}
          input={{ autocomplete: 'off', spellcheck: false, maxLength: 80 }}
        />
        <CaptchaLine captcha={captcha} />
      </Form>
    </section>
  );
}
