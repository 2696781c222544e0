import { useState } from 'preact/hooks';
import { Failure } from '../../api/client.ts';
import { saveFile } from '../../api/save-file.ts';
import { Button } from '../../design/button.tsx';
import { type Errors, explain } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { leaveToSignIn } from '../leave.ts';
import { useSite } from '../site.ts';

/** What can be downloaded: under which name the API has it, how it ends, and what it is. */
const files = {
  pdf: { name: 'certificate.pdf', media: 'application/pdf' },
  jwt: { name: 'credential.jwt', media: 'application/vc+jwt' },
  json: { name: 'credential.json', media: 'application/json' },
} as const;

type Ending = keyof typeof files;

/** The certificate to keep: the document for people, and signed files for those who are to believe it and for other wallets. */
export function Downloads({ number }: { number: string }) {
  const { fetchFile, href, language, say } = useSite();
  const [busy, setBusy] = useState<Ending>();
  const [errors, setErrors] = useState<Errors>();
  /** How many were downloaded: each time it is said anew. */
  const [downloads, setDownloads] = useState(0);

  const download = async (ending: Ending) => {
    if (busy) return;
    const { media, name } = files[ending];
    setBusy(ending);
    try {
      const file = await fetchFile(`/api/wallet/certificates/${number}/${name}?lang=${language}`, media);
      saveFile(`${number}.${ending}`, file);
      setErrors(undefined);
      setDownloads((times) => times + 1);
    } catch (failure) {
      if (failure instanceof Failure && failure.reason === 'not-signed-in') {
        return leaveToSignIn(href('home'), `certificate-${number}`);
      }
      setErrors(explain(failure, say));
    } finally {
      setBusy(undefined);
    }
  };

  return (
    <div class="downloads">
      <div>
        <p>{say('certificate.pdfText')}</p>
        <div class="ways">
          <Button busy={busy === 'pdf'} onClick={() => download('pdf')}>
            {say('certificate.pdf')}
          </Button>
        </div>
      </div>
      <div>
        <p>{say('certificate.signedText')}</p>
        <div class="ways">
          <Button weight="quiet" busy={busy === 'jwt'} onClick={() => download('jwt')}>
            {say('certificate.signed')}
          </Button>
          <Button weight="quiet" busy={busy === 'json'} onClick={() => download('json')}>
            {say('certificate.signedJson')}
          </Button>
        </div>
      </div>
      {errors && (
        <div class="notice wrong" role="alert">
          <p>
            <b>{errors.title}</b>
          </p>
          {errors.list.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </div>
      )}
      {downloads > 0 && !errors && (
        <Notice live key={downloads}>
          {say('certificate.saved')}
        </Notice>
      )}
    </div>
  );
}
