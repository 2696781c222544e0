import { useSite } from '../site.ts';

/** The certificate signed: files for those who are to believe it, and for other wallets. */
export function Downloads({ number }: { number: string }) {
  const { say } = useSite();
  const credential = `/api/wallet/certificates/${number}/credential`;
  return (
    <div class="downloads">
      <p>{say('certificate.signedText')}</p>
      <p>
        <a class="button quiet" href={`${credential}.jwt`} download={`${number}.jwt`}>
          {say('certificate.signed')}
        </a>{' '}
        <a href={`${credential}.json`} download={`${number}.json`}>
          {say('certificate.signedJson')}
        </a>
      </p>
    </div>
  );
}
