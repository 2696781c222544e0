import type { CertificateView } from '../../domain/api.ts';
import { useSite } from '../pages/site.ts';
import { formatDate, formatNumber, formatPercentage } from '../texts/format.ts';
import { Seal } from './mark.tsx';

interface CertificateCardProps {
  readonly certificate: CertificateView;
  /** Says which student number it was awarded to: for a wallet that holds those of several. */
  readonly numbered: boolean;
}

/** A certificate as it looks in a wallet: paper, border, seal, and how it stands today. */
export function CertificateCard({ certificate, numbered }: CertificateCardProps) {
  const { facts, kind, language, say } = useSite();
  const { code, ects, id, level, periods, result, state, title } = certificate;
  const heading = `certificate-${id}`;
  const lines = [
    level !== undefined && ([say('wallet.level'), level] as const),
    result !== undefined && ([say('wallet.result'), formatPercentage(result, language)] as const),
    ects !== undefined && ([say('wallet.ects'), formatNumber(ects, language)] as const),
    periods !== undefined && ([say('wallet.periods'), formatNumber(periods, language)] as const),
    [say('wallet.code'), code] as const,
    numbered && ([say('wallet.studentNumber'), certificate.studentNumber] as const),
    [say('wallet.deliberatedOn'), formatDate(certificate.deliberatedOn, language)] as const,
  ].filter((fact) => fact !== false);
  return (
    <article class="certificate" data-state={state} aria-labelledby={heading}>
      <p class="issuer">{facts.name}</p>
      <p class="kind">{kind(certificate.kind)}</p>
      <h3 id={heading}>{title}</h3>
      <p class="holder">
        <span>{say('wallet.awarded')}</span> {certificate.firstName} {certificate.lastName}
      </p>
      <dl>
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="state">
        <b>{say(`wallet.${state}`)}</b>
        {state !== 'active' && <span>{say(`wallet.${state}Text`)}</span>}
      </p>
      <Seal seed={id} />
      <p class="number">{say('wallet.number', { id })}</p>
    </article>
  );
}
