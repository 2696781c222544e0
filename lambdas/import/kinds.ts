import { type ColumnTable, columns } from '../../domain/results/columns.ts';
import { contactColumns } from '../../domain/results/contact-columns.ts';
import type { ImportKind } from '../../domain/results/import-kind.ts';
import type { ImportRecord } from '../adapters/imports.ts';
import type { Register } from '../adapters/register.ts';
import { type ContactsParts, contactsWork } from './contacts-work.ts';
import type { FileWork } from './file-work.ts';
import { type ResultsParts, resultsWork } from './results-work.ts';

export interface WorkParts extends ResultsParts, ContactsParts {
  readonly register: Pick<Register, 'issue' | 'preview'>;
}

interface Kind {
  readonly columns: ColumnTable<string>;
  work(parts: WorkParts, record: ImportRecord): FileWork;
}

/** What is done with a file, by the folder that it was dropped in. */
export const kinds: Readonly<Record<ImportKind, Kind>> = {
  results: { columns, work: (parts, record) => resultsWork(parts, record, parts.register.issue) },
  check: { columns, work: (parts, record) => resultsWork(parts, record, parts.register.preview) },
  contacts: { columns: contactColumns, work: contactsWork },
};
