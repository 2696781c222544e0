import type { Account, ActivationView } from '../../../domain/api.ts';
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
      <h2 id="next">{say('activation.signInTitle')}</h2>
      <p>{say('activation.signInKnown')}</p>
      <SignInForm email={view.address} onSignedIn={onSignedIn} />
    </>
  );
}
