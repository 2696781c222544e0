import type { ContactSource } from '../../domain/contact.ts';
import type { Language } from '../../domain/language.ts';
import { notices } from '../../domain/results/notice.ts';
import { type ContactLine, readContacts } from '../../domain/results/read-contacts.ts';
import { shown } from '../../domain/results/rejection.ts';
import type { Contacts } from '../adapters/contacts.ts';
import type { ImportRecord } from '../adapters/imports.ts';
import { type FileWork, passOver, type Settled } from './file-work.ts';

export interface ContactsParts {
  readonly contacts: Pick<Contacts, 'change'>;
  readonly languages: { readonly offered: readonly Language[]; readonly default: Language };
}

/** Changes where students are reached, as each line of a contacts file says. */
export function contactsWork({ contacts, languages }: ContactsParts, record: ImportRecord): FileWork {
  const { contactOutdated } = notices(record.language);
  const source: ContactSource = { ...record, repeat: record.repeats !== undefined };

  async function settle({ line, change }: ContactLine): Promise<Settled> {
    const outcome = await contacts.change(change, source);
    switch (outcome.outcome) {
      case 'changed':
        return { counted: ['contactsChanged'] };
      case 'unchanged':
        return { counted: ['duplicates'] };
      case 'outdated':
        return {
          counted: ['outdated'],
          notices: [contactOutdated(line, change.address, outcome.stands)],
        };
      case 'unknown-student': {
        const value = shown(change.studentNumber);
        const rejection = { line, reason: 'unknown-student', column: 'studentNumber', value } as const;
        return { counted: ['rejected'], rejections: [rejection] };
      }
    }
  }

  return {
    async *read(bytes, onHeader) {
      for await (const lines of readContacts(bytes, { languages, today: record.today, onHeader })) {
        yield lines.map((line) => {
          if ('passedOver' in line) return passOver(line);
          return 'rejections' in line ? line : { ...line, settle: () => settle(line) };
        });
      }
    },
  };
}
