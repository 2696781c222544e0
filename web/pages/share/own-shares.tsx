import { useEffect, useRef, useState } from 'preact/hooks';
import type { CertificateView, ShareView } from '../../../domain/api.ts';
import { useFocusIfLost } from '../../design/focus.ts';
import { Notice } from '../../design/notice.tsx';
import { WentWrong } from '../../design/went-wrong.tsx';
import { namesApart } from '../names-apart.ts';
import { useSite } from '../site.ts';
import { useFailure } from '../use-failure.ts';
import { OwnShare } from './own-share.tsx';

interface OwnSharesProps {
  /** Only those that show this certificate; in words of its own where there are none. */
  readonly certificate?: Pick<CertificateView, 'id' | 'studentNumber'>;
}

/** The links that the person has given out, each with the way to end it. */
export function OwnShares({ certificate }: OwnSharesProps) {
  const { say, send } = useSite();
  const [all, setAll] = useState<readonly ShareView[]>();
  const { errors, fail, clear } = useFailure();
  /** How many were ended: each time it is said anew. */
  const [ended, setEnded] = useState(0);

  const [retried, setRetried] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  // The button of a try that did is gone.
  useFocusIfLost(place, retried && all !== undefined);

  const load = async () => {
    try {
      setAll((await send('GET /api/shares')).shares);
      clear();
    } catch (failure) {
      fail(failure);
    }
  };
  useEffect(() => {
    load();
  }, []);
  const retry = () => {
    setRetried(true);
    load();
  };

  const end = async (key: string) => {
    try {
      await send('POST /api/shares/revoke', { key });
      clear();
      setAll((before) => before?.filter((share) => share.key !== key));
      setEnded((times) => times + 1);
    } catch (failure) {
      fail(failure);
    }
  };

  const shows = ({ certificates, onlyOf }: ShareView) => {
    if (certificate === undefined) return true;
    if (certificates !== 'all') return certificates.includes(certificate.id);
    return onlyOf === undefined || onlyOf.includes(certificate.studentNumber);
  };
  const shares = all?.filter(shows);
  const names = namesApart(shares?.map(({ title }) => title) ?? []);
  return (
    <div class="own-shares" tabIndex={-1} ref={place}>
      {errors && (
        <WentWrong errors={errors}>
          {all === undefined && (
            <button type="button" class="text" onClick={retry}>
              {say('failure.retry')}
            </button>
          )}
        </WentWrong>
      )}
      {shares?.length === 0 && (
        <p class="hint">{say(certificate === undefined ? 'share.none' : 'share.noneOfThis')}</p>
      )}
      {shares && shares.length > 0 && (
        <ul class="shares">
          {shares.map((share, at) => (
            <OwnShare
              key={share.key}
              share={share}
              name={names[at] ?? share.title}
              end={() => end(share.key)}
            />
          ))}
        </ul>
      )}
      {ended > 0 && (
        <Notice live key={ended}>
          {say('share.ended')}
        </Notice>
      )}
    </div>
  );
}
