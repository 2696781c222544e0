import type { ActivationView } from '../../../domain/api.ts';
import { formatSchoolYear } from '../../../domain/texts/format.ts';
import { Seal } from '../../design/mark.tsx';
import { Heading, Linked } from '../../design/text.tsx';
import { useSite } from '../site.ts';

/** For whom the link is, and what waits behind it. */
export function Waiting({ view }: { view: ActivationView }) {
  const { facts, kind, say } = useSite();
  const { certificates, firstName, lastName, studentNumber } = view;
  const count = certificates.length;
  return (
    <div class="waiting">
      <p class="eyebrow">{say('activation.greeting', { firstName })}</p>
      <Heading arrived>
        {count === 0 ? say('activation.nothing') : say('activation.waiting', { count })}
      </Heading>
      <p class="lead">{say('activation.holder', { name: `${firstName} ${lastName}`, studentNumber })}</p>
      {count > 0 && (
        <ul class="slips" aria-label={say('activation.list')}>
          {certificates.map(({ code, kind: of, schoolYear, title }) => (
            <li key={`${of} ${code} ${schoolYear}`} class="slip">
              <Seal seed={`${of} ${code} ${schoolYear}`} />
              <span class="kind">{kind(of)}</span>
              <b>{title}</b>
              <small>
                <span>{code}</span>{' '}
                <span>{say('activation.schoolYear', { schoolYear: formatSchoolYear(schoolYear) })}</span>
              </small>
            </li>
          ))}
        </ul>
      )}
      <p class="aside">
        <Linked text={say('activation.notYou')} href={`mailto:${facts.secretariatEmail}`} />
      </p>
    </div>
  );
}
