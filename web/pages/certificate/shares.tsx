import { ButtonLink } from '../../design/button.tsx';
import { OwnShares } from '../share/own-shares.tsx';
import { useSite } from '../site.ts';

/** The way to give this certificate to somebody, and to whom that was done already. */
export function CertificateShares({ number }: { number: string }) {
  const { href, say } = useSite();
  return (
    <section class="downloads" aria-labelledby="shares">
      <h2 id="shares">{say('share.title')}</h2>
      <p>{say('share.lead')}</p>
      <p>
        <ButtonLink href={`${href('share')}#${number}`} weight="quiet">
          {say('share.begin')}
        </ButtonLink>
      </p>
      <OwnShares certificate={number} />
    </section>
  );
}
