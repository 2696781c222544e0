import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const de: TranslationOf<typeof fr> = {
  title: 'Studierende, die unsere Nachrichten nicht erreichen',
  explanation:
    'An diese Adressen geht keine Nachricht mehr. Die Bescheinigungen sind ausgestellt und warten: Es geht nichts verloren.',
  mend: 'Berichtigen Sie die Adressen in der Spalte „E-Mail-Adresse“ der CSV-Datei neben dieser Seite und legen Sie die Datei in den Ordner contacts/. Die wartenden Nachrichten gehen dann von selbst hinaus. Eine Zeile, die Sie unverändert lassen, ändert nichts; ist die Adresse doch richtig, leeren Sie ihr Feld „Nicht erreichbare Adresse“.',
  nobody: 'Alle Studierenden sind erreichbar.',
  why: 'Grund',
  remedy: 'Was zu tun ist',
  since: 'Seit',
  ownAccount:
    'Es ist die Adresse des eigenen Kontos. Benachrichtigen Sie die Person auf anderem Weg: Die Bescheinigungen liegen in der Dokumentenmappe.',
  reason: {
    bounced: {
      message: 'Die Nachricht kam zurück: Das Postfach gibt es nicht oder nicht mehr.',
      remedy: 'Erfragen Sie die richtige Adresse.',
    },
    complained: {
      message: 'Die Nachricht wurde als unerwünscht gemeldet.',
      remedy: 'Fragen Sie, ob unsere Nachrichten erwünscht sind und an welche Adresse.',
    },
    refused: {
      message: 'Der Versanddienst nimmt diese Adresse nicht an.',
      remedy: 'Prüfen Sie die Schreibweise der Adresse.',
    },
    unavailable: {
      message: 'Die Nachrichten kamen mehrmals zurück: Das Postfach ist voll oder antwortet nicht.',
      remedy: 'Bitten Sie die Person, das Postfach zu leeren oder eine andere Adresse anzugeben.',
    },
  },
};
