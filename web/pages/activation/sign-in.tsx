import type { Account, ActivationView } from '../../../domain/api.ts';
import { Heading } from '../../design/text.tsx';
import { SignInForm } from '../sign-in-form.tsx';
import { useSite } from '../site.ts';

interface SignInProps {
  readonly view: ActivationView;
  onSignedIn(account: Account): void;
}

/** The address has an account: its holder signs in, and then decides. */
export function SignIn({ view, onSignedIn }: SignInProps) {
  const { say } = useSite();
  return (
    <>
      <Heading level={2} id="next" arrived>
        {say('activation.signInTitle')}
      </Heading>
      <p>{say('activation.signInKnown')}</p>
      <SignInForm email={view.address} onSignedIn={onSignedIn} />
    </>
  );
}
