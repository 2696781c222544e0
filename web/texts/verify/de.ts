import type { TranslationOf } from '../../../domain/texts/translator.ts';
import type { fr } from './fr.ts';

export const de: TranslationOf<typeof fr> = {
  title: 'Eine Bescheinigung prüfen',
  description: 'Prüfen Sie in wenigen Sekunden, ob eine Bescheinigung echt und noch gültig ist.',
  lead: 'Echt? Noch gültig? Die Antwort in wenigen Sekunden, ohne Konto.',
  file: 'Datei auswählen',
  fileTitle: 'Mit der Datei',
  fileHint:
    'Das erhaltene PDF oder die signierte Bescheinigung (JWT oder JSON). Wählen Sie eine oder mehrere Dateien, oder legen Sie sie irgendwo auf dieser Seite ab oder fügen Sie sie ein.',
  dropHere: 'Legen Sie hier ab, was Sie prüfen möchten',
  ofFile: 'Datei „{{file}}“',
  local: 'Die Datei wird in Ihrem Browser geprüft: Sie verlässt dieses Gerät nicht.',
  pasteTitle: 'Mit dem Text einer signierten Bescheinigung',
  paste: 'Text der signierten Bescheinigung',
  pasteHint: 'Er beginnt mit eyJ oder mit einer geschweiften Klammer.',
  pasteMissing: 'Fügen Sie den Text der signierten Bescheinigung ein.',
  check: 'Prüfen',
  checking: 'Prüfung läuft…',
  another: 'Eine andere Bescheinigung prüfen',
  numberTitle: 'Mit der Nummer',
  numberText: 'Sie steht unten auf der Bescheinigung. Der QR-Code trägt sie für Sie ein.',
  number: 'Nummer der Bescheinigung',
  numberHint: 'Sechzehn Buchstaben und Ziffern.',
  numberMissing: 'Geben Sie die Nummer der Bescheinigung ein.',
  lastName: 'Nachname',
  lastNameHint: 'Wie auf der Bescheinigung, mit oder ohne Akzente und Großbuchstaben.',
  lastNameMissing: 'Geben Sie den Nachnamen ein, der auf der Bescheinigung steht.',
  noResult:
    'Vergleichen Sie mit dem Papier: Es gilt nur, was hier steht. Wer nach der Nummer sucht, sieht nie das Ergebnis; ein gedrucktes ist damit nicht bestätigt. Es steht in der Datei, die Ihnen die betreffende Person schicken kann.',
  sharedBy: 'Geteilt von {{name}}',
  shareTitle: 'Titel von {{name}}',
  quoted: '„{{text}}“',
  shareUntil: 'Sichtbar bis zum {{date}}.',
  shareUnsigned: 'Was oben steht, kommt vom Portal und ist nicht signiert: Das sind nur die Bescheinigungen.',
  sharePhoto: 'Foto von {{name}}',
  shareBorn: 'Geburtsdatum: {{date}}',
  shareEmpty: 'Hier wird keine Bescheinigung mehr geteilt.',
  pinTitle: 'Für diesen Link brauchen Sie eine PIN',
  pin: 'PIN',
  pinHint: 'Wer Ihnen den Link geschickt hat, hat Ihnen die PIN getrennt gegeben.',
  pinMissing: 'Geben Sie die PIN ein.',
  pinOpen: 'Öffnen',
  opening: 'Wir öffnen, was geteilt wurde…',
  signed: 'Was das Institut signiert hat',
  issuer: 'Angegebener Aussteller',
  address: 'Tatsächliche Adresse',
  on: 'Datum der Entscheidung: {{date}}.',
  allGood: 'Alle {{count}} Bescheinigungen sind echt und gültig',
  someBad_one: '{{count}} von {{all}} Bescheinigungen ist nicht gültig',
  someBad_other: '{{count}} von {{all}} Bescheinigungen sind nicht gültig',
  someDoubtful_one: '{{count}} von {{all}} Bescheinigungen ist noch zu bestätigen',
  someDoubtful_other: '{{count}} von {{all}} Bescheinigungen sind noch zu bestätigen',
  severalNames: 'Sie lauten auf verschiedene Namen: {{names}}.',
  'word-genuine': 'Echt',
  'says-genuine': 'Diese Bescheinigung ist echt und gültig',
  'why-genuine':
    'Von {{institute}} signiert, seither unverändert und nicht auf der Liste der widerrufenen Bescheinigungen ({{date}}).',
  'word-unsealed': 'Dokument ohne Siegel',
  'says-unsealed': 'Die Bescheinigung ist echt, aber für dieses Dokument bürgt niemand',
  'why-unsealed':
    'Dieses Dokument trägt das Siegel des Instituts nicht. Verlassen Sie sich nur auf das, was unten steht: Das hat das Institut signiert.',
  'word-sealed-by-another': 'Von jemand anderem signiert',
  'says-sealed-by-another':
    'Die Bescheinigung ist echt, aber dieses Dokument wurde von jemand anderem signiert',
  'why-sealed-by-another':
    'Dieses Dokument trägt eine Signatur, aber nicht das Siegel des Instituts. Verlassen Sie sich nur auf das, was unten steht: Das hat das Institut signiert.',
  'word-added-to': 'Etwas hinzugefügt',
  'says-added-to':
    'Die Bescheinigung ist echt, aber diesem Dokument wurde nach dem Siegeln etwas hinzugefügt',
  'why-added-to':
    'Was das Institut gesiegelt hat, ist unversehrt, aber das Hinzugefügte kann es verdecken. Verlassen Sie sich nicht darauf, wie das Dokument aussieht: Nur was unten steht, ist signiert.',
  'word-status-unknown': 'Status unbekannt',
  'says-status-unknown': 'Die Signatur stimmt, aber wir wissen nicht, ob die Bescheinigung noch gültig ist',
  'why-unreachable':
    'Die Liste der widerrufenen Bescheinigungen war nicht zu erreichen. Diese kann inzwischen widerrufen sein: Versuchen Sie es erneut, sobald Sie wieder online sind.',
  'why-untrustworthy':
    'Die erhaltene Liste der widerrufenen Bescheinigungen ist nicht die des Instituts. Diese Bescheinigung kann inzwischen widerrufen sein: Versuchen Sie es später erneut.',
  'why-outdated':
    'Die erhaltene Liste der widerrufenen Bescheinigungen ist alt. Am {{date}} war diese Bescheinigung nicht widerrufen, inzwischen kann sie es sein: Versuchen Sie es später erneut.',
  'why-ahead':
    'Die erhaltene Liste ist später datiert als die Uhr dieses Geräts. Stellen Sie die Uhr richtig und versuchen Sie es erneut.',
  'why-unnamed':
    'Diese Bescheinigung nennt keine Liste, in der steht, ob sie widerrufen ist. Das Institut kann Auskunft geben.',
  'word-revoked': 'Widerrufen',
  'says-revoked': 'Diese Bescheinigung ist nicht mehr gültig: Sie wurde widerrufen',
  'why-revoked':
    'Das Institut hat sie zurückgezogen. Den Grund nennt es nur der Person, die sie erhalten hat.',
  'word-superseded': 'Ersetzt',
  'says-superseded': 'Diese Bescheinigung ist nicht mehr gültig: Eine andere ersetzt sie',
  'why-superseded': 'Das Institut hat sie berichtigt. Fragen Sie die betreffende Person nach der neuen.',
  'why-successor': 'Das Institut hat sie berichtigt. Die neue hat die <a>Nummer {{number}}</a>.',
  'word-expired': 'Abgelaufen',
  'says-expired': 'Diese Bescheinigung ist nicht mehr gültig: Sie ist abgelaufen',
  'why-expired': 'Sie galt bis zum {{date}}.',
  'word-not-yet-valid': 'Noch nicht gültig',
  'says-not-yet-valid': 'Diese Bescheinigung ist noch nicht gültig',
  'why-not-yet-valid': 'Sie gilt ab dem {{date}}, falls die Uhr dieses Geräts richtig geht.',
  'word-altered': 'Verändert',
  'says-altered': 'Verlassen Sie sich nicht darauf: Diese Bescheinigung wurde verändert',
  'why-altered':
    'Die Signatur passt nicht zum Inhalt oder ist nicht die des Instituts. Wir zeigen nichts daraus, denn nichts davon ist sicher.',
  'says-altered-document':
    'Verlassen Sie sich nicht darauf: Dieses Dokument wurde nach dem Siegeln verändert',
  'why-altered-document':
    'Dies hat das Institut signiert, und das Dokument enthält es noch. Bitten Sie um die Originaldatei.',
  'word-unknown-key': 'Unbekannte Signatur',
  'says-unknown-key': 'Wir erkennen die Signatur dieser Bescheinigung nicht',
  'why-unknown-key':
    'Das Institut veröffentlicht den Schlüssel, mit dem sie signiert ist, nicht oder nicht mehr. Wir zeigen daher nichts daraus, denn nichts davon ist sicher. Der Schlüssel kann ersetzt worden sein: Bitten Sie die betreffende Person, die Bescheinigung erneut herunterzuladen und Ihnen zu schicken, oder prüfen Sie sie mit ihrer Nummer.',
  'word-unknown-issuer': 'Anderer Aussteller',
  'says-unknown-issuer': 'Diese Bescheinigung wurde nicht von {{institute}} ausgestellt',
  'why-unknown-issuer':
    'Sie gibt eine andere Herkunft an, vielleicht eine Adresse, die unserer ähnelt. Diese Seite kann nur Bescheinigungen des Instituts prüfen.',
  'word-unchecked': 'Nicht geprüft',
  'says-unchecked': 'Es konnte nichts geprüft werden',
  'why-unchecked':
    'Die Schlüssel des Instituts konnten nicht geladen werden. Versuchen Sie es erneut, sobald Sie wieder online sind.',
  'word-unknown': 'Nicht gefunden',
  'says-unknown': 'Zu dieser Nummer und diesem Namen gibt es keine Bescheinigung',
  'why-unknown':
    'Prüfen Sie beides noch einmal. Stimmt es, bitten Sie um die Originaldatei oder schreiben Sie dem Sekretariat.',
  'word-unreadable': 'Nicht lesbar',
  'says-unreadable': 'Wir haben darin keine signierte Bescheinigung gefunden',
  'why-empty': 'Es gibt nichts zu lesen. Vielleicht ist die Datei unvollständig angekommen.',
  'why-too-large':
    'Das ist viel größer als eine Bescheinigung. Wählen Sie die Datei, die Sie erhalten haben.',
  'why-no-credential':
    'Ein Foto, ein Ausdruck oder ein neu gespeichertes PDF enthält die Signatur nicht mehr. Bitten Sie um die Originaldatei.',
  'why-unsigned':
    'Das steht neben signierten Bescheinigungen und ist selbst nicht signiert: Jeder kann es geschrieben haben.',
  'why-malformed': 'Der Inhalt ist beschädigt oder unvollständig. Lassen Sie ihn sich erneut schicken.',
  'why-no-certificate': 'Der Inhalt ist signiert, aber er ist keine Bescheinigung.',
  how: 'Woher weiß ich, dass diese Seite nicht lügt?',
  howAddress:
    'Sehen Sie sich die Adresse dieser Seite an: {{origin}}. Das Institut nennt sie auf seiner eigenen Website, deren Link unten auf der Seite steht.',
  howCommand:
    'Prüfen Sie die Datei ohne diese Seite. Mit Node.js genügen diese zwei Zeilen: Die erste holt das <a>Programm</a>, das Sie lesen können; die zweite sagt, von welchem Institut die Bescheinigung stammen muss.',
  howKey:
    'Der Schlüssel, mit dem signiert wird, steht im <a>Dokument des Instituts</a>. Jede Signatur nennt ihn.',
  howOthers: 'Nehmen Sie ein Programm, das jemand anderes geschrieben hat, zum Beispiel in Python:',
  howPdf:
    'Bei einem PDF sagen diese beiden Befehle von Poppler, ob es gesiegelt ist, und holen die signierte Bescheinigung heraus:',
  howStatus:
    'Jede signierte Bescheinigung nennt ihre Widerrufsliste (credentialStatus). Auch diese Liste ist signiert, mit einem Schlüssel aus demselben Dokument, und gilt drei Stunden.',
};
