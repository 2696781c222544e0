import type { Account, ActivationView } from '../../../domain/api.ts';
import { Notice } from '../../design/notice.tsx';
import { Heading } from '../../design/text.tsx';
import { Providers, useProviderLabel } from '../providers.tsx';
import { SignInForm } from '../sign-in-form.tsx';
import { useSite } from '../site.ts';

interface SignInProps {
  readonly view: ActivationView;
  readonly token: string;
  /** Who has said who the person is, if anybody. */
  readonly provider: string | undefined;
  onSignedIn(account: Account): Promise<void>;
}

/** The address has an account: its holder signs in, and then decides. */
export function SignIn({ view, token, provider, onSignedIn }: SignInProps) {
  const { say } = useSite();
  const label = useProviderLabel();
  return (
    <>
      <Heading level={2} id="next" arrived>
        {say('activation.signInTitle')}
      </Heading>
      <p>{say('activation.signInKnown')}</p>
      {provider !== undefined && (
        <Notice>{say('activation.signInProven', { provider: label(provider) })}</Notice>
      )}
      <SignInForm email={view.address} provider={provider} onSignedIn={onSignedIn} />
      {provider === undefined && <Providers purpose="activation" token={token} or="after" />}
    </>
  );
}
