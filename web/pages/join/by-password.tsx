import { useState } from 'preact/hooks';
import type { Account } from '../../../domain/api.ts';
import { CaptchaLine, useCaptcha } from '../../captcha/captcha.tsx';
import { codeIn, wrongCode } from '../../design/code-field.tsx';
import { EmailField, wrongAddress } from '../../design/field.tsx';
import { Form, type FormError, type Values } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { PasswordField, passwordMissing } from '../../design/password-field.tsx';
import { Heading, Whole } from '../../design/text.tsx';
import { CodeQuestion, isQuestionForCode } from '../code-question.tsx';
import { useSite } from '../site.ts';
import { forgetJoining, nameOfJoining } from './attempt.ts';
import { WhatHappens } from './what-happens.tsx';

/** The other account is proven by its password; or, where that is forgotten, by a link mailed to its address. */
export function ByPassword({ account, onJoined }: { account: Account; onJoined(hadCode: boolean): void }) {
  const { say, send } = useSite();
  const captcha = useCaptcha();
  const [asksForCode, setAsksForCode] = useState(false);
  const [sentTo, setSentTo] = useState<string>();

  const checkAddress = ({ email }: Values): FormError[] => {
    if (!email?.trim()) return [{ field: 'email', message: say('join.otherMissing') }];
    const wrong = wrongAddress(email);
    if (wrong) return [{ field: 'email', message: say(wrong) }];
    const own = email.trim().toLowerCase() === account.email;
    return own ? [{ field: 'email', message: say('join.own') }] : [];
  };
  const check = (values: Values): FormError[] => [
    ...checkAddress(values),
    ...passwordMissing(values, say),
    ...(asksForCode ? wrongCode(values, say) : []),
  ];
  const join = async ({ email = '', password = '', ...values }: Values) => {
    try {
      const id = nameOfJoining();
      await send('POST /api/join/password', { id, email, password, ...codeIn(values) });
    } catch (failure) {
      if (asksForCode || !isQuestionForCode(failure)) throw failure;
      // The password was right, and the form goes on with the same one.
      return setAsksForCode(true);
    }
    forgetJoining();
    onJoined(asksForCode);
  };
  const request = async ({ email = '' }: Values) => {
    await captcha.attach((proof) => send('POST /api/join/request', { email, captcha: proof }));
    setSentTo(email.trim());
  };

  return (
    <div class="narrow">
      <Heading arrived>{say('join.title')}</Heading>
      <p class="lead">
        <Whole text={say('join.lead', { email: account.email })} parts={[account.email]} />
      </p>
      <WhatHappens />
      <section class="sheet" aria-labelledby="other">
        <h2 id="other">{say('join.other')}</h2>
        <Form name="join" submit={say('join.join')} check={check} send={join}>
          <EmailField name="email" label={say('join.otherEmail')} autocomplete="username" />
          <PasswordField />
          {asksForCode && (
            <>
              <p>{say('join.codeStays')}</p>
              <CodeQuestion />
            </>
          )}
        </Form>
        {sentTo === undefined ? (
          <details>
            <summary>{say('join.forgotten')}</summary>
            <p>{say('join.forgottenText')}</p>
            <Form
              name="request"
              submit={say('join.request')}
              weight="quiet"
              check={checkAddress}
              send={request}
              onInput={captcha.begin}
            >
              <EmailField name="email" label={say('join.otherEmail')} autocomplete="email" />
              <CaptchaLine captcha={captcha} />
            </Form>
          </details>
        ) : (
          <Notice live>
            <Whole text={say('join.sent', { email: sentTo })} parts={[sentTo]} />
          </Notice>
        )}
      </section>
    </div>
  );
}
