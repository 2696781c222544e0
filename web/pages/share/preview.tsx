import type { CertificateView } from '../../../domain/api.ts';
import { formatDate, formatPercentage } from '../../../domain/texts/format.ts';
import type { Values } from '../../design/form.tsx';
import { useSite } from '../site.ts';

interface PreviewProps {
  readonly values: Values;
  /** What is to be shared. */
  readonly certificates: readonly CertificateView[];
  /** Whose it is, should nothing be chosen yet. */
  readonly owner: string;
  /** The name of their photo, if there is one. */
  readonly photo: string | undefined;
}

/** What somebody will see who opens the link, as it is being chosen. */
export function Preview({ values, certificates, owner, photo }: PreviewProps) {
  const { facts, kind, language, say } = useSite();
  const [first] = certificates;
  const birthDate = values.birthDate ? first?.birthDate : undefined;
  return (
    <section class="preview" aria-labelledby="preview">
      <h2 id="preview">{say('share.preview')}</h2>
      <div class="seen">
        <p class="issuer">{facts.name}</p>
        <p class="what">{values.title?.trim() || say('share.noTitle')}</p>
        <div class="who">
          {values.photo && photo && <img src={`/api/profile/photo?${photo}`} alt="" width="50" height="70" />}
          <p>
            <b>{first ? `${first.firstName} ${first.lastName}` : owner}</b>
            {birthDate && <span>{say('share.born', { date: formatDate(birthDate, language) })}</span>}
          </p>
        </div>
        {certificates.length === 0 ? (
          <p class="hint">{say('share.nothingYet')}</p>
        ) : (
          <ul>
            {certificates.map(({ id, deliberatedOn, kind: of, result, title }) => (
              <li key={id}>
                <b>{title}</b>
                <span>
                  {[
                    kind(of),
                    formatDate(deliberatedOn, language),
                    values.result && result !== undefined && formatPercentage(result, language),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
        {values.which === 'all' && <p class="hint">{say('share.laterToo')}</p>}
      </div>
      <p class="hint">{say('share.previewText')}</p>
    </section>
  );
}
