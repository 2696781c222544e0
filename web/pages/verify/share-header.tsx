import type { OpenedShare } from '../../../domain/api.ts';
import { formatDate, formatDay } from '../../../domain/texts/format.ts';
import { useSite } from '../site.ts';

type Share = Omit<OpenedShare, 'certificates'>;

/** Of a share: whose it is, and what they show beside what is signed. */
export function ShareHeader({ share }: { share: Share }) {
  const { language, say } = useSite();
  const { expiresAt, holder } = share;
  const { birthDate, name, photo } = holder;
  return (
    <header class="shared">
      {photo && <img src={photo} alt={say('verify.sharePhoto', { name })} />}
      <div>
        <h1 tabIndex={-1}>{say('verify.sharedBy', { name })}</h1>
        {birthDate && <p>{say('verify.shareBorn', { date: formatDate(birthDate, language) })}</p>}
        {(photo || birthDate) && <p class="hint">{say('verify.shareUnsigned')}</p>}
        {expiresAt && (
          <p class="hint">{say('verify.shareUntil', { date: formatDay(expiresAt, language) })}</p>
        )}
      </div>
    </header>
  );
}

/** What its student calls it. It stands below the answers and in quotation marks, for it may say what it likes. */
export function ShareTitle({ share }: { share: Share }) {
  const { say } = useSite();
  const { holder, title } = share;
  return (
    <figure class="share-title">
      <figcaption>{say('verify.shareTitle', { name: holder.name })}</figcaption>
      <blockquote>{say('verify.quoted', { text: title })}</blockquote>
    </figure>
  );
}
