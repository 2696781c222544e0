import { randomUUID } from 'node:crypto';
import type { ImportId } from '../../domain/certificate.ts';
import type { Clock } from '../../domain/clock.ts';
import { isTakenBack, type Withdrawal } from '../../domain/withdraw.ts';
import type { CertificateKey } from '../adapters/register.ts';
import type { Batch, ImportWithdrawal, Revocations, SweptCounts } from '../adapters/revocations.ts';
import type { Withdrawals } from '../adapters/withdrawals.ts';
import { type RestoreParts, restoreContacts } from './restore-contacts.ts';

export interface SweepParts extends RestoreParts {
  readonly clock: Clock;
  /** Waits so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly revocations: Pick<Revocations, 'withdrawalOf' | 'openBatch' | 'closeBatch'>;
  readonly withdrawals: Pick<Withdrawals, 'get' | 'leftOf' | 'withdraw'>;
}

/** `busy`: mails were on their way to some students. `late`: the time was up. Both want another sweep. */
export type Swept = 'done' | 'busy' | 'late';

/** Students whose certificates are taken back at once. */
const studentsAtOnce = 25;

/** How often, and after how many milliseconds, what a mail was in the way of is tried again. */
export const patience = { times: 3, pause: 1_000 };

/**
 * Takes back what is left of an import. What a sweep begins it writes down first, and counts it as it closes it: one
 * that died is finished by the next, and two at once count once.
 * @param until milliseconds since the epoch, when to stop.
 */
export async function sweep(parts: SweepParts, importId: ImportId, until: number): Promise<Swept> {
  const { clock, withdrawals } = parts;
  // First: what was queued before the import is mailed at any moment.
  if (!(await restoreContacts(parts, importId, until))) return 'late';
  for await (const page of withdrawals.leftOf(importId)) {
    if (clock.now() >= until) return 'late';
    if (!(await takeBack(parts, importId, page))) return 'busy';
  }
  // Of a batch that another sweep left, the index may know nothing any more.
  return (await takeBack(parts, importId, [])) ? 'done' : 'busy';
}

/** @returns false when some of it has to wait. */
async function takeBack(
  parts: SweepParts,
  importId: ImportId,
  page: readonly CertificateKey[],
): Promise<boolean> {
  for (;;) {
    const withdrawal = await parts.revocations.withdrawalOf(importId);
    if (!withdrawal) throw new Error('An import is swept that was not taken back');
    if (withdrawal.batch) {
      if (!(await finish(parts, importId, withdrawal, withdrawal.batch))) return false;
      continue;
    }
    const keys = await leftOf(parts, page, importId);
    if (keys.length === 0) return true;
    const batch = { id: randomUUID(), keys };
    // Another sweep that came between has made these keys old.
    if (!(await parts.revocations.openBatch(importId, batch, withdrawal))) continue;
    return finish(parts, importId, withdrawal, batch);
  }
}

/** The index tells of certificates that are gone, too. */
async function leftOf({ withdrawals }: SweepParts, page: readonly CertificateKey[], importId: ImportId) {
  const found = await Promise.all(page.map((key) => withdrawals.get(key)));
  return page.filter((_, at) => {
    const certificate = found[at];
    return certificate?.importId === importId && !isTakenBack(certificate);
  });
}

/** @returns false when some of the batch has to wait: it stays open. */
async function finish(
  { pause, revocations, withdrawals }: SweepParts,
  importId: ImportId,
  { text, at }: ImportWithdrawal,
  batch: Batch,
): Promise<boolean> {
  const withdrawal: Withdrawal = { text, at, importId };
  const counts: { -readonly [Name in keyof SweptCounts]: number } = { revoked: 0, undone: 0, reissued: 0 };
  const waiting: CertificateKey[] = [];

  async function take(key: CertificateKey): Promise<void> {
    const became = await withdrawals.withdraw(key, withdrawal);
    const { outcome } = became;
    if (outcome === 'busy') waiting.push(key);
    if (outcome === 'revoked') counts.revoked += 1;
    if (outcome === 'revoked' && became.reissuedAs) counts.reissued += 1;
    // It was there when the batch was begun.
    if (outcome === 'undone' || outcome === 'unknown') counts.undone += 1;
  }

  const students = [...Map.groupBy(batch.keys, ({ pk }) => pk).values()];
  for (let at = 0; at < students.length; at += studentsAtOnce) {
    await Promise.all(
      students.slice(at, at + studentsAtOnce).map(async (keys) => {
        for (const key of keys) await take(key);
      }),
    );
  }
  for (let tried = 0; waiting.length > 0 && tried < patience.times; tried++) {
    await pause(patience.pause);
    for (const key of waiting.splice(0)) await take(key);
  }
  if (waiting.length > 0) return false;
  await revocations.closeBatch(importId, batch, counts);
  return true;
}
