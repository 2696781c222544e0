import { useState } from 'preact/hooks';
import { CaptchaLine, useCaptcha } from '../../captcha/captcha.tsx';
import { EmailField, wrongAddress } from '../../design/field.tsx';
import { Form, type FormError, type Values } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { useSite } from '../site.ts';

/** The address that the account will have, and a way to another: by a link mailed there, which proves it. */
export function OtherAddress({ address, token }: { address: string; token: string }) {
  const { language, say, send } = useSite();
  const captcha = useCaptcha();
  const [sentTo, setSentTo] = useState<string>();

  const check = ({ address: other }: Values): FormError[] => {
    const wrong = wrongAddress(other);
    return wrong ? [{ field: 'address', message: say(wrong) }] : [];
  };

  const readdress = async ({ address: other = '' }: Values) => {
    await captcha.attach((proof) =>
      send('POST /api/activation/readdress', { token, address: other, language, captcha: proof }),
    );
    setSentTo(other.trim());
  };

  return (
    <div class="address">
      <p>
        <span class="label">{say('activation.address')}</span>
        <b>{address}</b>
        <span class="hint">{say('activation.addressHint')}</span>
      </p>
      {sentTo ? (
        <Notice live>{say('activation.otherAddressSent', { address: sentTo })}</Notice>
      ) : (
        <details>
          <summary>{say('activation.otherAddress')}</summary>
          <p>{say('activation.otherAddressText')}</p>
          <Form
            name="readdress"
            submit={say('activation.otherAddressSend')}
            weight="quiet"
            check={check}
            send={readdress}
            onInput={captcha.begin}
          >
            <EmailField name="address" label={say('activation.otherAddressField')} autocomplete="email" />
            <CaptchaLine captcha={captcha} />
          </Form>
        </details>
      )}
    </div>
  );
}
