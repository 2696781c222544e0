import type { CertificateId, ImportId, Instant, StudentNumber } from './certificate.ts';
import { noCounts } from './results/report.ts';
import { reportHtml } from './results/report-html.ts';
import { refusalEntry } from './revocations/report.ts';
import { revocationHtml } from './revocations/report-html.ts';
import { unreachableHtml } from './unreachable/list-html.ts';

const ofAll = {
  importId: '0123456789abcdef01234567' as ImportId,
  file: 'results/juin.csv',
  language: 'fr',
  timeZone: 'Europe/Brussels',
  state: 'done',
  entriesTotal: 1,
  startedAt: '2026-07-01T08:00:00.000Z' as Instant,
} as const;

const hostile = '<b onclick=x>\u202e';

/** One page of each kind, for the tests. */
export const reportPages = {
  import: reportHtml({
    ...ofAll,
    ...{ kind: 'results', counts: { ...noCounts, lines: 1, rejected: 1 } },
    entries: [{ line: 2, reason: 'missing-value', column: 'Titre', message: 'Vide.', remedy: 'À remplir.' }],
  }),
  revocations: revocationHtml({
    ...ofAll,
    counts: { lines: 1, revoked: 0, undone: 0, reissued: 0, rejected: 1 },
    entries: [refusalEntry('fr')(2, { reason: 'superseded', by: '7K3M9Q2X5T8V1B4N' as CertificateId })],
  }),
  'unreachable students': unreachableHtml({
    ...{ language: 'fr', timeZone: 'Europe/Brussels' },
    students: [
      {
        ...{ studentNumber: '2024-00117' as StudentNumber, firstName: hostile, lastName: 'Lefèvre' },
        ...{ address: 'chloe@example.org', language: 'fr', ownAccount: false },
        ...{ reason: 'bounced', since: '2026-07-01T08:00:00.000Z' as Instant },
      },
    ],
  }),
};
