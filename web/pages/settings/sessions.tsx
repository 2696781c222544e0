import { useState } from 'preact/hooks';
import type { SessionView } from '../../../domain/api.ts';
import { formatDay } from '../../../domain/texts/format.ts';
import { Button } from '../../design/button.tsx';
import { type Errors, explain } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { useSite } from '../site.ts';
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
  const [errors, setErrors] = useState<Errors>();

  const nameOf = ({ browser, system }: SessionView) =>
    browser && system ? say('settings.device', { browser, system }) : say('settings.unknownDevice');

  const act = async (does: () => Promise<void>) => {
    try {
      await does();
      setErrors(undefined);
      await reload();
      setEnded((times) => times + 1);
    } catch (failure) {
      setErrors(explain(failure, say));
    }
  };

  return (
    <Setting name="sessions" title={say('settings.sessions')}>
      <p>{say('settings.sessionsText')}</p>
      {errors && (
        <p class="notice wrong" role="alert">
          {errors.title}
        </p>
      )}
      {ended > 0 && (
        <Notice live key={ended}>
          {say('settings.sessionEnded')}
        </Notice>
      )}
      <ul class="sessions">
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <b>{nameOf(session)}</b>
              {session.current && <span class="tag">{say('settings.thisDevice')}</span>}
              <p class="hint">
                {say('settings.sessionDates', {
                  opened: formatDay(session.openedAt, language),
                  seen: formatDay(session.seenAt, language),
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
                <span class="unseen">{` – ${nameOf(session)}`}</span>
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
