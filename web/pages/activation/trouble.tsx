import type { Account } from '../../../domain/api.ts';
import { ButtonLink } from '../../design/button.tsx';
import { Heading, Linked as LinkedText } from '../../design/text.tsx';
import { useSite } from '../site.ts';

export type LinkProblem = 'token-unknown' | 'token-used' | 'token-expired';

interface LinkTroubleProps {
  readonly problem: LinkProblem;
  /** Who is signed in, if anybody: often the one who has just used the link, or somebody of two accounts. */
  readonly account: Account | undefined;
}

/** The link does not work: what is the matter, and a way on. */
export function LinkTrouble({ problem, account }: LinkTroubleProps) {
  const { facts, href, say } = useSite();
  const which = problem.slice('token-'.length) as 'unknown' | 'used' | 'expired';
  const used = which === 'used';
  if (used && account) {
    return (
      <div class="narrow">
        <Heading arrived>{say('token.usedTitle')}</Heading>
        <p class="lead">
          <LinkedText text={say('token.usedHereText', { email: account.email })} href={href('join')} />
        </p>
        <div class="ways">
          <ButtonLink href={href('wallet')}>{say('home.open')}</ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <div class="narrow">
      <Heading arrived>{say(`token.${which}Title`)}</Heading>
      <p class="lead">{say(`token.${which}Text`, { days: facts.linkDays })}</p>
      <div class="ways">
        <ButtonLink href={href('renew')} weight={used ? 'quiet' : 'main'}>
          {say('token.renew')}
        </ButtonLink>
        <ButtonLink href={href('home')} weight={used ? 'main' : 'quiet'}>
          {say('token.signIn')}
        </ButtonLink>
      </div>
    </div>
  );
}
