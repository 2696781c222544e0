import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const en: TranslationOf<typeof fr> = {
  title: 'Revocation report',
  reference: 'Revocation reference',
  counts: {
    lines: 'Lines read',
    revoked: 'Certificates revoked',
    undone: 'Certificates taken back before anyone was told',
    reissued: 'Certificates issued again, as they were before they were corrected',
    rejected: 'Lines refused',
  },
  refusal: {
    'unknown-certificate': {
      message:
        'No certificate with this number, or with this student number, kind, code and date, had been issued when the file was dropped.',
      remedy: 'Check what the line says. The number is on the certificate.',
    },
    'unknown-import': {
      message: 'No import has this reference.',
      remedy: 'Copy the reference from the report on the import.',
    },
    superseded: {
      message: 'This certificate was already replaced by a correction, the certificate {{number}}.',
      remedy: 'If the correction has to be revoked too, give its number.',
    },
    'revoked-before': {
      message: 'This certificate had already been revoked on {{date}}. Reason: {{text}}',
      remedy: 'It stays revoked for that reason: there is nothing to do.',
    },
  },
};
