import { useEffect, useState } from 'preact/hooks';
import { Failure } from '../../api/client.ts';
import { seemsSignedIn } from '../../api/signed-in.ts';
import { ButtonLink } from '../../design/button.tsx';
import { Form } from '../../design/form.tsx';
import { Heading } from '../../design/text.tsx';
import { dropFragment } from '../leave.ts';
import { useSite } from '../site.ts';
import { readToken } from '../token.ts';

/** A new address of an account, confirmed by whoever reads it. Opening the page changes nothing. */
export function Confirm() {
  const { href, say, send } = useSite();
  const [state, setState] = useState<'asking' | 'done' | 'useless'>('asking');
  useEffect(() => {
    const look = () => setState(readToken() === undefined ? 'useless' : 'asking');
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);

  const confirm = async () => {
    const token = readToken();
    if (token === undefined) return setState('useless');
    try {
      await send('POST /api/account/confirm-email', { token });
    } catch (failure) {
      if (failure instanceof Failure && failure.reason.startsWith('token-')) return setState('useless');
      throw failure;
    }
    dropFragment();
    setState('done');
  };

  if (state === 'asking') {
    return (
      <div class="narrow">
        <Heading>{say('confirm.title')}</Heading>
        <p class="lead">{say('confirm.lead')}</p>
        <Form name="confirm" submit={say('confirm.confirm')} check={() => []} send={confirm}>
          {null}
        </Form>
      </div>
    );
  }
  const signedIn = seemsSignedIn();
  return (
    <div class="narrow">
      <Heading arrived>{say(`confirm.${state}Title`)}</Heading>
      <p class="lead">{say(`confirm.${state}Text`)}</p>
      <div class="ways">
        <ButtonLink href={href(signedIn ? 'settings' : 'home')}>
          {say(signedIn ? 'settings.title' : 'token.signIn')}
        </ButtonLink>
      </div>
    </div>
  );
}
