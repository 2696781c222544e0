import { type ColumnDefinition, columns } from './columns.ts';

/** The columns of a contacts file: what is not said stays as it is known. */
export const contactColumns = {
  studentNumber: columns.studentNumber,
  address: columns.address,
  language: columns.language,
  lastName: { ...columns.lastName, required: false },
  firstName: { ...columns.firstName, required: false },
  birthDate: columns.birthDate,
  /** Of the list of unreachable students: tells a corrected line of it from one that comes back as it was. */
  unreachable: {
    required: false,
    holds: 'text',
    headers: {
      fr: ['Courriel injoignable'],
      nl: ['Onbereikbaar e-mailadres'],
      en: ['Unreachable address'],
      de: ['Nicht erreichbare Adresse'],
    },
  },
} as const satisfies Record<string, ColumnDefinition>;
