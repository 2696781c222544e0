import { useSite } from '../site.ts';

/** What the page holds, by the ids of its parts, each with the key of its title. */
const groups = [
  {
    name: 'enter',
    settings: {
      address: 'form.email',
      password: 'form.password',
      services: 'settings.services',
      'second-factor': 'settings.code',
      sessions: 'settings.sessions',
      another: 'settings.join',
    },
  },
  { name: 'messages', settings: { mails: 'settings.mails', sharing: 'settings.sharing' } },
  { name: 'leave', settings: { data: 'settings.data', closing: 'settings.closing' } },
] as const;

/** The way to each setting, beside them where there is room. */
export function IndexOfSettings() {
  const { facts, say } = useSite();
  const withServices = facts.providers.length > 0;
  return (
    <nav class="settings-index" aria-label={say('settings.index')}>
      <ul>
        {groups.map(({ name, settings }) => (
          <li key={name}>
            <a class="group" href={`#group-${name}`}>
              {say(`settings.group-${name}`)}
            </a>
            <ul>
              {Object.entries(settings)
                .filter(([setting]) => setting !== 'services' || withServices)
                .map(([setting, title]) => (
                  <li key={setting}>
                    <a href={`#${setting}`}>{say(title)}</a>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}
