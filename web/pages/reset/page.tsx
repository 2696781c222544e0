import { useEffect, useState } from 'preact/hooks';
import { Failure } from '../../api/client.ts';
import { markSignedIn } from '../../api/signed-in.ts';
import { ButtonLink } from '../../design/button.tsx';
import { Form, type Values } from '../../design/form.tsx';
import { NewPasswordFields, wrongNewPassword } from '../../design/password-field.tsx';
import { Heading } from '../../design/text.tsx';
import { dropFragment, leaveTo } from '../leave.ts';
import { useSite } from '../site.ts';
import { readToken } from '../token.ts';

/** A new password, with the token of a mailed link. Whose it is the page is not told: the API checks the rest. */
export function Reset() {
  const { href, say, send } = useSite();
  const [useless, setUseless] = useState<'unknown' | 'used'>();
  useEffect(() => {
    const look = () => setUseless(readToken() === undefined ? 'unknown' : undefined);
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);

  const reset = async ({ password = '' }: Values) => {
    const token = readToken();
    if (token === undefined) return setUseless('unknown');
    try {
      await send('POST /api/password/reset', { token, password });
    } catch (failure) {
      if (!(failure instanceof Failure) || !failure.reason.startsWith('token-')) throw failure;
      return setUseless(failure.reason === 'token-used' ? 'used' : 'unknown');
    }
    markSignedIn(false);
    dropFragment();
    leaveTo(`${href('home')}#password-changed`);
  };

  if (useless === 'used') {
    return (
      <div class="narrow">
        <Heading arrived>{say('token.usedTitle')}</Heading>
        <p class="lead">{say('token.resetUsedText')}</p>
        <div class="ways">
          <ButtonLink href={href('home')}>{say('token.signIn')}</ButtonLink>
          <ButtonLink href={href('forgot')} weight="quiet">
            {say('token.resetAgain')}
          </ButtonLink>
        </div>
      </div>
    );
  }
  if (useless) {
    return (
      <div class="narrow">
        <Heading arrived>{say('token.resetUnknownTitle')}</Heading>
        <p class="lead">{say('token.resetUnknownText')}</p>
        <div class="ways">
          <ButtonLink href={href('forgot')}>{say('token.resetAgain')}</ButtonLink>
          <ButtonLink href={href('home')} weight="quiet">
            {say('token.signIn')}
          </ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <div class="narrow">
      <Heading>{say('reset.title')}</Heading>
      <p class="lead">{say('reset.lead')}</p>
      <Form
        name="reset"
        submit={say('reset.save')}
        check={(values) => wrongNewPassword(values, [], say)}
        send={reset}
      >
        <NewPasswordFields personal={[]} />
      </Form>
    </div>
  );
}
