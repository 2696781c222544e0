import { useEffect, useState } from 'preact/hooks';
import { Button, ButtonLink } from '../../design/button.tsx';
import { CertificateSheet } from '../../design/certificate-sheet.tsx';
import { Heading, Loading } from '../../design/text.tsx';
import { Trouble } from '../../design/trouble.tsx';
import { useSite } from '../site.ts';
import { useWallet } from '../use-wallet.ts';
import { Downloads } from './downloads.tsx';
import { ErrorReport } from './error-report.tsx';
import { CertificateShares } from './shares.tsx';

/** The public number in the fragment. It says nothing of its holder, and no server is told which page is read. */
const numberIn = () => location.hash.slice(1);

/** One certificate of the person signed in, whole. */
export function Certificate() {
  const { href, say } = useSite();
  const { contents, errors, load } = useWallet();
  const [number, setNumber] = useState('');

  useEffect(() => {
    const look = () => setNumber(numberIn());
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);

  if (errors) return <Trouble errors={errors} onRetry={load} />;
  if (contents === undefined) return <Loading>{say('certificate.loading')}</Loading>;
  const certificate = contents.certificates.find(({ id }) => id === number);
  const { email } = contents.account;
  if (certificate === undefined) {
    return (
      <div class="narrow">
        <Heading arrived>{say('certificate.missingTitle')}</Heading>
        <p class="lead">{say('certificate.missingText', { email })}</p>
        <div class="ways">
          <ButtonLink href={href('wallet')}>{say('certificate.all')}</ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <div class="certificate-page" key={number}>
      <p class="beside">
        <a href={href('wallet')}>{say('certificate.all')}</a>
      </p>
      <CertificateSheet certificate={certificate} />
      {certificate.state === 'active' && <Downloads number={certificate.id} />}
      <div class="ways">
        <Button weight="quiet" onClick={() => print()}>
          {say('certificate.print')}
        </Button>
      </div>
      {certificate.state === 'active' && <CertificateShares certificate={certificate} />}
      <ErrorReport certificate={certificate.id} valid={certificate.state === 'active'} email={email} />
    </div>
  );
}
