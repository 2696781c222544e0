import { useEffect, useState } from 'preact/hooks';
import type { CertificateView, ShareView } from '../../../domain/api.ts';
import { shareLink } from '../../../domain/shares/share.ts';
import { formatDay } from '../../../domain/texts/format.ts';
import { Button } from '../../design/button.tsx';
import { Heading } from '../../design/text.tsx';
import { useSite } from '../site.ts';
import { linkedInAddress } from './linked-in.ts';
import { Ways } from './ways.tsx';

interface GivenProps {
  readonly share: ShareView;
  /** The one certificate in it, if there is one only. */
  readonly only: CertificateView | undefined;
  /** As it was typed. It is known nowhere else. */
  readonly pin: string | undefined;
  onAnother(): void;
}

/** A link that has just been made, and how to give it to somebody. */
export function Given({ share, only, pin, onAnother }: GivenProps) {
  const { facts, href, language, say } = useSite();
  const { expiresAt, id = '', title } = share;
  const [link, setLink] = useState('');
  useEffect(() => setLink(shareLink(location.origin, id)), [id]);

  return (
    <div class="narrow given">
      <Heading arrived>{say('share.ready')}</Heading>
      <p class="lead">{title}</p>
      <p class="link">
        <code>{link}</code>
      </p>
      <Ways id={id} title={title} weight="main" />
      {pin && (
        <div class="notice">
          <p>
            {say('share.yourPin')} <b class="whole">{pin}</b>
          </p>
          <p>{say('share.pinApart')}</p>
        </div>
      )}
      <p>
        {expiresAt
          ? say('share.worksUntil', { date: formatDay(expiresAt, language) })
          : say('share.worksForever')}{' '}
        {say('share.endIt')}
      </p>
      {only && (
        <section class="linked-in">
          <h2>{say('share.linkedIn')}</h2>
          <p>{say('share.linkedInText')}</p>
          {(expiresAt || pin) && <p class="hint">{say('share.linkedInLasting')}</p>}
          <div class="ways">
            <a
              class="button quiet"
              href={linkedInAddress(only, facts.name, link)}
              target="_blank"
              rel="noopener noreferrer"
            >
              {say('share.linkedInAdd')} <span class="unseen">{say('frame.newTab')}</span>
            </a>
          </div>
        </section>
      )}
      <div class="ways">
        <Button weight="quiet" onClick={onAnother}>
          {say('share.another')}
        </Button>
        <a class="button quiet" href={`${href('settings')}#sharing`}>
          {say('share.mine')}
        </a>
      </div>
    </div>
  );
}
