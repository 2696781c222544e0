import type { CertificateView } from '../../../domain/api.ts';
import { ButtonLink } from '../../design/button.tsx';
import { OwnShares } from '../share/own-shares.tsx';
import { useSite } from '../site.ts';

/** The way to give this certificate to somebody, and to whom that was done already. */
export function CertificateShares({ certificate }: { certificate: CertificateView }) {
  const { href, say } = useSite();
  return (
    <section class="downloads" aria-labelledby="shares">
      <h2 id="shares">{say('share.title')}</h2>
      <p>{say('share.lead')}</p>
      <div class="ways">
        <ButtonLink href={`${href('share')}#${certificate.id}`} weight="quiet">
          {say('share.begin')}
        </ButtonLink>
      </div>
      <OwnShares certificate={certificate} />
    </section>
  );
}
