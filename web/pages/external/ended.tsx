import type { ExternalOutcome } from '../../../domain/api/outcomes.ts';
import { seemsSignedIn } from '../../api/signed-in.ts';
import { ButtonLink } from '../../design/button.tsx';
import { Heading, Linked } from '../../design/text.tsx';
import { Providers } from '../providers.tsx';
import { useSite } from '../site.ts';

export type Ending = Exclude<ExternalOutcome, 'signed-in' | 'proven' | 'linked'>;

/** The visit led nowhere: why, in plain words, and both ways on. Nothing has changed meanwhile, and it says so. */
export function Ended({ ending, token }: { ending: Ending; token: string | undefined }) {
  const { facts, href, say } = useSite();
  return (
    <div class="narrow">
      <Heading arrived>{say(`external.${ending}Title`)}</Heading>
      <p class="lead">
        <Linked text={say(`external.${ending}Text`)} href={href('join')} />
      </p>
      <div class="ways">
        {token !== undefined ? (
          <>
            <ButtonLink href={`${href('activation')}#${token}`}>{say('external.backToLink')}</ButtonLink>
            <Providers purpose="activation" token={token} />
          </>
        ) : seemsSignedIn() ? (
          // Whoever is in an account came to link an identity to it, and is not to be let into another.
          <>
            <ButtonLink href={`${href('settings')}#services`}>{say('settings.title')}</ButtonLink>
            <Providers purpose="link" />
          </>
        ) : (
          <>
            <ButtonLink href={href('home')}>{say('external.password')}</ButtonLink>
            <Providers purpose="sign-in" />
          </>
        )}
      </div>
      <p class="aside">
        <Linked text={say('external.help')} href={`mailto:${facts.secretariatEmail}`} />
      </p>
    </div>
  );
}
