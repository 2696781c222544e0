import type { Account, ActivationView } from '../../../domain/api.ts';
import { ButtonLink } from '../../design/button.tsx';
import { Heading, Linked as LinkedText } from '../../design/text.tsx';
import { useSite } from '../site.ts';

interface LinkedProps {
  readonly view: ActivationView;
  /** Who is signed in, if anybody: not always the one whose wallet it is. */
  readonly account: Account | undefined;
}

/** One person, one account: the student number is in a wallet already. */
export function Linked({ view, account }: LinkedProps) {
  const { facts, href, say } = useSite();
  return (
    <>
      <Heading level={2} id="next" arrived>
        {say('activation.linkedTitle')}
      </Heading>
      <p>{say('activation.linkedText', { studentNumber: view.studentNumber })}</p>
      <p>{account ? say('activation.linkedAs', { email: account.email }) : say('activation.linkedSignIn')}</p>
      <div class="ways">
        {account ? (
          <ButtonLink href={href('wallet')}>{say('home.open')}</ButtonLink>
        ) : (
          <ButtonLink href={href('home')}>{say('token.signIn')}</ButtonLink>
        )}
      </div>
      {account && (
        <p>
          <LinkedText text={say('join.offer')} href={href('join')} />
        </p>
      )}
      <p class="aside">
        <LinkedText text={say('activation.linkedNotMine')} href={`mailto:${facts.secretariatEmail}`} />
      </p>
    </>
  );
}
