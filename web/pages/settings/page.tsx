import { ButtonLink } from '../../design/button.tsx';
import { Heading } from '../../design/text.tsx';
import { AccountPages, MemberPage } from '../member-page.tsx';
import { useSite } from '../site.ts';
import { Address } from './address.tsx';
import { Closing, OwnData } from './closing.tsx';
import { Mails } from './mails.tsx';
import { Password } from './password.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Services } from './services.tsx';
import { Sessions } from './sessions.tsx';
import { Setting } from './setting.tsx';
import { Sharing } from './sharing.tsx';

/** How the account is entered and left. */
export function Settings() {
  const { facts, href, say, send } = useSite();
  // Without a provider there is nothing behind the third.
  const askForIdentities = async () =>
    facts.providers.length > 0 ? send('GET /api/session/external/identities') : undefined;
  const load = async () => {
    const [account, { sessions }, external] = await Promise.all([
      send('GET /api/account'),
      send('GET /api/account/sessions'),
      askForIdentities(),
    ]);
    return { account, sessions, identities: external?.identities };
  };
  return (
    <MemberPage loading={say('settings.loading')} load={load}>
      {({ account, identities, sessions }, reload) => (
        <div class="account">
          <header>
            <p class="eyebrow">{account.email}</p>
            <Heading arrived>{say('settings.title')}</Heading>
            <AccountPages />
          </header>
          <div class="settings">
            <Address account={account} />
            <Password account={account} onChanged={reload} />
            {identities && <Services account={account} identities={identities} reload={reload} />}
            <SecondFactor account={account} reload={reload} />
            <Sessions sessions={sessions} reload={reload} />
            <Mails account={account} reload={reload} />
            <Sharing account={account} />
            <Setting name="another" title={say('settings.join')}>
              <p>{say('settings.joinText')}</p>
              <div class="ways">
                <ButtonLink href={href('join')} weight="quiet">
                  {say('join.title')}
                </ButtonLink>
              </div>
            </Setting>
            <OwnData account={account} />
            <Closing account={account} />
          </div>
        </div>
      )}
    </MemberPage>
  );
}
