import { Button, ButtonLink } from '../../design/button.tsx';
import type { Errors } from '../../design/form.tsx';
import { Heading } from '../../design/text.tsx';
import { useSite } from '../site.ts';

export type LinkProblem = 'token-unknown' | 'token-used' | 'token-expired';

type TroubleProps = { readonly problem: LinkProblem } | { readonly errors: Errors; onRetry(): void };

/** The link does not work, or could not be asked: what is the matter, and a way on. */
export function Trouble(props: TroubleProps) {
  const { facts, href, say } = useSite();
  if ('errors' in props) {
    return (
      <div class="narrow">
        <Heading arrived>{props.errors.title}</Heading>
        {props.errors.list.map(({ message }) => (
          <p class="lead" key={message}>
            {message}
          </p>
        ))}
        <div class="ways">
          <Button onClick={props.onRetry}>{say('failure.retry')}</Button>
        </div>
      </div>
    );
  }
  const which = props.problem.slice('token-'.length) as 'unknown' | 'used' | 'expired';
  const used = which === 'used';
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
