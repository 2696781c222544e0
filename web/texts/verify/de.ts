import type { TranslationOf } from '../../../domain/texts/translator.ts';
import type { fr } from './fr.ts';

export const de: TranslationOf<typeof fr> = {
  title: 'Eine Bescheinigung prüfen',
  description: 'Prüfen Sie in wenigen Sekunden, ob eine Bescheinigung echt und noch gültig ist.',
  lead: 'Echt? Noch gültig? Die Antwort in wenigen Sekunden, ohne Konto.',
  file: 'Datei auswählen',
  fileTitle: 'Mit der Datei',
  fileHint:
    'Das erhaltene PDF oder die signierte Bescheinigung (JWT oder JSON), auch mehrere auf einmal. Sie können sie auch irgendwo auf dieser Seite ablegen oder einfügen.',
  dropHere: 'Legen Sie hier ab, was Sie prüfen möchten',
  ofFile: 'Datei „{{file}}“',
  local: 'Die Datei wird in Ihrem Browser geprüft: Sie verlässt dieses Gerät nicht.',
  pasteTitle: 'Mit dem Text einer signierten Bescheinigung',
  paste: 'Text der signierten Bescheinigung',
  pasteHint: 'Er beginnt mit eyJ oder mit einer geschweiften Klammer.',
  pasteMissing: 'Fügen Sie den Text der signierten Bescheinigung ein.',
  check: 'Prüfen',
  checking: 'Wir prüfen…',
  another: 'Eine andere Bescheinigung prüfen',
  numberTitle: 'Mit der Nummer',
  numberText: 'Sie steht unten auf der Bescheinigung oder kommt vom QR-Code.',
  number: 'Nummer der Bescheinigung',
  numberHint: 'Sechzehn Buchstaben und Ziffern.',
  numberMissing: 'Geben Sie die Nummer der Bescheinigung ein.',
  lastName: 'Nachname',
  lastNameHint:
    'Der Nachname der Person, wie er auf der Bescheinigung steht. Akzente und Großbuchstaben zählen nicht.',
  lastNameMissing: 'Geben Sie den Nachnamen der Person ein.',
  noResult: 'Das Ergebnis wird hier nie gezeigt. Es steht in der Datei, die sie Ihnen schicken kann.',
  sharedBy: 'Geteilt von {{name}}',
  shareTitle: 'Titel von {{name}}',
  quoted: '„{{text}}“',
  shareUntil: 'Sichtbar bis zum {{date}}.',
  shareUnsigned: 'Dies wird so gezeigt, wie das Portal es hat: Nur die Bescheinigungen sind signiert.',
  sharePhoto: 'Foto von {{name}}',
  shareBorn: 'Geburtsdatum: {{date}}',
  shareEmpty: 'Hier wird keine Bescheinigung mehr geteilt.',
  pinTitle: 'Hierfür braucht es einen Code',
  pin: 'PIN',
  pinHint: 'Wer Ihnen den Link geschickt hat, hat sie Ihnen getrennt gegeben.',
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
  someDoubtful_one: '{{count}} von {{all}} Bescheinigungen ist noch nicht bestätigt',
  someDoubtful_other: '{{count}} von {{all}} Bescheinigungen sind noch nicht bestätigt',
  'word-genuine': 'Echt',
  'says-genuine': 'Diese Bescheinigung ist echt und gültig',
  'why-genuine':
    'Von {{institute}} signiert, seither unverändert und nicht auf der Liste der widerrufenen Bescheinigungen ({{date}}).',
  'word-unsealed': 'Dokument nicht besiegelt',
  'says-unsealed': 'Die Bescheinigung ist echt, aber für dieses Dokument bürgt niemand',
  'why-unsealed':
    'Dieses Dokument trägt das Siegel des Instituts nicht. Verlassen Sie sich nur auf das, was hier steht: Das hat das Institut signiert.',
  'word-sealed-by-another': 'Von anderen signiert',
  'says-sealed-by-another': 'Die Bescheinigung ist echt, aber dieses Dokument hat jemand anderes signiert',
  'why-sealed-by-another':
    'Dieses Dokument trägt eine Signatur, aber nicht das Siegel des Instituts. Verlassen Sie sich nur auf das, was hier steht: Das hat das Institut signiert.',
  'word-added-to': 'Dokument ergänzt',
  'says-added-to': 'Die Bescheinigung ist echt, aber dieses Dokument wurde nach dem Besiegeln ergänzt',
  'why-added-to':
    'Was das Institut besiegelt hat, ist unversehrt, aber die Ergänzung kann es verdecken. Verlassen Sie sich nicht darauf, wie das Dokument aussieht: Nur was hier steht, ist signiert.',
  'word-status-unknown': 'Status unbekannt',
  'says-status-unknown': 'Die Signatur stimmt, aber der heutige Status ist nicht bekannt',
  'why-unreachable':
    'Die Widerrufsliste war nicht zu erreichen. Die Bescheinigung kann inzwischen widerrufen sein: Versuchen Sie es erneut, sobald Sie wieder online sind.',
  'why-untrustworthy':
    'Die erhaltene Widerrufsliste ist nicht die des Instituts. Die Bescheinigung kann inzwischen widerrufen sein: Versuchen Sie es später erneut.',
  'why-outdated':
    'Die erhaltene Widerrufsliste ist nicht mehr aktuell. Am {{date}} war die Bescheinigung nicht widerrufen, inzwischen kann sie es sein: Versuchen Sie es später erneut.',
  'why-ahead':
    'Die erhaltene Liste ist später datiert als die Uhr dieses Geräts. Stellen Sie die Uhr richtig und versuchen Sie es erneut.',
  'why-unnamed':
    'Sie sagt nicht, wo man fragen kann, ob sie widerrufen ist. Das Institut kann Auskunft geben.',
  'word-revoked': 'Widerrufen',
  'says-revoked': 'Diese Bescheinigung ist nicht mehr gültig: Sie wurde widerrufen',
  'why-revoked': 'Das Institut hat sie zurückgezogen und das der Person mitgeteilt, die sie erhalten hatte.',
  'word-superseded': 'Ersetzt',
  'says-superseded': 'Diese Bescheinigung ist nicht mehr gültig: Eine andere ersetzt sie',
  'why-superseded': 'Das Institut hat sie berichtigt. Fragen Sie die betreffende Person nach der neuen.',
  'why-successor': 'Das Institut hat sie berichtigt. Die neue hat die <a>Nummer {{number}}</a>.',
  'word-expired': 'Abgelaufen',
  'says-expired': 'Diese Bescheinigung ist nicht mehr gültig: Ihre Frist ist abgelaufen',
  'why-expired': 'Sie galt bis zum {{date}}.',
  'word-not-yet-valid': 'Noch nicht gültig',
  'says-not-yet-valid': 'Diese Bescheinigung ist noch nicht gültig',
  'why-not-yet-valid': 'Sie gilt ab dem {{date}}, falls die Uhr dieses Geräts richtig geht.',
  'word-altered': 'Verändert',
  'says-altered': 'Verlassen Sie sich nicht darauf: Diese Bescheinigung wurde verändert',
  'why-altered':
    'Die Signatur passt nicht zum Inhalt oder ist nicht die des Instituts. Wir zeigen nichts daraus, denn nichts davon ist sicher.',
  'says-altered-document':
    'Verlassen Sie sich nicht darauf: Dieses Dokument wurde nach dem Besiegeln verändert',
  'why-altered-document':
    'Dies hat das Institut signiert, und das Dokument enthält es noch. Verlangen Sie das Original.',
  'word-unknown-key': 'Unbekannter Schlüssel',
  'says-unknown-key': 'Das Institut veröffentlicht den Schlüssel dieser Signatur nicht oder nicht mehr',
  'why-unknown-key':
    'Sicher ist daran nichts, und wir zeigen nichts davon. Vielleicht wurde der Schlüssel ersetzt: Bitten Sie die betreffende Person um die neu heruntergeladene Bescheinigung, oder prüfen Sie sie mit ihrer Nummer.',
  'word-unknown-issuer': 'Anderer Aussteller',
  'says-unknown-issuer': 'Diese Bescheinigung wurde nicht von {{institute}} ausgestellt',
  'why-unknown-issuer':
    'Sie gibt eine andere Herkunft an, vielleicht eine Adresse, die unserer ähnelt. Diese Seite kann nur Bescheinigungen des Instituts prüfen.',
  'word-unchecked': 'Nicht geprüft',
  'says-unchecked': 'Es konnte nichts geprüft werden',
  'why-unchecked':
    'Die Schlüssel des Instituts sind hier nicht angekommen. Versuchen Sie es erneut, sobald Sie wieder online sind.',
  'word-unknown': 'Nicht gefunden',
  'says-unknown': 'Keine Bescheinigung hat diese Nummer mit diesem Namen',
  'why-unknown':
    'Lesen Sie beides noch einmal nach. Stimmt beides, verlangen Sie die ursprüngliche Datei oder schreiben Sie dem Sekretariat.',
  'word-unreadable': 'Nicht lesbar',
  'says-unreadable': 'Wir haben darin keine signierte Bescheinigung gefunden',
  'why-empty': 'Es gibt nichts zu lesen. Vielleicht ist die Datei unvollständig angekommen.',
  'why-too-large':
    'Das ist viel größer als eine Bescheinigung. Wählen Sie die Datei, die Sie erhalten haben.',
  'why-no-credential':
    'Ein Foto, ein Ausdruck oder ein neu gespeichertes PDF enthält die Signatur nicht mehr. Verlangen Sie die ursprüngliche Datei.',
  'why-unsigned':
    'Das steht neben signierten Bescheinigungen und ist selbst nicht signiert: Jeder kann es geschrieben haben.',
  'why-malformed': 'Der Inhalt ist beschädigt oder unvollständig. Lassen Sie ihn sich erneut schicken.',
  'why-no-certificate': 'Der Inhalt ist signiert, aber er ist keine Bescheinigung.',
  how: 'Woher weiß ich, dass diese Seite nicht lügt?',
  howAddress:
    'Sehen Sie sich die Adresse dieser Seite an: {{origin}}. Das Institut nennt sie auf seiner eigenen Website, deren Link unten auf der Seite steht.',
  howCommand:
    'Prüfen Sie die Datei ohne diese Seite. Mit Node.js genügen diese zwei Zeilen: Die erste holt das <a>Programm</a>, das Sie lesen können; die zweite sagt, von welchem Institut die Bescheinigung stammen muss.',
  howKey: 'Der Schlüssel, der signiert, steht im <a>Dokument des Instituts</a>. Jede Signatur nennt ihn.',
  howOthers: 'Nehmen Sie ein Werkzeug, das andere geschrieben haben, zum Beispiel in Python:',
  howPdf:
    'Bei einem PDF sagen diese beiden Befehle von Poppler, ob es besiegelt ist, und holen die signierte Bescheinigung heraus:',
  howStatus:
    'Jede signierte Bescheinigung nennt ihre Widerrufsliste (credentialStatus). Diese Liste ist mit demselben Schlüssel signiert und gilt einen Tag.',
};
