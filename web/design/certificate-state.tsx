import type { CertificateView } from '../../domain/api.ts';
import { formatDay } from '../../domain/texts/format.ts';
import { useSite } from '../pages/site.ts';

/** How a certificate stands today, and why. */
export function CertificateState({ certificate }: { certificate: CertificateView }) {
  const { say } = useSite();
  const { state } = certificate;
  return (
    <p class="state">
      <b>{say(`state.${state}`)}</b>
      {state === 'pending' && <span>{say('state.pendingText')}</span>}
      {state === 'revoked' && <Revocation certificate={certificate} />}
    </p>
  );
}

function Revocation({ certificate: { revocation } }: { certificate: CertificateView }) {
  const { href, language, say } = useSite();
  if (revocation === undefined) return <span>{say('state.revokedText')}</span>;
  const date = formatDay(revocation.at, language);
  const successor = revocation.by && `${href('certificate')}#${revocation.by}`;
  if (revocation.kind === 'superseded') {
    return (
      <span>
        {say('state.superseded', { date })} <a href={successor}>{say('state.successor')}</a>
      </span>
    );
  }
  return (
    <>
      <span>{say('state.withdrawn', { date })}</span>
      <span>{say('state.reason', { text: revocation.text })}</span>
      {successor && (
        <span>
          <a href={successor}>{say('state.replacement')}</a>
        </span>
      )}
    </>
  );
}
