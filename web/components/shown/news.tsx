import { useState } from 'preact/hooks';
import type { Verdict } from '../../../domain/verification/verdict.ts';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { QrCode } from '../../design/qr-code.tsx';
import { CloseSheet, Sheet } from '../../design/sheet.tsx';
import { Trouble } from '../../design/trouble.tsx';
import { SummaryNotice, VerdictNotice } from '../../design/verdict-notice.tsx';
import { WentWrong } from '../../design/went-wrong.tsx';
import { useSite } from '../../pages/site.ts';
import { statusUnknown, unreadable, unsealed, verdicts } from '../examples.ts';
import { type Look, type Specimen, show } from '../show.tsx';

const nothing = () => undefined;

export const news = [
  show(
    'design/notice',
    { Notice },
    {
      'from the first': ({ say }) => <Notice>{say('home.signedOut')}</Notice>,
      live: () => <LiveNotice />,
    },
  ),
  show(
    'design/trouble',
    { Trouble },
    {
      'in place of a page': {
        still: true,
        wide: true,
        look: ({ say }) => (
          <Trouble
            errors={{ title: say('failure.title'), list: [{ message: say('failure.timeout') }] }}
            onRetry={nothing}
          />
        ),
      },
    },
  ),
  show(
    'design/went-wrong',
    { WentWrong },
    {
      'where one act was tried': {
        still: true,
        look: ({ say }) => (
          <WentWrong errors={{ title: say('failure.title'), list: [{ message: say('failure.network') }] }} />
        ),
      },
      'with a way on': {
        still: true,
        look: ({ say }) => (
          <WentWrong errors={{ title: say('failure.title'), list: [{ message: say('failure.network') }] }}>
            <div class="ways">
              <Button weight="quiet" onClick={nothing}>
                {say('failure.retry')}
              </Button>
            </div>
          </WentWrong>
        ),
      },
    },
  ),
  show(
    'design/qr-code',
    { QrCode },
    {
      'on white in every scheme': ({ say }) => (
        <QrCode text="https://certificates.example.org/fr/verify" label={say('share.code')} />
      ),
    },
  ),
  show(
    'design/sheet',
    { Sheet },
    {
      'over the page, once its button is pressed': () => <OpenedSheet />,
    },
  ),
  show('design/sheet', { CloseSheet }, { 'in a sheet': () => <CloseSheet /> }),
  show(
    'design/verdict-notice',
    { VerdictNotice },
    {
      'level={1}': { wide: true, look: () => <VerdictNotice verdict={verdicts.genuine} level={1} /> },
      'level={2}': { wide: true, look: () => <VerdictNotice verdict={verdicts.genuine} level={2} /> },
      ...each(verdicts),
      'altered: the document': { wide: true, look: look({ verdict: 'altered', part: 'document' }) },
      ...each(unsealed, 'unsealed: '),
      'status-unknown, in an unsealed document': {
        wide: true,
        look: look({ ...verdicts['status-unknown'], paper: 'unsealed' } as Verdict),
      },
      ...each(statusUnknown, 'status-unknown: '),
      ...each(unreadable, 'unreadable: '),
    },
  ),
  show(
    'design/verdict-notice',
    { SummaryNotice },
    {
      heading: {
        wide: true,
        look: () => <SummaryNotice heading verdicts={[verdicts.genuine, verdicts.genuine]} />,
      },
      'all are good': {
        wide: true,
        look: () => <SummaryNotice heading={false} verdicts={[verdicts.genuine]} />,
      },
      'some are doubtful': {
        wide: true,
        look: () => <SummaryNotice heading={false} verdicts={[verdicts.genuine, verdicts.unsealed]} />,
      },
      'some are bad': {
        wide: true,
        look: () => (
          <SummaryNotice heading={false} verdicts={[verdicts.genuine, verdicts.unsealed, verdicts.revoked]} />
        ),
      },
    },
  ),
];

function look(verdict: Verdict): Look {
  return () => <VerdictNotice verdict={verdict} level={2} />;
}

function each(of: Readonly<Record<string, Verdict>>, before = ''): Record<string, Specimen> {
  return Object.fromEntries(
    Object.entries(of).map(([name, verdict]) => [before + name, { wide: true, look: look(verdict) }]),
  );
}

/** A sheet, and what opens it. */
function OpenedSheet() {
  const { say } = useSite();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button weight="quiet" onClick={() => setOpen(true)}>
        {say('share.showCode')}
      </Button>
      {isOpen && (
        <Sheet class="code-sheet" label={say('share.code')} onClose={() => setOpen(false)}>
          <p>{say('share.codeText')}</p>
          <CloseSheet />
        </Sheet>
      )}
    </div>
  );
}

/** News of what a button did, each time anew. */
function LiveNotice() {
  const { say } = useSite();
  const [told, setTold] = useState(0);
  return (
    <div class="told">
      <Button weight="quiet" onClick={() => setTold((times) => times + 1)}>
        {say('share.copy')}
      </Button>
      {told > 0 && (
        <Notice live key={told}>
          {say('share.copied')}
        </Notice>
      )}
    </div>
  );
}
