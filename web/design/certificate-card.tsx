import type { CertificateView } from '../../domain/api.ts';
import { formatDate, formatNumber, formatPercentage } from '../../domain/texts/format.ts';
import { useSite } from '../pages/site.ts';
import { CertificateState } from './certificate-state.tsx';
import { Seal } from './mark.tsx';

interface CertificateCardProps {
  readonly certificate: CertificateView;
  /** Says which student number it was awarded to: for a wallet that holds those of several. */
  readonly numbered: boolean;
}

/** A certificate as it lies in a wallet: paper, border, seal, and how it stands today. It leads to its own page. */
export function CertificateCard({ certificate, numbered }: CertificateCardProps) {
  const { facts, href, kind, language, say } = useSite();
  const { code, ects, id, isNew, level, periods, result, state, title } = certificate;
  const heading = `certificate-${id}`;
  const lines = [
    level !== undefined && ([say('fact.level'), level] as const),
    result !== undefined && ([say('fact.result'), formatPercentage(result, language)] as const),
    ects !== undefined && ([say('fact.ects'), formatNumber(ects, language)] as const),
    periods !== undefined && ([say('fact.periods'), formatNumber(periods, language)] as const),
    [say('fact.code'), code] as const,
    numbered && ([say('fact.studentNumber'), certificate.studentNumber] as const),
    [say('fact.deliberatedOn'), formatDate(certificate.deliberatedOn, language)] as const,
  ].filter((fact) => fact !== false);
  return (
    <article class="certificate" data-state={state} aria-labelledby={heading}>
      <p class="issuer">
        <span>{facts.name}</span>
        {isNew && <b class="new">{say(state === 'revoked' ? 'wallet.changed' : 'wallet.new')}</b>}
      </p>
      <p class="kind">{kind(certificate.kind)}</p>
      <h3 id={heading}>
        <a href={`${href('certificate')}#${id}`}>{title}</a>
      </h3>
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
      <Seal seed={id} />
      <p class="number">{say('fact.number', { id })}</p>
    </article>
  );
}
