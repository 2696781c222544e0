import { useEffect, useState } from 'preact/hooks';
import type { Account } from '../../../domain/api.ts';
import { onSignedInElsewhere, whoIsSignedIn } from '../../api/signed-in.ts';
import { ButtonLink } from '../../design/button.tsx';
import { Seal } from '../../design/mark.tsx';
import { Notice } from '../../design/notice.tsx';
import { Linked } from '../../design/text.tsx';
import { dropFragment, leaveTo } from '../leave.ts';
import { Providers } from '../providers.tsx';
import { SignInForm } from '../sign-in-form.tsx';
import { useSite } from '../site.ts';
import { addressOf, keepWayBack, readWayBack } from '../way-back.ts';

/** What other pages say by sending a person here. */
const news = {
  '#signed-out': 'home.signedOut',
  '#password-changed': 'home.passwordChanged',
  '#account-closed': 'home.accountClosed',
} as const;

export function Home() {
  const { facts, href, language, say, send } = useSite();
  const [message, setMessage] = useState<(typeof news)[keyof typeof news] | 'home.needed'>();
  const [account, setAccount] = useState<Account>();
  /** The rosette behind the page is drawn here: as HTML it would weigh more than the page. */
  const [drawn, setDrawn] = useState(false);
  const [next, setNext] = useState(href('wallet'));

  // Whoever was sent here from several tabs at once signs in in one of them.
  useEffect(
    () => onSignedInElsewhere((signedIn) => signedIn && whoIsSignedIn(send).then(setAccount)),
    [send],
  );
  useEffect(() => {
    setDrawn(true);
    whoIsSignedIn(send).then(setAccount);
    const said = location.hash.slice(1);
    const wanted = readWayBack(said);
    if (wanted) setNext(addressOf(language, wanted));
    // Whoever enters by another service comes back by another page.
    keepWayBack(wanted && said);
    const told = wanted === undefined ? news[location.hash as keyof typeof news] : 'home.needed';
    if (told === undefined) return;
    setMessage(told);
    // A reload asks again for the same: only what is merely said goes.
    if (wanted === undefined) dropFragment();
  }, [send]);

  const goOn = () => {
    // It may hold the token of a link.
    keepWayBack(undefined);
    leaveTo(next);
  };

  return (
    <div class="home">
      {drawn && <Seal seed={facts.shortName} fineness={3} />}
      <div class="welcome">
        <h1>{say('home.title')}</h1>
        <p class="lead">{say('home.lead')}</p>
      </div>
      <section class="sheet" aria-labelledby="enter">
        {message && (
          <Notice live>
            <p>
              <Linked text={say(message)} href={href('renew')} />
            </p>
          </Notice>
        )}
        {account ? (
          <>
            <h2 id="enter">{say('home.signedInTitle')}</h2>
            <p>{say('home.signedInAs', { email: account.email })}</p>
            <ButtonLink href={next}>{say('home.open')}</ButtonLink>
          </>
        ) : (
          <>
            <h2 id="enter">{say('home.signIn')}</h2>
            <SignInForm onSignedIn={goOn} />
            <Providers purpose="sign-in" or="after" />
            <div class="first-visit">
              <h3>{say('home.noMail')}</h3>
              <p>
                <Linked text={say('home.noMailText')} href={href('renew')} />
              </p>
            </div>
          </>
        )}
      </section>
      <ul class="points">
        {(['pointSafe', 'pointAuto', 'pointTrue'] as const).map((point) => (
          <li key={point}>
            <b>{say(`home.${point}`)}</b> <span>{say(`home.${point}Text`)}</span>
          </li>
        ))}
        <li class="beside">
          <a href={href('verify')}>{say('link.verify')}</a>
        </li>
      </ul>
    </div>
  );
}
