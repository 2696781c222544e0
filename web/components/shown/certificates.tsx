import type { CertificateView } from '../../../domain/api.ts';
import { CertificateCard } from '../../design/certificate-card.tsx';
import { CertificateNumber } from '../../design/certificate-number.tsx';
import { CertificateSheet } from '../../design/certificate-sheet.tsx';
import { CertificateState } from '../../design/certificate-state.tsx';
import { FactList } from '../../design/fact-list.tsx';
import { active, standing } from '../examples.ts';
import { type Look, show } from '../show.tsx';

export const certificates = [
  show(
    'design/certificate-card',
    { CertificateCard },
    {
      numbered: () => <CertificateCard certificate={{ ...active, id: 'CARDNUMBERED0000' }} numbered />,
      ...each('CARD', (certificate) => <CertificateCard certificate={certificate} numbered={false} />),
    },
  ),
  show(
    'design/certificate-sheet',
    { CertificateSheet },
    {
      ...Object.fromEntries(
        // The other ways to be revoked differ in the words of its state alone, which are below.
        (['active', 'pending', 'superseded', 'a level test, with a long title'] as const).map((name) => [
          name,
          {
            still: true,
            wide: true,
            look: () => <CertificateSheet certificate={standing('WHOLE')[name]} />,
          },
        ]),
      ),
    },
  ),
  show(
    'design/certificate-state',
    { CertificateState },
    {
      ...each('STATE', (certificate) => (
        // Its colours are those of the certificate that it stands on.
        <div class="certificate bare" data-state={certificate.state}>
          <CertificateState certificate={certificate} />
        </div>
      )),
    },
  ),
  show(
    'design/fact-list',
    { FactList },
    {
      'on a card': () => (
        <div class="certificate bare">
          <FactList
            of={active}
            show={['result', 'ects', 'periods', 'code', 'studentNumber', 'deliberatedOn']}
          />
        </div>
      ),
      'what was achieved': () => (
        <div class="certificate whole bare">
          <FactList of={{ level: 'B2', result: 81 }} show={['level', 'result']} class="achieved" />
        </div>
      ),
    },
  ),
  show(
    'design/certificate-number',
    { CertificateNumber },
    {
      'in fours': () => <CertificateNumber id={active.id} />,
    },
  ),
];

function each(place: string, look: (certificate: CertificateView) => ReturnType<Look>): Record<string, Look> {
  return Object.fromEntries(
    Object.entries(standing(place)).map(([name, certificate]) => [name, () => look(certificate)]),
  );
}
