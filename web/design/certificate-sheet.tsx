import type { CertificateView } from '../../domain/api.ts';
import { formatDay } from '../../domain/texts/format.ts';
import { useSite } from '../pages/site.ts';
import { CertificateNumber } from './certificate-number.tsx';
import { CertificateState } from './certificate-state.tsx';
import { FactList } from './fact-list.tsx';
import { Mark, Seal } from './mark.tsx';
import { Heading } from './text.tsx';

/** A certificate whole, as one would hang it on a wall: on the screen, and alone on a page when it is printed. */
export function CertificateSheet({ certificate }: { certificate: CertificateView }) {
  const { facts, kind, language, say } = useSite();
  const { id, state, title } = certificate;
  const heading = `whole-${id}`;
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
      <FactList of={certificate} show={['level', 'result']} class="achieved" />
      <FactList
        of={certificate}
        show={['ects', 'periods', 'code', 'schoolYear', 'deliberatedOn', 'studentNumber', 'birthDate']}
        class="facts"
      />
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
