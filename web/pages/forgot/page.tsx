import { useState } from 'preact/hooks';
import { CaptchaLine, useCaptcha } from '../../captcha/captcha.tsx';
import { Button } from '../../design/button.tsx';
import { EmailField, wrongAddress } from '../../design/field.tsx';
import { Form, type FormError, type Values } from '../../design/form.tsx';
import { Heading } from '../../design/text.tsx';
import { useSite } from '../site.ts';

/** A link to choose a new password. The answer is the same for an address with an account and for one without. */
export function Forgot() {
  const { href, language, say, send } = useSite();
  const captcha = useCaptcha();
  const [sentTo, setSentTo] = useState<string>();
  /** The form has come back: what had the focus is gone. */
  const [isBack, setBack] = useState(false);

  const check = ({ email }: Values): FormError[] => {
    const wrong = wrongAddress(email);
    return wrong ? [{ field: 'email', message: say(wrong) }] : [];
  };

  const ask = async ({ email = '' }: Values) => {
    await captcha.attach((proof) => send('POST /api/password/forgot', { email, language, captcha: proof }));
    setSentTo(email.trim());
  };

  if (sentTo !== undefined) {
    const back = () => {
      setSentTo(undefined);
      setBack(true);
    };
    return (
      <div key="sent" class="narrow">
        <Heading arrived>{say('forgot.sentTitle')}</Heading>
        <p class="lead">{say('forgot.sentText', { email: sentTo })}</p>
        <div class="ways">
          <Button weight="quiet" onClick={back}>
            {say('forgot.again')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div key="form" class="narrow">
      <Heading arrived={isBack}>{say('forgot.title')}</Heading>
      <p class="lead">{say('forgot.lead')}</p>
      <Form name="forgot" submit={say('forgot.send')} check={check} send={ask} onInput={captcha.begin}>
        <EmailField name="email" autocomplete="username" />
        <CaptchaLine captcha={captcha} />
      </Form>
      <p class="beside">
        <a href={href('home')}>{say('forgot.back')}</a>
      </p>
    </div>
  );
}
