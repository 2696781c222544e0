import type { AccountId, Instant, StudentNumber } from '../../domain/certificate.ts';
import { describeJoins } from './joins-contract.ts';
import { memory } from './memory.ts';
import { profile } from './people.ts';
import { stillClock } from './still-clock.ts';

describeJoins('memory', () => {
  const world = memory(stillClock());
  let made = 0;
  return {
    ...world,
    freeNumber: () => `2030-${++made}` as StudentNumber,
    async anAccount() {
      const accountId = `account-${++made}` as AccountId;
      const studentNumber = `2024-${made}` as StudentNumber;
      world.open(profile({ accountId, email: `${made}@example.org` }), studentNumber);
      return { accountId, studentNumber };
    },
    close: (accountId) => world.profiles.close(accountId, '2026-07-03T08:00:00.000Z' as Instant),
  };
});
