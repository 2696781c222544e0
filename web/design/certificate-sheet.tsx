import type { CertificateView } from '../../domain/api.ts';
import { formatDate, formatNumber, formatPercentage, formatSchoolYear } from '../../domain/texts/format.ts';
import { useSite } from '../pages/site.ts';
import { CertificateState } from './certificate-state.tsx';
import { Mark, Seal } from './mark.tsx';
import { Heading } from './text.tsx';

/** A certificate whole, as one would hang it on a wall: on the screen, and alone on a page when it is printed. */
export function CertificateSheet({ certificate }: { certificate: CertificateView }) {
  const { facts, kind, language, say } = useSite();
  const { birthDate, code, ects, id, level, periods, result, schoolYear, state, title } = certificate;
  const lines = [
    level !== undefined && ([say('fact.level'), level] as const),
    result !== undefined && ([say('fact.result'), formatPercentage(result, language)] as const),
    ects !== undefined && ([say('fact.ects'), formatNumber(ects, language)] as const),
    periods !== undefined && ([say('fact.periods'), formatNumber(periods, language)] as const),
    [say('fact.code'), code] as const,
    [say('fact.schoolYear'), formatSchoolYear(schoolYear)] as const,
    [say('fact.deliberatedOn'), formatDate(certificate.deliberatedOn, language)] as const,
    [say('fact.studentNumber'), certificate.studentNumber] as const,
    birthDate !== undefined && ([say('fact.birthDate'), formatDate(birthDate, language)] as const),
  ].filter((fact) => fact !== false);
  return (
    <article class="certificate whole" data-state={state} aria-labelledby="certificate">
      <p class="issuer">
        <Mark />
        <span>{facts.name}</span>
      </p>
      <p class="kind">{kind(certificate.kind)}</p>
      <Heading id="certificate" arrived>
        {title}
      </Heading>
      <p class="holder">
        <span>{say('fact.holder')}</span> {certificate.firstName} {certificate.lastName}
      </p>
      <dl>
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <CertificateState certificate={certificate} />
      <Seal seed={id} fineness={2} />
      <p class="number">{say('fact.number', { id })}</p>
    </article>
  );
}
