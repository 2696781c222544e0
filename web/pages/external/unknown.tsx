import { Heading, Linked } from '../../design/text.tsx';
import { useProviderLabel } from '../providers.tsx';
import { SignInForm } from '../sign-in-form.tsx';
import { useSite } from '../site.ts';

/**
 * No account knows the identity. Whoever has one proves it once with its password; whoever has none begins at the
 * link in their mail, for only that says whose certificates they are.
 */
export function Unknown({ provider, onLinked }: { provider: string; onLinked(): void }) {
  const { href, say } = useSite();
  const label = useProviderLabel()(provider);
  return (
    <div class="narrow">
      <Heading arrived>{say('external.unknownTitle', { provider: label })}</Heading>
      <p class="lead">{say('external.unknownText', { provider: label })}</p>
      <section class="sheet" aria-labelledby="link">
        <h2 id="link">{say('external.haveAccount')}</h2>
        <p>{say('external.haveAccountText', { provider: label })}</p>
        <SignInForm provider={provider} onSignedIn={onLinked} />
        <div class="first-visit">
          <h3>{say('home.noMail')}</h3>
          <p>
            <Linked text={say('external.firstVisit', { provider: label })} href={href('renew')} />
          </p>
        </div>
      </section>
    </div>
  );
}
