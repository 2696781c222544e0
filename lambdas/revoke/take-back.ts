import type { Certificate, ImportId } from '../../domain/certificate.ts';
import { dateOf, instantOf } from '../../domain/clock.ts';
import type { RevocationLine, Target } from '../../domain/revocations/read-revocations.ts';
import type { Refusal } from '../../domain/revocations/report.ts';
import type { WithdrawOutcome } from '../../domain/withdraw.ts';
import type { DroppedFile } from '../adapters/drop-bucket.ts';
import { certificateKey } from '../adapters/register.ts';
import type { Revocations } from '../adapters/revocations.ts';
import type { Withdrawals } from '../adapters/withdrawals.ts';
import { patience, type SweepParts } from './sweep.ts';

/** A file that says what to take back. */
export type OrderFile = Omit<DroppedFile<'revocations'>, 'kind' | 'size'>;

export interface TakeBackParts extends SweepParts {
  readonly revocations: Revocations;
  /** IANA name of the institute's time zone. */
  readonly timeZone: string;
  readonly withdrawals: Withdrawals;
}

/** What a line took back: certificates, or an import whose certificates are still to be swept; or why nothing. */
export type Taken =
  | { readonly revoked: number }
  | { readonly importId: ImportId }
  | { readonly refusal: Refusal };

/**
 * Follows some lines at once, and those that are about the same student, or the same import, one after the other. Each
 * is written down before it is followed, with what became of it after.
 * @returns in the order of the lines; undefined where a mail to the student is on its way: try again in a moment.
 */
export async function takeBack(
  parts: TakeBackParts,
  drop: OrderFile,
  lines: readonly RevocationLine[],
): Promise<(Taken | undefined)[]> {
  const { clock, revocations } = parts;
  const { importId: revocationId, key: file, droppedBy: by, droppedAt } = drop;
  const now = () => instantOf(clock.now());
  await Promise.all(lines.map((line) => revocations.audit({ ...line, revocationId, file, by, at: now() })));
  const found = await Promise.all(lines.map(({ target }) => find(parts, target, droppedAt)));
  const taken: (Taken | undefined)[] = [];

  async function takeOne(at: number, { line, target, reason: text }: RevocationLine): Promise<void> {
    const certificate = found[at];
    const word = { text, at: now() };
    const became =
      'import' in target
        ? await takeImport(parts, target.import, word)
        : certificate
          ? takenOf(await withdraw(parts, certificate, word), parts.timeZone)
          : unknown;
    taken[at] = became;
    // What becomes of an import is known when it has been swept.
    if (!became || 'importId' in became) return;
    const outcome =
      'refusal' in became
        ? { ...none, refused: became.refusal.reason }
        : { ...none, revoked: became.revoked };
    await revocations.conclude({ revocationId, line }, outcome);
  }

  const about = (at: number) => {
    const target = lines[at]?.target;
    return target && 'import' in target ? target.import : (found[at]?.studentNumber ?? at);
  };
  await Promise.all(
    [...Map.groupBy(lines.entries(), ([at]) => about(at)).values()].map(async (together) => {
      for (const [at, line] of together) await takeOne(at, line);
    }),
  );
  return taken;
}

const none = { revoked: 0, undone: 0, reissued: 0 };
const unknown: Taken = { refusal: { reason: 'unknown-certificate' } };

type Word = Parameters<Revocations['withdrawImport']>[1];

async function takeImport({ revocations }: TakeBackParts, importId: ImportId, word: Word): Promise<Taken> {
  const withdrawal = await revocations.withdrawImport(importId, word);
  return withdrawal ? { importId } : { refusal: { reason: 'unknown-import' } };
}

/** A mail takes a fifth of a second: it is waited for. */
async function withdraw(
  { pause, withdrawals }: TakeBackParts,
  certificate: Certificate,
  word: Word,
): Promise<WithdrawOutcome> {
  for (let tried = 0; ; tried++) {
    const outcome = await withdrawals.withdraw(certificateKey(certificate), word, certificate.id);
    if (outcome.outcome !== 'busy' || tried === patience.times) return outcome;
    await pause(patience.pause);
  }
}

function takenOf(outcome: WithdrawOutcome, timeZone: string): Taken | undefined {
  switch (outcome.outcome) {
    case 'revoked':
      return { revoked: 1 };
    case 'busy':
      return undefined;
    case 'unknown':
      return unknown;
    case 'superseded':
      return { refusal: { reason: 'superseded', by: outcome.by } };
    case 'revoked-before': {
      const revokedOn = dateOf(Date.parse(outcome.revokedAt), timeZone);
      return { refusal: { reason: 'revoked-before', revokedOn, text: outcome.text } };
    }
    case 'undone':
      throw new Error('Only with its import does a certificate vanish');
  }
}

/** What was issued after the file was dropped is not meant by it, however late the file is read. */
async function find(
  { withdrawals }: TakeBackParts,
  target: Target,
  droppedAt: string,
): Promise<Certificate | undefined> {
  if ('import' in target) return undefined;
  const found =
    'certificate' in target
      ? [await withdrawals.find(target.certificate)]
      : await withdrawals.versionsOf(target);
  return found.findLast((certificate) => certificate !== undefined && certificate.issuedAt <= droppedAt);
}
