import type { ImportId } from '../../domain/certificate.ts';
import type { ImportWithdrawal, Order, OrderOutcome, Revocations } from '../adapters/revocations.ts';

/** Orders to take something back, at an institute that has had `imports`, each of a file `juin.csv`. */
export function revocationsInMemory(...imports: readonly string[]) {
  const withdrawn = new Map<ImportId, ImportWithdrawal>();
  const orders: Order[] = [];
  const outcomes = new Map<string, OrderOutcome>();

  const revocations: Revocations = {
    audit: async (order) => void orders.push(order),
    conclude: async ({ revocationId, line }, outcome) =>
      void outcomes.set(`${revocationId}#${line}`, outcome),
    async withdrawImport(importId, word) {
      if (!imports.includes(importId)) return undefined;
      const counts = { revoked: 0, undone: 0, reissued: 0, batches: 0 };
      if (!withdrawn.has(importId)) withdrawn.set(importId, { ...word, file: 'results/juin.csv', counts });
      return withdrawn.get(importId);
    },
    withdrawalOf: async (importId) => withdrawn.get(importId),
    async openBatch(importId, batch, seen) {
      const withdrawal = withdrawn.get(importId);
      if (!withdrawal || withdrawal.batch || withdrawal.counts.batches !== seen.counts.batches) return false;
      withdrawn.set(importId, { ...withdrawal, batch });
      return true;
    },
    async closeBatch(importId, { id }, { revoked, undone, reissued }) {
      const { batch, ...withdrawal } = withdrawn.get(importId) ?? {};
      if (batch?.id !== id) return;
      const { counts } = withdrawal as ImportWithdrawal;
      withdrawn.set(importId, {
        ...(withdrawal as ImportWithdrawal),
        counts: {
          revoked: counts.revoked + revoked,
          undone: counts.undone + undone,
          reissued: counts.reissued + reissued,
          batches: counts.batches + 1,
        },
      });
    },
  };

  return {
    ...revocations,
    /** What was written down, in order. */
    orders,
    /** What became of the order of a line, whatever the file. */
    outcomeOf: (line: number) => [...outcomes].find(([key]) => key.endsWith(`#${line}`))?.[1],
  };
}
