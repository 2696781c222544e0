import { useRef, useState } from 'preact/hooks';
import type { ShareView } from '../../../domain/api.ts';
import { formatDay } from '../../../domain/texts/format.ts';
import { Button } from '../../design/button.tsx';
import { useFocusIfLost } from '../../design/focus.ts';
import { useSite } from '../site.ts';
import { Ways } from './ways.tsx';

interface OwnShareProps {
  readonly share: ShareView;
  /** Its title, told from those of others. */
  readonly name: string;
  end(): Promise<void>;
}

/** One link: what it shows, until when, how often it was opened; to be given again, or ended. */
export function OwnShare({ share, name, end }: OwnShareProps) {
  const { language, say } = useSite();
  const { certificates, createdAt, expiresAt, hasExpired, hasPin, id, onlyOf, opened, openedAt, title } =
    share;
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  /** How often it was asked, and answered with no: the question is gone then, and reading goes on at the button. */
  const [kept, setKept] = useState(0);
  const question = useRef<HTMLParagraphElement>(null);
  const place = useRef<HTMLElement>(null);
  useFocusIfLost(question, asks);
  useFocusIfLost(place, kept);
  const day = (instant: string) => formatDay(instant, language);

  const facts = [
    certificates !== 'all'
      ? say('share.chosen', { count: certificates.length })
      : onlyOf
        ? say('share.allOf', { numbers: onlyOf.join(', ') })
        : say('share.all'),
    say('share.since', { date: day(createdAt) }),
    expiresAt && say(hasExpired ? 'share.expired' : 'share.until', { date: day(expiresAt) }),
    hasPin && say('share.withPin'),
  ].filter(Boolean);

  return (
    <li>
      <b tabIndex={-1} ref={place}>
        {title}
      </b>
      <p class="hint">{facts.join(' · ')}</p>
      <p class="opened">
        {openedAt === undefined
          ? say('share.notOpened')
          : say('share.opened', { count: opened, date: day(openedAt) })}
      </p>
      {id === undefined && <p class="hint">{say('share.linkGone')}</p>}
      {id !== undefined && !hasExpired && !asks && <Ways id={id} title={title} apart={name} weight="quiet" />}
      {asks ? (
        <div class="question">
          <p tabIndex={-1} ref={question}>
            {say('share.endAsk')}
          </p>
          <div class="ways">
            <Button
              busy={busy}
              onClick={() => {
                setBusy(true);
                end().finally(() => setBusy(false));
              }}
            >
              {say('share.end')}
              <span class="unseen">{` – ${name}`}</span>
            </Button>
            <Button
              weight="quiet"
              onClick={() => {
                setAsks(false);
                setKept((times) => times + 1);
              }}
            >
              {say('form.cancel')}
            </Button>
          </div>
        </div>
      ) : (
        <button type="button" class="text" onClick={() => setAsks(true)}>
          {say('share.end')}
          <span class="unseen">{` – ${name}`}</span>
        </button>
      )}
    </li>
  );
}
