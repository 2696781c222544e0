import { Heading } from '../../design/text.tsx';
import { AccountPages, MemberPage } from '../member-page.tsx';
import { useSite } from '../site.ts';
import { Address } from './address.tsx';
import { Closing, OwnData } from './closing.tsx';
import { Password } from './password.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';

/** How the account is entered and left. */
export function Settings() {
  const { say, send } = useSite();
  const load = async () => {
    const [account, { sessions }] = await Promise.all([
      send('GET /api/account'),
      send('GET /api/account/sessions'),
    ]);
    return { account, sessions };
  };
  return (
    <MemberPage loading={say('settings.loading')} load={load}>
      {({ account, sessions }, reload) => (
        <div class="account">
          <header>
            <p class="eyebrow">{account.email}</p>
            <Heading arrived>{say('settings.title')}</Heading>
            <AccountPages />
          </header>
          <div class="settings">
            <Address account={account} />
            <Password account={account} onChanged={reload} />
            <SecondFactor account={account} reload={reload} />
            <Sessions sessions={sessions} reload={reload} />
            <OwnData account={account} />
            <Closing account={account} />
          </div>
        </div>
      )}
    </MemberPage>
  );
}
