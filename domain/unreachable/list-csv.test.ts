import { describe, expect, it } from 'vitest';
import type { Instant, StudentNumber } from '../certificate.ts';
import { unreachableCsv } from './list-csv.ts';

describe('the list of unreachable students, as a file', () => {
  it.each(['=1+1', '＝1', 'Lefèvre, =1+1', 'Lefèvre\t@x'])('lets no name %j become a formula', (lastName) => {
    const csv = unreachableCsv({
      language: 'fr',
      timeZone: 'Europe/Brussels',
      students: [
        {
          studentNumber: '2024-00117' as StudentNumber,
          lastName,
          firstName: 'Chloé',
          address: 'chloe.lefevre@example.org',
          language: 'fr',
          reason: 'bounced',
          since: '2026-07-01T08:00:00.000Z' as Instant,
          ownAccount: false,
        },
      ],
    });
    const parts = csv.split(/[,;\t\r\n"]/);
    expect(parts.filter((part) => /^\s*[=@＝]/.test(part))).toEqual([]);
    expect(parts).toContain('2024-00117');
  });
});
