import { useSite } from '../site.ts';

/** The certificate to keep: the document for people, and signed files for those who are to believe it and for other wallets. */
export function Downloads({ number }: { number: string }) {
  const { language, say } = useSite();
  const folder = `/api/wallet/certificates/${number}`;
  return (
    <div class="downloads">
      <div>
        <p>{say('certificate.pdfText')}</p>
        <a class="button" href={`${folder}/certificate.pdf?lang=${language}`} download={`${number}.pdf`}>
          {say('certificate.pdf')}
        </a>
      </div>
      <div>
        <p>{say('certificate.signedText')}</p>
        <a class="button quiet" href={`${folder}/credential.jwt`} download={`${number}.jwt`}>
          {say('certificate.signed')}
        </a>
        <a href={`${folder}/credential.json`} download={`${number}.json`}>
          {say('certificate.signedJson')}
        </a>
      </div>
    </div>
  );
}
