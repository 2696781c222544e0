import { type ColumnDefinition, columns as resultColumns } from '../results/columns.ts';

/** The columns of a revocations file: an import, or a certificate by its number or by what it is about; and why. */
export const columns = {
  reason: {
    required: true,
    holds: 'text',
    headers: {
      fr: ['Motif', 'Raison'],
      nl: ['Reden', 'Motief'],
      en: ['Reason'],
      de: ['Grund', 'Begründung'],
    },
  },
  certificate: {
    required: false,
    holds: 'text',
    ruled: true,
    headers: {
      fr: ['Numéro d’attestation', 'N° attestation', 'Attestation'],
      nl: ['Attestnummer', 'Attest'],
      en: ['Certificate number', 'Certificate no', 'Certificate'],
      de: ['Bescheinigungsnummer', 'Nummer der Bescheinigung', 'Bescheinigung'],
    },
  },
  import: {
    required: false,
    holds: 'text',
    ruled: true,
    headers: {
      fr: ['Référence du dépôt', 'Dépôt'],
      nl: ['Referentie van de aanlevering', 'Referentie van het bestand', 'Referentie', 'Aanlevering'],
      en: ['Import reference', 'Import'],
      de: ['Referenz der Einreichung', 'Referenz der Datei', 'Referenz', 'Einreichung'],
    },
  },
  studentNumber: { ...resultColumns.studentNumber, required: false },
  kind: { ...resultColumns.kind, required: false },
  code: { ...resultColumns.code, required: false },
  deliberatedOn: { ...resultColumns.deliberatedOn, required: false },
} as const satisfies Record<string, ColumnDefinition>;
