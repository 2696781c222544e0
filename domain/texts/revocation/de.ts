import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const de: TranslationOf<typeof fr> = {
  title: 'Bericht über den Widerruf',
  reference: 'Referenz des Widerrufs',
  counts: {
    lines: 'Gelesene Zeilen',
    revoked: 'Widerrufene Bescheinigungen',
    undone: 'Bescheinigungen, die zurückgenommen wurden, bevor jemand davon erfuhr',
    reissued: 'Bescheinigungen, die erneut ausgestellt wurden, wie vor ihrer Berichtigung',
    rejected: 'Abgelehnte Zeilen',
  },
  refusal: {
    'unknown-certificate': {
      message:
        'Als die Datei eingereicht wurde, war keine Bescheinigung mit dieser Nummer oder mit dieser Matrikelnummer und Art, diesem Code und diesem Datum ausgestellt.',
      remedy: 'Prüfen Sie die Angaben der Zeile. Die Nummer steht auf der Bescheinigung.',
    },
    'unknown-import': {
      message: 'Keine Einreichung trägt diese Referenz.',
      remedy: 'Übernehmen Sie die Referenz aus dem Bericht zu dieser Einreichung.',
    },
    superseded: {
      message:
        'Diese Bescheinigung wurde bereits durch eine Berichtigung ersetzt, die Bescheinigung {{number}}.',
      remedy: 'Soll auch die Berichtigung widerrufen werden, geben Sie deren Nummer an.',
    },
    'revoked-before': {
      message: 'Diese Bescheinigung war bereits am {{date}} widerrufen worden. Grund: {{text}}',
      remedy: 'Sie bleibt aus diesem Grund widerrufen: Es ist nichts zu tun.',
    },
  },
};
