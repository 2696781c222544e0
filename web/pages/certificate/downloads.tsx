import { useState } from 'preact/hooks';
import { saveFile } from '../../api/save-file.ts';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { WentWrong } from '../../design/went-wrong.tsx';
import { useSite } from '../site.ts';
import { useFailure } from '../use-failure.ts';

/** What can be downloaded: under which name the API has it, how it ends, and what it is. */
const files = {
  pdf: { name: 'certificate.pdf', media: 'application/pdf' },
  jwt: { name: 'credential.jwt', media: 'application/vc+jwt' },
  json: { name: 'credential.json', media: 'application/json' },
} as const;

type Ending = keyof typeof files;

/** The certificate to keep: the document for people, and signed files for those who are to believe it and for other wallets. */
export function Downloads({ number }: { number: string }) {
  const { fetchFile, language, say } = useSite();
  const [busy, setBusy] = useState<Ending>();
  const { errors, fail, clear } = useFailure();
  /** How many were downloaded: each time it is said anew. */
  const [downloads, setDownloads] = useState(0);

  const download = async (ending: Ending) => {
    if (busy) return;
    const { media, name } = files[ending];
    setBusy(ending);
    try {
      const file = await fetchFile(`/api/wallet/certificates/${number}/${name}?lang=${language}`, media);
      saveFile(`${number}.${ending}`, file);
      clear();
      setDownloads((times) => times + 1);
    } catch (failure) {
      fail(failure);
    } finally {
      setBusy(undefined);
    }
  };

  return (
    <div class="downloads">
      <div>
        <p>{say('certificate.pdfText')}</p>
        <div class="ways">
          <Button busy={busy === 'pdf'} disabled={busy !== undefined} onClick={() => download('pdf')}>
            {say('certificate.pdf')}
          </Button>
        </div>
      </div>
      <div>
        <p>{say('certificate.signedText')}</p>
        <div class="ways">
          <Button
            weight="quiet"
            busy={busy === 'jwt'}
            disabled={busy !== undefined}
            onClick={() => download('jwt')}
          >
            {say('certificate.signed')}
          </Button>
          <Button
            weight="quiet"
            busy={busy === 'json'}
            disabled={busy !== undefined}
            onClick={() => download('json')}
          >
            {say('certificate.signedJson')}
          </Button>
        </div>
      </div>
      {errors && <WentWrong errors={errors} />}
      {downloads > 0 && !errors && (
        <Notice live key={downloads}>
          {say('certificate.saved')}
        </Notice>
      )}
    </div>
  );
}
