import { useState } from 'preact/hooks';
import { CaptchaLine, useCaptcha } from '../../captcha/captcha.tsx';
import { Field } from '../../design/field.tsx';
import { Form, type FormError, type Values } from '../../design/form.tsx';
import { Heading, Linked } from '../../design/text.tsx';
import { useSite } from '../site.ts';

/** A new activation link. The answer is the same for a student number that exists and for one that does not. */
export function Renew() {
  const { facts, say, send } = useSite();
  const captcha = useCaptcha();
  const [sent, setSent] = useState(false);

  const check = ({ who }: Values): FormError[] =>
    who?.trim() ? [] : [{ field: 'who', message: say('renew.whoMissing') }];

  const renew = async ({ who = '' }: Values) => {
    await captcha.attach((proof) => send('POST /api/activation/renew', { who, captcha: proof }));
    setSent(true);
  };

  if (sent) {
    return (
      <div class="narrow">
        <Heading arrived>{say('renew.sentTitle')}</Heading>
        <p class="lead">{say('renew.sentText')}</p>
        <p class="aside">
          <Linked text={say('renew.sentNothing')} href={`mailto:${facts.secretariatEmail}`} />
        </p>
      </div>
    );
  }
  return (
    <div class="narrow">
      <Heading>{say('renew.title')}</Heading>
      <p class="lead">{say('renew.lead')}</p>
      <Form name="renew" submit={say('renew.send')} check={check} send={renew} onInput={captcha.begin}>
        <Field
          name="who"
          label={say('renew.who')}
          hint={say('renew.whoHint')}
          input={{ autocapitalize: 'none', spellcheck: false, maxLength: 254 }}
        />
        <CaptchaLine captcha={captcha} />
      </Form>
    </div>
  );
}
