import { useEffect, useState } from 'preact/hooks';
import { shareLink } from '../../../domain/shares/share.ts';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { QrCode } from '../../design/qr-code.tsx';
import { CloseSheet, Sheet } from '../../design/sheet.tsx';
import { useSite } from '../site.ts';

interface WaysProps {
  /** What opens the share. */
  readonly id: string;
  readonly title: string;
  /** What tells its buttons from those of others like it, for whoever hears them alone. */
  readonly apart?: string;
  /** `main` where giving the link is what the page is about. */
  readonly weight: 'main' | 'quiet';
}

/** How a link gets to somebody: copied, by the phone's own menu, or as a code that is held across a desk. */
export function Ways({ id, title, apart, weight }: WaysProps) {
  const { say } = useSite();
  const which = apart !== undefined && <span class="unseen">{` – ${apart}`}</span>;
  const [link, setLink] = useState('');
  const [canSend, setCanSend] = useState(false);
  /** What became of each try to copy. */
  const [tries, setTries] = useState<readonly boolean[]>([]);
  const [showing, setShowing] = useState(false);
  useEffect(() => {
    setLink(shareLink(location.origin, id));
    setCanSend('share' in navigator);
  }, [id]);

  const copy = async () => {
    let copied = true;
    try {
      await navigator.clipboard.writeText(link);
    } catch {
      copied = false;
    }
    setTries((before) => [...before, copied]);
  };
  // Whoever closes the menu without choosing has changed their mind: that is no failure.
  const pass = () => navigator.share({ title, url: link }).catch(() => undefined);

  return (
    <div class="share-ways">
      <div class="ways">
        <Button weight={weight} onClick={copy}>
          {say('share.copy')}
          {which}
        </Button>
        {canSend && (
          <Button weight="quiet" onClick={pass}>
            {say('share.send')}
            {which}
          </Button>
        )}
        <Button weight="quiet" onClick={() => setShowing(true)}>
          {say('share.showCode')}
          {which}
        </Button>
      </div>
      {tries.length > 0 && (
        <Notice live key={tries.length}>
          {say(tries.at(-1) ? 'share.copied' : 'share.notCopied')}
        </Notice>
      )}
      {showing && (
        <Sheet class="code-sheet" label={say('share.code')} onClose={() => setShowing(false)}>
          <p class="lead">{title}</p>
          {link && <QrCode text={link} label={say('share.code')} />}
          <p class="hint">{say('share.codeText')}</p>
          <CloseSheet />
        </Sheet>
      )}
    </div>
  );
}
