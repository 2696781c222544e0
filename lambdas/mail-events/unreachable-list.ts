import type { StudentNumber } from '../../domain/certificate.ts';
import type { Institute } from '../../domain/institute.ts';
import { byName, type UnreachableList, type UnreachableStudent } from '../../domain/unreachable/list.ts';
import { unreachableCsv } from '../../domain/unreachable/list-csv.ts';
import { unreachableHtml } from '../../domain/unreachable/list-html.ts';
import type { Contacts } from '../adapters/contacts.ts';
import type { DropBucket } from '../adapters/drop-bucket.ts';
import type { UnreachableAddress, UnreachableAddresses } from '../adapters/unreachable.ts';
import { type RecipientParts, recipientOf } from '../events/recipient.ts';

export interface ListParts extends RecipientParts {
  readonly bucket: Pick<DropBucket, 'write'>;
  readonly contacts: Contacts;
  readonly languages: Institute['languages'];
  readonly timeZone: string;
  readonly unreachable: Pick<UnreachableAddresses, 'all'>;
}

/**
 * Writes the secretariat's list anew from what is known: as a page, and as a file to correct and drop.
 *
 * Two who write at the same time may overwrite each other, the later one with the older knowledge. So each looks
 * again after writing, and writes again as long as there is news: whoever writes last has seen all that was known
 * when it had written.
 */
export async function writeUnreachableList(parts: ListParts): Promise<void> {
  let written: string | undefined;
  for (;;) {
    const list = await unreachableList(parts);
    const csv = unreachableCsv(list);
    if (csv === written) return;
    await parts.bucket.write('reports/unreachable.csv', csv, 'text/csv; charset=utf-8');
    await parts.bucket.write('reports/unreachable.html', unreachableHtml(list), 'text/html; charset=utf-8');
    written = csv;
  }
}

async function unreachableList(parts: ListParts): Promise<UnreachableList> {
  const { languages, timeZone, unreachable } = parts;
  const language = languages.default;
  const found = await Promise.all((await unreachable.all()).map((each) => studentsAt(parts, each)));
  return { students: found.flat().toSorted(byName(language)), language, timeZone };
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
