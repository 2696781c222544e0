import { useEffect, useRef } from 'preact/hooks';
import type { ActivationView } from '../../../domain/api.ts';
import { ButtonLink } from '../../design/button.tsx';
import { Linked as LinkedText } from '../../design/text.tsx';
import { useSite } from '../site.ts';

/** One person, one account: the student number is in a wallet already. */
export function Linked({ view, signedIn }: { view: ActivationView; signedIn: boolean }) {
  const { facts, href, say } = useSite();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 id="next" ref={heading} tabIndex={-1}>
        {say('activation.linkedTitle')}
      </h2>
      <p>{say('activation.linkedText', { studentNumber: view.studentNumber })}</p>
      <div class="ways">
        {signedIn ? (
          <ButtonLink href={href('wallet')}>{say('home.open')}</ButtonLink>
        ) : (
          <ButtonLink href={href('home')}>{say('token.signIn')}</ButtonLink>
        )}
      </div>
      <p class="aside">
        <LinkedText text={say('activation.linkedNotMine')} href={`mailto:${facts.secretariatEmail}`} />
      </p>
    </>
  );
}
