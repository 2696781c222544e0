import type { ComponentChildren } from 'preact';
import { Notice } from '../../design/notice.tsx';
import { Heading, Linked } from '../../design/text.tsx';
import { AccountPages, MemberPage } from '../member-page.tsx';
import { useSite } from '../site.ts';
import { useMember } from '../use-member.ts';
import { Address } from './address.tsx';
import { Arrival } from './arrival.ts';
import { Closing, OwnData } from './closing.tsx';
import { IndexOfSettings } from './index-of-settings.tsx';
import { Mails } from './mails.tsx';
import { Part } from './part.tsx';
import { Password } from './password.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Services } from './services.tsx';
import { Sessions } from './sessions.tsx';
import { Setting } from './setting.tsx';
import { Sharing } from './sharing.tsx';

/** How the account is entered and left. */
export function Settings() {
  const { facts, href, say, send } = useSite();
  const sessions = useMember(() => send('GET /api/account/sessions'));
  // Without a provider there is nothing to ask for.
  const services = useMember(async () =>
    facts.providers.length > 0 ? send('GET /api/session/external/identities') : { identities: [] },
  );
  return (
    <MemberPage
      loading={say('settings.loading')}
      load={() => send('GET /api/account')}
      whose={({ email }) => email}
    >
      {(account, reload) => (
        <div class="account with-index">
          <header>
            <p class="eyebrow">{account.email}</p>
            <Heading arrived>{say('settings.title')}</Heading>
            <AccountPages />
          </header>
          <Arrival isWhole={[sessions, services].every(({ content, errors }) => content ?? errors)} />
          <IndexOfSettings />
          <div class="settings">
            {!account.password && (
              <Notice>
                <p>
                  <Linked text={say('settings.noPassword')} href="#password" />
                </p>
              </Notice>
            )}
            <Group name="enter">
              <Address account={account} />
              <Password
                account={account}
                onChanged={() => {
                  reload();
                  sessions.load();
                }}
              />
              {facts.providers.length > 0 && (
                <Part
                  name="services"
                  title={say('settings.services')}
                  loading={say('settings.loadingServices')}
                  part={services}
                >
                  {({ identities }, again) => (
                    <Services
                      account={account}
                      identities={identities}
                      // Those that an identity has opened end with it.
                      reload={() => Promise.all([again(), sessions.load()])}
                    />
                  )}
                </Part>
              )}
              <SecondFactor account={account} reload={reload} />
              <Part
                name="sessions"
                title={say('settings.sessions')}
                loading={say('settings.loadingSessions')}
                part={sessions}
              >
                {(open, again) => <Sessions sessions={open.sessions} reload={again} />}
              </Part>
              <Setting name="another" title={say('settings.join')}>
                <p>{say('settings.joinText')}</p>
                <p>
                  <a class="leads" href={href('join')}>
                    {say('join.title')}
                  </a>
                </p>
              </Setting>
            </Group>
            <Group name="messages">
              <Mails account={account} />
              <Sharing account={account} />
            </Group>
            <Group name="leave">
              <OwnData account={account} />
              <Closing account={account} />
            </Group>
          </div>
        </div>
      )}
    </MemberPage>
  );
}

function Group({ name, children }: { name: 'enter' | 'messages' | 'leave'; children: ComponentChildren }) {
  const { say } = useSite();
  return (
    <div class="setting-group">
      <Heading level={2} id={`group-${name}`}>
        {say(`settings.group-${name}`)}
      </Heading>
      {children}
    </div>
  );
}
