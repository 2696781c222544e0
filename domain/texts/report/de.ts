import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const de: TranslationOf<typeof fr> = {
  title: {
    results: 'Bericht zur Einreichung',
    check: 'Bericht zum Probelauf',
    contacts: 'Bericht zu den Kontaktdaten',
  },
  checkNotice:
    'Dies ist ein Probelauf: Es wurde nichts gespeichert und niemand benachrichtigt. Um diese Bescheinigungen auszustellen, legen Sie dieselbe Datei im Ordner „results“ ab.',
  repeatNotice:
    'Eine Datei mit demselben Inhalt wurde bereits verarbeitet (Referenz {{importId}}). Aus einer solchen Datei wird nur übernommen, was noch fehlt; sie ändert nichts an dem, was seither gespeichert wurde.',
  manyCorrections: {
    results: {
      message:
        'Mehr als die Hälfte der Zeilen berichtigt bereits ausgestellte Bescheinigungen: {{corrected}} von {{lines}}.',
      remedy:
        'Sehen Sie unten nach, was sich geändert hat. War das nicht beabsichtigt, nehmen Sie die ganze Datei zurück: Legen Sie im Ordner „revocations“ eine Datei mit der Referenz von oben und einem Grund ab. Die Bescheinigungen gelten dann wieder wie zuvor.',
    },
    check: {
      message:
        'Mehr als die Hälfte der Zeilen würde bereits ausgestellte Bescheinigungen berichtigen: {{corrected}} von {{lines}}.',
      remedy:
        'Sehen Sie unten nach, was sich ändern würde, und prüfen Sie den Export, bevor Sie die Datei endgültig einreichen.',
    },
  },
  file: 'Datei',
  started: 'Begonnen am',
  finished: 'Beendet am',
  withdrawnAt: 'Zurückgezogen am',
  outcome: 'Kurz gefasst',
  state: {
    running: 'Die Verarbeitung läuft; dieser Bericht wächst noch.',
    done: 'Die Datei wurde bis zur letzten Zeile verarbeitet.',
    unreadable: 'Die Datei konnte nicht oder nicht bis zum Ende gelesen werden.',
    failed:
      'Eine Störung auf unserer Seite hat die Verarbeitung unterbrochen. Reichen Sie dieselbe Datei noch einmal ein: Nichts wird verdoppelt oder erneut verschickt.',
    withdrawn: 'Alles, was mit dieser Einreichung ausgestellt worden war, wurde zurückgezogen.',
  },
  counts: {
    results: {
      lines: 'Gelesene Zeilen',
      accepted: 'Neue Bescheinigungen',
      corrected: 'Berichtigte Bescheinigungen',
      duplicates: 'Bereits ausgestellt, gleicher Inhalt',
      outdated: 'Anders als heute gültig, unverändert gelassen',
      revoked: 'Zuvor widerrufen, unverändert gelassen',
      rejected: 'Abgelehnte Zeilen',
      passedOver: 'Zwischensummen und wiederholte Titel, übergangen',
      contactsChanged: 'Zeilen, die auch die E-Mail-Adresse oder Kontaktsprache geändert haben',
    },
    check: {
      lines: 'Gelesene Zeilen',
      accepted: 'Neu auszustellende Bescheinigungen',
      corrected: 'Zu berichtigende Bescheinigungen',
      duplicates: 'Bereits ausgestellt, gleicher Inhalt',
      outdated: 'Anders als heute gültig, bleiben unverändert',
      revoked: 'Zuvor widerrufen, bleiben unverändert',
      rejected: 'Abzulehnende Zeilen',
      passedOver: 'Zwischensummen und wiederholte Titel, übergangen',
      contactsChanged: 'Zeilen, die auch die E-Mail-Adresse oder Kontaktsprache ändern würden',
    },
    contacts: {
      lines: 'Gelesene Zeilen',
      contactsChanged: 'Geänderte Kontaktdaten',
      duplicates: 'Bereits bekannt, unverändert',
      outdated: 'Anders als heute gültig, unverändert gelassen',
      rejected: 'Abgelehnte Zeilen',
      passedOver: 'Zwischensummen und wiederholte Titel, übergangen',
    },
  },
  rejections: 'Was zu berichtigen ist',
  nothingRejected: 'Nichts zu berichtigen.',
  correctionFile:
    'Die zu berichtigenden Zeilen stehen gesammelt in der Datei „{{file}}“ neben diesem Bericht. Berichtigen Sie sie dort und legen Sie diese Datei im selben Ordner ab wie die erste.',
  moreEntries: 'Diese Seite zeigt {{shown}} von {{total}}. Alle stehen in der Datei „{{file}}“.',
  notices: 'Was Sie wissen sollten',
  column: {
    line: 'Zeile',
    column: 'Spalte',
    value: 'Wert',
    stands: 'Im Register',
    message: 'Grund',
    remedy: 'Was zu tun ist',
  },
  titles: { summary: 'Wie die Spaltentitel gelesen wurden', ignored: 'Ohne Wirkung' },
  afterColumn: ': ',
  unknownLanguage: {
    word: 'Zeilen mit der Sprache „{{word}}“',
    remedy:
      'In einer Sprache dieses Namens wird nichts verschickt. Diese Studierenden werden in der Sprache benachrichtigt, die von ihnen schon bekannt ist, sonst auf {{language}}; eine Datei im Ordner „contacts“ kann sie berichtigen.',
  },
  quoted: '„{{text}}“',
  reason: {
    'missing-value': {
      message: 'Die Zelle ist leer.',
      remedy: 'Füllen Sie sie aus und reichen Sie die Zeile erneut ein.',
    },
    'missing-student-number': {
      message: 'Die Matrikelnummer fehlt.',
      remedy:
        'Geben Sie die Matrikelnummer an: Sie verbindet die Bescheinigung mit der Studentin oder dem Studenten.',
    },
    'unknown-student': {
      message: 'Diese Matrikelnummer ist nicht bekannt.',
      remedy:
        'Prüfen Sie sie. Neue Studierende sind bekannt, sobald ihre ersten Ergebnisse eingereicht wurden.',
    },
    'missing-result': {
      message: 'Das Ergebnis fehlt.',
      remedy: 'Geben Sie den Prozentsatz an. Nur eine Befreiung kommt ohne aus.',
    },
    'invalid-student-number': {
      message: 'Das ist keine Matrikelnummer.',
      remedy:
        'Verwenden Sie Buchstaben ohne Akzent und Ziffern, höchstens 32 Zeichen, bei Bedarf getrennt durch je einen Bindestrich, Punkt, Schrägstrich oder ein Leerzeichen. Prüfen Sie, ob die Tabellenkalkulation daraus eine Zahl oder ein Datum gemacht hat.',
    },
    'altered-by-spreadsheet': {
      message: 'Die Tabellenkalkulation hat daraus ein Datum, eine Uhrzeit oder eine gerundete Zahl gemacht.',
      remedy:
        'Geben Sie der Spalte das Format Text, tippen Sie den Wert neu ein, wie er sein soll, und speichern Sie.',
    },
    'invalid-date': {
      message: 'Dieses Datum gibt es nicht oder es ist nicht lesbar.',
      remedy: 'Schreiben Sie Tag.Monat.Jahr mit vierstelligem Jahr, zum Beispiel 26.06.2026.',
    },
    'date-in-future': {
      message: 'Dieses Datum liegt in der Zukunft.',
      remedy: 'Prüfen Sie Tag, Monat und Jahr. Stimmt das Datum, reichen Sie die Zeile ab diesem Tag ein.',
    },
    'unknown-kind': {
      message: 'Diese Art von Bescheinigung ist nicht bekannt.',
      remedy: 'Schreiben Sie Kurseinheit, Einstufungstest, Befreiung oder Befreiungsprüfung.',
    },
    'invalid-address': {
      message: 'Das ist keine gültige E-Mail-Adresse.',
      remedy:
        'Geben Sie eine einzige Adresse an, ohne Namen und Anführungszeichen, zum Beispiel vorname.name@example.org.',
    },
    'invalid-number': {
      message: 'Das ist keine Zahl.',
      remedy: 'Schreiben Sie Ziffern mit höchstens einem Komma oder Punkt, zum Beispiel 71,5.',
    },
    'invalid-school-year': {
      message: 'Das ist kein Schuljahr.',
      remedy: 'Schreiben Sie zum Beispiel 2025-2026 oder lassen Sie die Zelle leer: Es folgt aus dem Datum.',
    },
    'invalid-certificate-number': {
      message: 'Das ist keine Nummer einer Bescheinigung.',
      remedy: 'Übernehmen Sie die sechzehn Buchstaben und Ziffern, die auf der Bescheinigung stehen.',
    },
    'invalid-reference': {
      message: 'Das ist keine Referenz einer Einreichung.',
      remedy: 'Übernehmen Sie die vierundzwanzig Zeichen, die im Bericht zur Einreichung stehen.',
    },
    'two-targets': {
      message: 'Die Zeile nennt sowohl eine Bescheinigung als auch eine Einreichung.',
      remedy: 'Machen Sie zwei Zeilen daraus, oder behalten Sie, was widerrufen werden soll.',
    },
    'misread-characters': {
      message:
        'Die Umlaute oder Akzente sind beschädigt: Der Text wurde in einer Kodierung gespeichert und in einer anderen gelesen.',
      remedy:
        'Tippen Sie den Namen oder die Bezeichnung neu. Sind es viele, exportieren Sie noch einmal als CSV UTF-8 oder als Excel-Arbeitsmappe (.xlsx).',
    },
    'forbidden-characters': {
      message: 'Die Zelle enthält unsichtbare oder beschädigte Zeichen.',
      remedy: 'Leeren Sie die Zelle und tippen Sie den Inhalt neu ein.',
    },
    'formula-error': {
      message: 'Die Zelle enthält eine Formel ohne gültiges Ergebnis.',
      remedy: 'Berichtigen Sie die Formel oder ersetzen Sie sie durch ihren Wert (Inhalte einfügen, Werte).',
    },
    'maybe-fraction': {
      message:
        'Dieses Ergebnis kann ein Bruchteil sein (0,5 für 50\u00a0%) oder ein Prozentsatz unter 1. Nichts in der Datei sagt, welches von beiden.',
      remedy: 'Schreiben Sie es als Prozentsatz, zum Beispiel 71,5 oder 71,5\u00a0%.',
    },
    'below-pass-mark': {
      message: 'Das Ergebnis liegt unter der Bestehensgrenze ({{passMark}}\u00a0%).',
      remedy:
        'Prüfen Sie das Ergebnis. Ist es nicht in Prozent angegeben, sagen Sie es im Titel der Spalte, zum Beispiel Ergebnis (von 20). Wer nicht bestanden hat, erhält keine Bescheinigung: Entfernen Sie die Zeile.',
    },
    'out-of-range': {
      message: 'Diese Zahl liegt nicht zwischen {{min}} und {{max}}.',
      remedy: 'Prüfen Sie den Wert und die Stelle des Kommas.',
    },
    'too-long': {
      message: 'Der Text ist länger als {{max}} Zeichen.',
      remedy: 'Kürzen Sie ihn.',
    },
    'no-result-line': {
      message: 'In dieser Zeile steht kein Ergebnis.',
      remedy:
        'Entfernen Sie sie, wenn sie ein Titel, eine Summe oder eine Bemerkung ist; andernfalls vervollständigen Sie sie.',
    },
    'beside-table': {
      message: 'Rechts von der Tabelle steht eine Zelle zu viel; alles andere in der Zeile stimmt.',
      remedy:
        'Entfernen Sie sie, oder geben Sie ihrer Spalte einen Titel. Ist sie die Fortsetzung des Textes davor, setzen Sie diesen in gerade Anführungszeichen.',
    },
    'cell-count': {
      message: 'Die Zeile hat {{found}} Zellen statt {{expected}}.',
      remedy:
        'Ein Trennzeichen fehlt oder ist zu viel, oft innerhalb eines Textes. Berichtigen Sie die Zeile in der Tabellenkalkulation und speichern Sie erneut als CSV oder besser als Excel-Arbeitsmappe (.xlsx), in der jede Zelle ihren Platz behält.',
    },
    'duplicate-in-file': {
      message:
        'Zeile {{firstLine}} betrifft schon dieselbe Bescheinigung (gleiche Matrikelnummer und Art, gleicher Code und gleiches Datum).',
      remedy: 'Behalten Sie die richtige der beiden und entfernen Sie die andere.',
    },
    'other-person': {
      message: 'Im Register gehört diese Matrikelnummer jemand anderem; dort steht „{{stands}}“.',
      remedy:
        'Prüfen Sie die Matrikelnummer. Stimmt sie, berichtigen Sie die Zeile; oder, wenn das Register falsch ist, legen Sie zuerst im Ordner „contacts“ eine Datei mit der Matrikelnummer, der E-Mail-Adresse und dem richtigen Nachnamen, Vornamen und Geburtsdatum ab und danach diese Zeile noch einmal.',
    },
    corrected: {
      message: 'Diese Zeile berichtigt eine bereits ausgestellte Bescheinigung.',
      remedy:
        'Nichts zu tun, wenn das so gewollt ist. Die Studentin oder der Student erhält die neue Bescheinigung und erfährt, was sich ändert.',
    },
    outdated: {
      message: 'Eine neuere oder bereits verarbeitete Datei sagt über diese Bescheinigung etwas anderes.',
      remedy:
        'Die Bescheinigung bleibt, wie sie ist. Wenn diese Zeile doch die richtige ist, legen Sie sie in einer neuen Datei ab.',
    },
    'contact-changed': {
      message: 'Diese Zeile ändert die E-Mail-Adresse oder die Kontaktsprache des Studierenden.',
      remedy:
        'Nichts zu tun, wenn das gewollt ist. Prüfen Sie sonst die Matrikelnummer, und stellen Sie den früheren Wert mit einer Datei im Ordner „contacts“ wieder her.',
    },
    'contact-outdated': {
      message: 'Eine neuere oder bereits verarbeitete Datei nennt eine andere Adresse.',
      remedy:
        'Die Adresse bleibt, wie sie ist. Wenn diese doch die richtige ist, legen Sie sie in einer neuen Datei ab.',
    },
    revoked: {
      message: 'Diese Bescheinigung wurde am {{date}} widerrufen. Grund: {{text}}',
      remedy:
        'Sie bleibt widerrufen. Wenn die Zeile etwas anderes sagen sollte, berichtigen Sie sie und legen Sie sie erneut ab: Es wird eine neue Bescheinigung ausgestellt.',
    },
    undrawable: {
      message:
        'Die PDF-Bescheinigung kann {{characters}} nicht zeigen: An der Stelle steht ein Code, zum Beispiel {{code}}.',
      remedy:
        'Sie ist so gültig. Besser ist der Name in lateinischen Buchstaben, wie auf dem Personalausweis, oder der Titel ohne dieses Zeichen: Berichtigen Sie die Zeile und reichen Sie sie erneut ein. Kennt das Register den früheren Namen schon, sagt der Bericht, wie Sie ihn dort ändern.',
    },
  },
  cutOff: {
    message:
      'Die Verarbeitung ist ohne Meldung abgebrochen, meist weil die Datei zu viel Speicher oder Zeit braucht.',
    remedy:
      'Sie wird gerade erneut versucht. Sagt dieser Bericht in einer Stunde noch dasselbe, legen Sie dieselben Zeilen in mehreren Dateien ab, oder speichern Sie als CSV.',
  },
  unreadable: {
    empty: {
      message: 'Die Datei ist leer.',
      remedy: 'Prüfen Sie, ob Sie die richtige Datei eingereicht haben und ob sie gespeichert wurde.',
    },
    'not-text': {
      message: 'Die Datei enthält keinen Text.',
      remedy:
        'Reichen Sie die Ergebnisliste als CSV, XLSX oder ODS ein, kein PDF, Bild oder anderes Dokument.',
    },
    'old-workbook': {
      message:
        'Die Datei ist eine Excel-Arbeitsmappe in einem Binärformat (XLS oder XLSB), das nicht gelesen wird.',
      remedy:
        'Öffnen Sie sie in der Tabellenkalkulation, speichern Sie sie als Excel-Arbeitsmappe (.xlsx) und reichen Sie diese Datei ein.',
    },
    encrypted: {
      message: 'Die Datei ist mit einem Passwort geschützt.',
      remedy: 'Öffnen Sie sie, entfernen Sie das Passwort, speichern Sie sie und reichen Sie sie erneut ein.',
    },
    macros: {
      message: 'Die Arbeitsmappe enthält Makros und wird deshalb nicht gelesen.',
      remedy:
        'Speichern Sie sie als Excel-Arbeitsmappe ohne Makros (.xlsx) oder als CSV und reichen Sie diese Datei ein.',
    },
    damaged: {
      message: 'Die Datei gibt sich als Arbeitsmappe aus, ist aber beschädigt oder unvollständig.',
      remedy:
        'Öffnen Sie sie in der Tabellenkalkulation, prüfen Sie den Inhalt, speichern Sie sie unter anderem Namen als Excel-Arbeitsmappe (.xlsx) und reichen Sie diese neue Datei ein.',
    },
    'too-large': {
      message: 'Die Datei ist zu groß oder wird es beim Entpacken.',
      remedy:
        'Kopieren Sie nur die Ergebniszeilen in eine neue Arbeitsmappe, nötigenfalls in mehrere Dateien, oder speichern Sie als CSV.',
    },
    'several-sheets': {
      message: 'Mehrere Blätter der Arbeitsmappe enthalten Ergebnisse: {{sheets}}. Es wurde nichts gelesen.',
      remedy: 'Reichen Sie für jedes Blatt eine Datei ein oder entfernen Sie die überzähligen Blätter.',
    },
    encoding: {
      message:
        'Die Umlaute und Akzente der Datei sind nicht lesbar: Sie hat eine unerwartete Zeichenkodierung, zum Beispiel die von Macintosh oder MS-DOS, oder mischt mehrere.',
      remedy:
        'Öffnen Sie sie in der Tabellenkalkulation, prüfen Sie die Umlaute und speichern Sie sie als CSV UTF-8.',
    },
    'no-header': {
      message: 'Die Zeile mit den Spaltentiteln wurde nicht gefunden. Es fehlt: {{columns}}.',
      remedy: 'Geben Sie diesen Spalten den genannten Titel, in einer Zeile über den Ergebnissen.',
    },
    'column-twice': {
      message:
        'Zwei Titel können dieselbe Spalte bezeichnen ({{columns}}): {{titles}}. Es wurde nichts gelesen.',
      remedy: 'Behalten Sie den richtigen, und benennen Sie den anderen um oder entfernen Sie ihn.',
    },
    quoting: {
      message: 'Ab Zeile {{line}} steht ein gerades Anführungszeichen (") falsch oder wird nie geschlossen.',
      remedy:
        'Berichtigen Sie diese Zeile in der Tabellenkalkulation, speichern Sie erneut als CSV und reichen Sie die ganze Datei ein.',
    },
    'line-too-long': {
      message: 'Zeile {{line}} ist übermäßig lang.',
      remedy:
        'In einer CSV-Datei wird meist ein gerades Anführungszeichen (") nie geschlossen. Berichtigen Sie diese Zeile in der Tabellenkalkulation und reichen Sie die ganze Datei ein.',
    },
  },
};
