import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const de: TranslationOf<typeof fr> = {
  title: 'Studierende, die per E-Mail nicht erreichbar sind',
  explanation:
    'An diese Adressen senden wir keine Nachrichten mehr. Die Bescheinigungen sind ausgestellt und liegen bereit: Es geht nichts verloren.',
  mend: 'Berichtigen Sie die Adressen in der Spalte „E-Mail-Adresse“ der CSV-Datei neben dieser Seite und legen Sie diese Datei im Ordner contacts/ ab. Die wartenden Nachrichten werden dann von selbst verschickt. Eine Zeile, die Sie unverändert lassen, bewirkt nichts; stimmt die Adresse doch, leeren Sie das Feld „Nicht erreichbare Adresse“ dieser Zeile.',
  nobody: 'Alle Studierenden sind erreichbar.',
  why: 'Grund',
  remedy: 'Was zu tun ist',
  since: 'Seit',
  ownAccount:
    'Das ist die Adresse, die im eigenen Konto der Person steht. Benachrichtigen Sie sie auf anderem Weg: Ihre Bescheinigungen liegen in der Dokumentenmappe.',
  reason: {
    bounced: {
      message: 'Die Nachricht kam zurück: Das Postfach gibt es nicht (mehr).',
      remedy: 'Erfragen Sie die richtige Adresse.',
    },
    complained: {
      message: 'Die Nachricht wurde als unerwünscht (Spam) gemeldet.',
      remedy: 'Fragen Sie nach, ob unsere Nachrichten erwünscht sind und an welche Adresse sie gehen sollen.',
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
