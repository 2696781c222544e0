import { useState } from 'preact/hooks';
import type { CertificateView, OpenedShare } from '../../../domain/api.ts';
import {
  formatDate,
  formatNumber,
  formatPercentage,
  formatSchoolYear,
} from '../../../domain/texts/format.ts';
import { Button } from '../../design/button.tsx';
import type { Values } from '../../design/form.tsx';
import { useSite } from '../site.ts';
import { wanted } from './choices.ts';
import { WholePage } from './whole-page.tsx';

interface PreviewProps {
  readonly values: Values;
  /** What is to be shared, in the order of the wallet, which is that of a share. */
  readonly certificates: readonly CertificateView[];
  /** Whose it is, should nothing be chosen yet. */
  readonly owner: string;
  /** The name of their photo, if there is one. */
  readonly photo: string | undefined;
}

/** What somebody will see who opens the link, as it is being chosen: in brief, and the whole page for whoever asks. */
export function Preview({ values, certificates, owner, photo }: PreviewProps) {
  const { facts, language, say } = useSite();
  const [showing, setShowing] = useState(false);
  const { expiresAt, shows } = wanted(values, certificates, Date.now());
  const share = shareOf(certificates[0]);
  const { birthDate, name, photo: picture } = share.holder;

  function shareOf(newest: CertificateView | undefined): Omit<OpenedShare, 'certificates'> {
    return {
      title: values.title?.trim() || say('share.noTitle'),
      ...(expiresAt && { expiresAt }),
      holder: {
        name: newest ? `${newest.firstName} ${newest.lastName}` : owner,
        ...(shows.birthDate && newest?.birthDate && { birthDate: newest.birthDate }),
        ...(shows.photo && photo && { photo: `/api/profile/photo?${photo}` }),
      },
    };
  }

  return (
    <section class="preview" aria-labelledby="preview">
      <h2 id="preview">{say('share.preview')}</h2>
      <div class="seen">
        <p class="issuer">{facts.name}</p>
        <p class="what">{share.title}</p>
        <div class="who">
          {picture && <img src={picture} alt="" width="50" height="70" />}
          <p>
            <b>{name}</b>
            {birthDate && <span>{say('share.born', { date: formatDate(birthDate, language) })}</span>}
          </p>
        </div>
        {certificates.length === 0 ? (
          <p class="hint">{say('share.nothingYet')}</p>
        ) : (
          <ul>
            {certificates.map((certificate) => (
              <Brief key={certificate.id} certificate={certificate} showsResult={shows.result} />
            ))}
          </ul>
        )}
        {values.which === 'all' && <p class="hint">{say('share.laterToo')}</p>}
      </div>
      {certificates.length > 0 && (
        <Button weight="quiet" onClick={() => setShowing(true)}>
          {say('share.wholePage')}
        </Button>
      )}
      <p class="hint">{say('share.previewText')}</p>
      {showing && (
        <WholePage
          share={share}
          certificates={certificates}
          showsResult={shows.result}
          onClose={() => setShowing(false)}
        />
      )}
    </section>
  );
}

function Brief({ certificate, showsResult }: { certificate: CertificateView; showsResult: boolean }) {
  const { kind: kindName, language, say } = useSite();
  const { deliberatedOn, ects, kind, level, result, schoolYear, title } = certificate;
  const facts = [
    kindName(kind),
    level,
    ects !== undefined && `${formatNumber(ects, language)} ECTS`,
    formatSchoolYear(schoolYear),
    formatDate(deliberatedOn, language),
  ];
  return (
    <li>
      <b>{title}</b>
      <span>{facts.filter(Boolean).join(' · ')}</span>
      {showsResult && result !== undefined && (
        <span>
          {say('fact.result')} {formatPercentage(result, language)}
        </span>
      )}
    </li>
  );
}
