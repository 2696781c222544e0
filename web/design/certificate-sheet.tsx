import type { CertificateView } from '../../domain/api.ts';
import {
  formatDate,
  formatDay,
  formatNumber,
  formatPercentage,
  formatSchoolYear,
} from '../../domain/texts/format.ts';
import { useSite } from '../pages/site.ts';
import { CertificateNumber } from './certificate-number.tsx';
import { CertificateState } from './certificate-state.tsx';
import { FactList } from './fact-list.tsx';
import { Mark, Seal } from './mark.tsx';
import { Heading } from './text.tsx';

/** A certificate whole, as one would hang it on a wall: on the screen, and alone on a page when it is printed. */
export function CertificateSheet({ certificate }: { certificate: CertificateView }) {
  const { facts, kind, language, say } = useSite();
  const { birthDate, code, ects, id, level, periods, result, schoolYear, state, title } = certificate;
  const heading = `whole-${id}`;
  const achieved = [
    level !== undefined && ([say('fact.level'), level] as const),
    result !== undefined && ([say('fact.result'), formatPercentage(result, language)] as const),
  ].filter((fact) => fact !== false);
  const lines = [
    ects !== undefined && ([say('fact.ects'), formatNumber(ects, language)] as const),
    periods !== undefined && ([say('fact.periods'), formatNumber(periods, language)] as const),
    [say('fact.code'), code] as const,
    [say('fact.schoolYear'), formatSchoolYear(schoolYear)] as const,
    [say('fact.deliberatedOn'), formatDate(certificate.deliberatedOn, language)] as const,
    [say('fact.studentNumber'), certificate.studentNumber] as const,
    birthDate !== undefined && ([say('fact.birthDate'), formatDate(birthDate, language)] as const),
  ].filter((fact) => fact !== false);
  return (
    <article class="certificate whole" data-state={state} aria-labelledby={heading}>
      <p class="issuer">
        <Mark onPaper />
        <span>{facts.name}</span>
      </p>
      <p class="kind">{kind(certificate.kind)}</p>
      <Heading id={heading} arrived>
        {title}
      </Heading>
      <p class="holder">
        <span>{say('fact.holder')}</span> {certificate.firstName} {certificate.lastName}
      </p>
      {achieved.length > 0 && <FactList class="achieved" facts={achieved} />}
      <FactList class="facts" facts={lines} />
      <p class="closing">
        <span>
          {say('fact.issued', { city: facts.city, date: formatDay(certificate.issuedAt, language) })}
        </span>
        <b>{facts.name}</b>
      </p>
      <Seal seed={id} fineness={2} />
      <CertificateState certificate={certificate} />
      <CertificateNumber id={id} />
    </article>
  );
}
