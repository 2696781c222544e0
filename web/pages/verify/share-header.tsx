import type { OpenedShare } from '../../../domain/api.ts';
import { formatDate, formatDay } from '../../../domain/texts/format.ts';
import { useSite } from '../site.ts';

/** Of a share: whose it is, what they call it, and what they show beside what is signed. */
export function ShareHeader({ share }: { share: Omit<OpenedShare, 'certificates'> }) {
  const { language, say } = useSite();
  const { expiresAt, holder, title } = share;
  const { birthDate, name, photo } = holder;
  return (
    <header class="shared">
      {photo && <img src={photo} alt={say('verify.sharePhoto', { name })} />}
      <div>
        <p class="eyebrow">{say('verify.shareEyebrow', { name })}</p>
        <h1 tabIndex={-1}>{title}</h1>
        {birthDate && <p>{say('verify.shareBorn', { date: formatDate(birthDate, language) })}</p>}
        {(photo || birthDate) && <p class="hint">{say('verify.shareUnsigned')}</p>}
        {expiresAt && (
          <p class="hint">{say('verify.shareUntil', { date: formatDay(expiresAt, language) })}</p>
        )}
      </div>
    </header>
  );
}
