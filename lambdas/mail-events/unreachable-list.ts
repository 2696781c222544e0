import type { StudentNumber } from '../../domain/certificate.ts';
import { type Clock, days } from '../../domain/clock.ts';
import type { Institute } from '../../domain/institute.ts';
import { byName, type UnreachableList, type UnreachableStudent } from '../../domain/unreachable/list.ts';
import { unreachableCsv } from '../../domain/unreachable/list-csv.ts';
import { unreachableHtml } from '../../domain/unreachable/list-html.ts';
import type { Contacts } from '../adapters/contacts.ts';
import type { DropBucket } from '../adapters/drop-bucket.ts';
import type { UnreachableAddress, UnreachableAddresses } from '../adapters/unreachable.ts';
import type { UnreachableListTurns } from '../adapters/unreachable-list.ts';
import { type RecipientParts, recipientOf } from '../events/recipient.ts';

export interface ListParts extends RecipientParts {
  readonly bucket: Pick<DropBucket, 'write'>;
  readonly clock: Clock;
  readonly contacts: Pick<Contacts, 'contactOf' | 'contactsAt'>;
  readonly languages: Institute['languages'];
  readonly timeZone: string;
  readonly turns: UnreachableListTurns;
  readonly unreachable: Pick<UnreachableAddresses, 'all' | 'end'>;
}

/** Addresses that are looked at together. */
const atOnce = 25;

/** Nobody's mail has gone to an address for so long: it need not be remembered. */
const forgottenAfter = days(365);

/**
 * Writes the secretariat's list anew from what is known: as a page, and as a file to correct and drop.
 *
 * Two who write at the same time may overwrite each other, the later one with the older knowledge. So each sees after writing
 * whether another has begun since, and then writes once more: whoever writes last has seen all that was known when it had begun.
 * @param until milliseconds since the epoch, when to give up.
 */
export async function writeUnreachableList(parts: ListParts, until: number): Promise<void> {
  const { bucket, turns } = parts;
  for (let isLast = false; !isLast; ) {
    const turn = await turns.begin();
    const list = await unreachableList(parts, until);
    await bucket.write('reports/unreachable.csv', unreachableCsv(list), 'text/csv; charset=utf-8');
    await bucket.write('reports/unreachable.html', unreachableHtml(list), 'text/html; charset=utf-8');
    isLast = await turns.isLast(turn);
  }
}

async function unreachableList(parts: ListParts, until: number): Promise<UnreachableList> {
  const { clock, languages, timeZone, unreachable } = parts;
  const language = languages.default;
  const marks = await unreachable.all();
  const students: UnreachableStudent[] = [];
  for (let at = 0; at < marks.length; at += atOnce) {
    if (clock.now() >= until) throw new Error('The list of unreachable students takes longer than a run may');
    const found = await Promise.all(
      marks.slice(at, at + atOnce).map(async (mark) => {
        const there = await studentsAt(parts, mark);
        await keep(parts, mark, there.length > 0);
        return there;
      }),
    );
    students.push(...found.flat());
  }
  return { students: students.toSorted(byName(language)), language, timeZone };
}

/** A mark on an address that is nobody's ends in a year, unless somebody's mail goes there again. */
async function keep({ clock, unreachable }: ListParts, mark: UnreachableAddress, isUsed: boolean) {
  const isEnding = mark.endsAt !== undefined;
  if (isUsed === isEnding)
    await unreachable.end(mark.address, isUsed ? undefined : clock.now() + forgottenAfter);
}

/** Whom mails to an address are for today: nobody, once all its students are reached elsewhere. */
async function studentsAt(parts: ListParts, mark: UnreachableAddress): Promise<UnreachableStudent[]> {
  const { address, reason, since, students } = mark;
  const there = (await parts.contacts.contactsAt(address)).map(({ studentNumber }) => studentNumber);
  const numbers = new Set<StudentNumber>([...there, ...(students ?? [])]);
  const found = await Promise.all(
    [...numbers].map(async (studentNumber): Promise<UnreachableStudent[]> => {
      const recipient = await recipientOf(parts, studentNumber);
      if (recipient?.to !== address) return [];
      const { firstName, lastName, language } = recipient.profile ?? recipient.contact;
      const ownAccount = recipient.profile !== undefined;
      return [{ studentNumber, firstName, lastName, address, language, reason, since, ownAccount }];
    }),
  );
  return found.flat();
}
