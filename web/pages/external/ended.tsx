import type { ExternalOutcome } from '../../../domain/api/outcomes.ts';
import { ButtonLink } from '../../design/button.tsx';
import { Heading, Linked } from '../../design/text.tsx';
import { Providers } from '../providers.tsx';
import { useSite } from '../site.ts';

export type Ending = Exclude<ExternalOutcome, 'signed-in' | 'proven' | 'linked'>;

/** The visit led nowhere: why, in plain words, and both ways on. Nothing has changed meanwhile, and it says so. */
export function Ended({ ending, token }: { ending: Ending; token: string | undefined }) {
  const { facts, href, say } = useSite();
  const back = token === undefined ? href('home') : `${href('activation')}#${token}`;
  return (
    <div class="narrow">
      <Heading arrived>{say(`external.${ending}Title`)}</Heading>
      <p class="lead">{say(`external.${ending}Text`)}</p>
      <div class="ways">
        <ButtonLink href={back}>
          {say(token === undefined ? 'external.password' : 'external.backToLink')}
        </ButtonLink>
        <Providers
          purpose={token === undefined ? 'sign-in' : 'activation'}
          {...(token === undefined ? {} : { token })}
        />
      </div>
      <p class="aside">
        <Linked text={say('external.help')} href={`mailto:${facts.secretariatEmail}`} />
      </p>
    </div>
  );
}
