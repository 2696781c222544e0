import type { CertificateView } from '../../domain/api.ts';
import { useSite } from '../pages/site.ts';
import { CertificateNumber } from './certificate-number.tsx';
import { CertificateState } from './certificate-state.tsx';
import { FactList } from './fact-list.tsx';
import { Seal } from './mark.tsx';

interface CertificateCardProps {
  readonly certificate: CertificateView;
  /** Says which student number it was awarded to: for a wallet that holds those of several. */
  readonly numbered: boolean;
}

/**
 * A certificate as it lies in a wallet: paper, border, seal, and how it stands today. It leads to its own page. On a
 * narrow screen it is a slip that shows what one looks for, so that a wallet of many years can be looked through.
 */
export function CertificateCard({ certificate, numbered }: CertificateCardProps) {
  const { facts, href, kind, say } = useSite();
  const { id, isNew, state, title } = certificate;
  const heading = `certificate-${id}`;
  return (
    <article class="certificate card" data-state={state} aria-labelledby={heading}>
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
      <FactList
        of={certificate}
        show={[
          'level',
          'result',
          'ects',
          'periods',
          'code',
          ...(numbered ? (['studentNumber'] as const) : []),
          'deliberatedOn',
        ]}
      />
      <CertificateState certificate={certificate} />
      <Seal seed={id} />
      <CertificateNumber id={id} />
    </article>
  );
}
