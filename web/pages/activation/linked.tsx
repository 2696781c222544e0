import type { Account, ActivationView } from '../../../domain/api.ts';
import { Button, ButtonLink } from '../../design/button.tsx';
import { Heading, Linked as LinkedText } from '../../design/text.tsx';
import { useSite } from '../site.ts';

interface LinkedProps {
  readonly view: ActivationView;
  /** Who is signed in, if anybody: not always the one whose wallet it is. */
  readonly account: Account | undefined;
  change(): Promise<void>;
}

/** One person, one account: the student number is in a wallet already. */
export function Linked({ view, account, change }: LinkedProps) {
  const { facts, href, say } = useSite();
  if (view.account === 'linked-here' && account) {
    return (
      <>
        <Heading level={2} id="next" arrived>
          {say('activation.linkedHereTitle')}
        </Heading>
        <p>{say('activation.linkedHere', { studentNumber: view.studentNumber, email: account.email })}</p>
        <div class="ways">
          <ButtonLink href={href('wallet')}>{say('home.open')}</ButtonLink>
        </div>
      </>
    );
  }
  return (
    <>
      <Heading level={2} id="next" arrived>
        {say('activation.linkedTitle')}
      </Heading>
      <p>{say('activation.linkedText', { studentNumber: view.studentNumber })}</p>
      {account ? (
        <>
          <p>{say('activation.linkedElsewhere', { email: account.email })}</p>
          <div class="ways">
            <Button onClick={change}>{say('activation.change')}</Button>
            <ButtonLink href={href('wallet')} weight="quiet">
              {say('activation.linkedOpen')}
            </ButtonLink>
          </div>
          <p>
            <LinkedText text={say('join.offer')} href={href('join')} />
          </p>
        </>
      ) : (
        <>
          <p>{say('activation.linkedSignIn')}</p>
          <div class="ways">
            <ButtonLink href={href('home')}>{say('token.signIn')}</ButtonLink>
          </div>
        </>
      )}
      <p class="aside">
        <LinkedText text={say('activation.linkedNotMine')} href={`mailto:${facts.secretariatEmail}`} />
      </p>
    </>
  );
}
