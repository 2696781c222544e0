import { useState } from 'preact/hooks';
import type { CertificateView, OpenedShare } from '../../../domain/api.ts';
import type { IsoDate } from '../../../domain/certificate.ts';
import { instantOf } from '../../../domain/clock.ts';
import { didOf } from '../../../domain/credential/did.ts';
import { CloseSheet, Sheet } from '../../design/sheet.tsx';
import { type SiteFacts, useSite } from '../site.ts';
import { type Answer, Answers } from '../verify/answers.tsx';
import { ShareHeader, ShareTitle } from '../verify/share-header.tsx';

interface WholePageProps {
  /** What it shows, beside the certificates. */
  readonly share: Omit<OpenedShare, 'certificates'>;
  readonly certificates: readonly CertificateView[];
  readonly showsResult: boolean;
  onClose(): void;
}

/** The page that whoever opens the link gets, made of the parts that it is made of there. */
export function WholePage({ share, certificates, showsResult, onClose }: WholePageProps) {
  const { facts, say } = useSite();
  // Made once: the page begins at its heading again when answers change.
  const [answers] = useState(() => certificates.map((each) => answerOn(each, facts, showsResult)));
  return (
    <Sheet class="page-sheet" label={say('share.preview')} onClose={onClose}>
      <div class="beside">
        <p class="hint">{say('share.wholePageText')}</p>
        <CloseSheet />
      </div>
      <div class="verify">
        <Answers answers={answers} header={<ShareHeader share={share} />}>
          <ShareTitle share={share} />
        </Answers>
      </div>
    </Sheet>
  );
}

/** What a check of it would say just now: of what is valid in the wallet that it is genuine. */
function answerOn(certificate: CertificateView, { signedName }: SiteFacts, showsResult: boolean): Answer {
  const { code, deliberatedOn, ects, firstName, id, kind, lastName } = certificate;
  const { level, periods, result, schoolYear, title } = certificate;
  return {
    verdict: {
      verdict: 'genuine',
      asOf: instantOf(Date.now()),
      facts: {
        ...{ code, kind, schoolYear, title },
        ...(level !== undefined && { level }),
        ...(ects !== undefined && { ects }),
        ...(periods !== undefined && { periods }),
        issuer: { did: didOf(location.origin), host: location.host, name: signedName },
        number: id,
        holder: `${firstName} ${lastName}`,
        deliberatedOn: deliberatedOn as IsoDate,
        ...(showsResult && result !== undefined && { result }),
      },
    },
  };
}
