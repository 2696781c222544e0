import { useState } from 'preact/hooks';
import type { SessionView } from '../../../domain/api.ts';
import { formatRecentDay, formatTime } from '../../../domain/texts/format.ts';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { WentWrong } from '../../design/went-wrong.tsx';
import { namesApart } from '../names-apart.ts';
import { useSite } from '../site.ts';
import { useFailure } from '../use-failure.ts';
import { Setting } from './setting.tsx';

interface SessionsProps {
  readonly sessions: readonly SessionView[];
  reload(): Promise<void>;
}

/** Where the account is signed in; each can be ended from here. */
export function Sessions({ sessions, reload }: SessionsProps) {
  const { language, say, send } = useSite();
  /** How often: each time it is said anew. */
  const [ended, setEnded] = useState(0);
  const { errors, fail, clear } = useFailure();

  const nameOf = ({ browser, system }: SessionView) =>
    browser && system ? say('settings.device', { browser, system }) : say('settings.unknownDevice');

  const howOf = ({ openedWith }: SessionView) => say(`settings.openedWith-${openedWith}`);

  const now = Date.now();
  const momentOf = (instant: string) =>
    say('settings.moment', {
      day: formatRecentDay(instant, language, now),
      time: formatTime(instant, language),
    });
  /** What tells one session from the others also to whoever hears it alone. */
  const whichOf = (session: SessionView) => `${nameOf(session)}, ${momentOf(session.openedAt)}`;
  const names = namesApart(sessions.map(whichOf));

  const act = async (does: () => Promise<void>) => {
    try {
      await does();
      clear();
      await reload();
      setEnded((times) => times + 1);
    } catch (failure) {
      fail(failure);
    }
  };

  return (
    <Setting name="sessions" title={say('settings.sessions')}>
      <p>{say('settings.sessionsText')}</p>
      {errors && <WentWrong errors={errors} />}
      {ended > 0 && (
        <Notice live key={ended}>
          {say('settings.sessionEnded')}
        </Notice>
      )}
      <ul class="sessions">
        {sessions.map((session, at) => (
          <li key={session.id}>
            <div>
              <b>{nameOf(session)}</b>
              {session.current && <span class="tag">{say('settings.thisDevice')}</span>}
              <p class="hint">
                {say(session.current ? 'settings.sessionHere' : 'settings.sessionDates', {
                  opened: momentOf(session.openedAt),
                  how: howOf(session),
                  seen: momentOf(session.seenAt),
                })}
              </p>
            </div>
            {!session.current && (
              <button
                type="button"
                class="text"
                onClick={() => act(() => send('POST /api/account/end-session', { id: session.id }))}
              >
                {say('settings.endSession')}
                <span class="unseen">{` – ${names[at]}`}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <div class="ways">
          <Button weight="quiet" onClick={() => act(() => send('POST /api/account/end-other-sessions', {}))}>
            {say('settings.endOthers')}
          </Button>
        </div>
      )}
    </Setting>
  );
}
