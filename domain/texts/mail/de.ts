import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const de: TranslationOf<typeof fr> = {
  greeting: 'Guten Tag {{firstName}},',
  hello: 'Guten Tag,',
  others_one: '… und eine weitere Bescheinigung.',
  others_other: '… und {{count}} weitere Bescheinigungen.',
  action: '{{label}}:',
  link: 'Die Schaltfläche reagiert nicht? Kopieren Sie diese Adresse in Ihren Browser:',
  secretariat: 'Das Sekretariat',

  activation: {
    subject_one: 'Ihre Bescheinigung ist da: {{title}}',
    subject_other: '{{count}} Bescheinigungen sind für Sie da',
    preheader_one: 'Öffnen Sie sie und bewahren Sie sie in Ihrer Dokumentenmappe auf.',
    preheader_other: 'Öffnen Sie sie und bewahren Sie sie in Ihrer Dokumentenmappe auf.',
    heading_one: 'Ihre Bescheinigung ist da',
    heading_other: 'Ihre Bescheinigungen sind da',
    opening_one: '{{institute}} hat Ihnen soeben diese Bescheinigung ausgestellt:',
    opening_other: '{{institute}} hat Ihnen soeben diese Bescheinigungen ausgestellt:',
    invitation_one:
      'Ihr Platz ist in Ihrer Dokumentenmappe, dem Ort im Internet, an dem Sie Ihre Bescheinigungen ansehen und aufbewahren. Aktivieren Sie sie, um sie dort abzulegen: Sie legen ein Konto an oder melden sich an, wenn Sie schon eines haben.',
    invitation_other:
      'Ihr Platz ist in Ihrer Dokumentenmappe, dem Ort im Internet, an dem Sie Ihre Bescheinigungen ansehen und aufbewahren. Aktivieren Sie sie, um sie dort abzulegen: Sie legen ein Konto an oder melden sich an, wenn Sie schon eines haben.',
    button_one: 'Meine Bescheinigung aktivieren',
    button_other: 'Meine Bescheinigungen aktivieren',
    validity_one:
      'Dieser Link ist nur für Sie bestimmt. Er gilt einmal und bleibt {{count}} Tag gültig. Danach fordern Sie hier einen neuen an:',
    validity_other:
      'Dieser Link ist nur für Sie bestimmt. Er gilt einmal und bleibt {{count}} Tage gültig. Danach fordern Sie hier einen neuen an:',
    why: 'Sie erhalten diese Nachricht, weil das Sekretariat diese Adresse für {{firstName}} {{lastName}} notiert hat.',
    stranger:
      'Das sind nicht Sie? Verwenden Sie den Link nicht und schreiben Sie dem Sekretariat: Wir berichtigen die Adresse.',
  },

  renewed: {
    subject_one: 'Ihr neuer Aktivierungslink: {{title}}',
    subject_other: 'Ihr neuer Aktivierungslink für {{count}} Bescheinigungen',
    preheader: 'Hier ist der Link, um den Sie gebeten haben.',
    heading: 'Ihr neuer Aktivierungslink',
    opening_one: 'Wie gewünscht erhalten Sie hier einen neuen Link, um diese Bescheinigung zu aktivieren:',
    opening_other:
      'Wie gewünscht erhalten Sie hier einen neuen Link, um diese Bescheinigungen zu aktivieren:',
    why: 'Sie erhalten diese Nachricht, weil ein Aktivierungslink für {{firstName}} {{lastName}} angefordert wurde.',
    stranger:
      'Das sind Sie, aber Sie haben nichts angefordert? Dann können Sie diese Nachricht ignorieren. Das sind nicht Sie? Verwenden Sie den Link nicht und schreiben Sie dem Sekretariat.',
  },

  arrived: {
    subject_one: 'Neu in Ihrer Dokumentenmappe: {{title}}',
    subject_other: '{{count}} neue Bescheinigungen in Ihrer Dokumentenmappe',
    preheader_one: 'Sie ist schon dort: Sie müssen nichts aktivieren.',
    preheader_other: 'Sie sind schon dort: Sie müssen nichts aktivieren.',
    heading_one: 'Eine neue Bescheinigung',
    heading_other: 'Neue Bescheinigungen',
    opening_one: '{{institute}} hat Ihnen soeben diese Bescheinigung ausgestellt:',
    opening_other: '{{institute}} hat Ihnen soeben diese Bescheinigungen ausgestellt:',
    invitation_one: 'Sie ist schon in Ihrer Dokumentenmappe: Sie müssen nichts aktivieren.',
    invitation_other: 'Sie sind schon in Ihrer Dokumentenmappe: Sie müssen nichts aktivieren.',
    button: 'Meine Dokumentenmappe öffnen',
    why: 'Sie erhalten diese Nachricht, weil Ihre Matrikelnummer mit Ihrem Konto verknüpft ist. Gehört eine Bescheinigung nicht Ihnen, schreiben Sie dem Sekretariat.',
    off: 'Möchten Sie diese Nachrichten nicht mehr erhalten? Schalten Sie sie hier ab, ohne sich anzumelden:',
  },

  news: {
    corrected: {
      subject_one: 'Ihre Bescheinigung wurde berichtigt: {{title}}',
      subject_other: '{{count}} Ihrer Bescheinigungen wurden berichtigt',
      preheader_one: 'Das hat sich geändert.',
      preheader_other: 'Das hat sich geändert.',
      heading_one: 'Ihre Bescheinigung wurde berichtigt',
      heading_other: 'Ihre Bescheinigungen wurden berichtigt',
      opening_one:
        '{{institute}} hat diese Bescheinigung berichtigt. Die neue ersetzt die alte, die nicht mehr gültig ist. Das hat sich geändert:',
      opening_other:
        '{{institute}} hat diese Bescheinigungen berichtigt. Die neuen ersetzen die alten, die nicht mehr gültig sind. Das hat sich geändert:',
    },
    revoked: {
      subject_one: 'Ihre Bescheinigung ist nicht mehr gültig: {{title}}',
      subject_other: '{{count}} Ihrer Bescheinigungen sind nicht mehr gültig',
      preheader_one: 'Das Sekretariat hat sie widerrufen: Das ist der Grund.',
      preheader_other: 'Das Sekretariat hat sie widerrufen: Das ist der Grund.',
      heading_one: 'Ihre Bescheinigung ist nicht mehr gültig',
      heading_other: 'Nicht mehr gültige Bescheinigungen',
      opening_one: '{{institute}} hat diese Bescheinigung widerrufen: Sie ist nicht mehr gültig.',
      opening_other: '{{institute}} hat diese Bescheinigungen widerrufen: Sie sind nicht mehr gültig.',
    },
    several: {
      subject: 'Änderungen an Ihren Bescheinigungen',
      preheader: 'Das hat sich geändert.',
      heading: 'Änderungen an Ihren Bescheinigungen',
      opening: 'Das hat {{institute}} an Ihren Bescheinigungen geändert:',
    },
    label: { new: 'Neu', corrected: 'Berichtigt', revoked: 'Widerrufen' },
    change: '{{field}}: {{was}} → {{now}}',
    renumbered:
      'Sie besagt dasselbe unter einer neuen Nummer. Was Sie davon heruntergeladen haben, gilt nicht mehr: Laden Sie sie neu herunter.',
    reason: 'Grund: {{reason}}',
    inWallet: 'Ihre Dokumentenmappe ist auf dem neuesten Stand: Sie müssen nichts tun.',
    toActivate_one:
      'Die gültige Bescheinigung liegt für Sie bereit. Aktivieren Sie sie, um sie in Ihre Dokumentenmappe zu legen, den Ort im Netz, an dem Sie Ihre Bescheinigungen einsehen und aufbewahren.',
    toActivate_other:
      'Die gültigen Bescheinigungen liegen für Sie bereit. Aktivieren Sie sie, um sie in Ihre Dokumentenmappe zu legen, den Ort im Netz, an dem Sie Ihre Bescheinigungen einsehen und aufbewahren.',
    doubt: 'Halten Sie das für einen Irrtum? Schreiben Sie an das Sekretariat.',
  },

  reset: {
    subject: 'Wählen Sie ein neues Passwort',
    preheader: 'Hier ist der Link, um den Sie gebeten haben.',
    heading: 'Ein neues Passwort',
    opening:
      'Sie haben darum gebeten, ein neues Passwort für Ihre Dokumentenmappe zu wählen. Hier können Sie das tun.',
    button: 'Ein neues Passwort wählen',
    validity_one:
      'Dieser Link gilt einmal und bleibt {{count}} Minute gültig. Danach fordern Sie hier einen neuen an:',
    validity_other:
      'Dieser Link gilt einmal und bleibt {{count}} Minuten gültig. Danach fordern Sie hier einen neuen an:',
    stranger:
      'Sie haben nichts angefordert? Ignorieren Sie diese Nachricht: Ihr Passwort bleibt, wie es ist, und niemand sonst hat diesen Link erhalten.',
  },

  changed: {
    subject: 'Ihr Passwort wurde geändert',
    preheader: 'Wenn Sie das waren, müssen Sie nichts tun.',
    heading: 'Ihr Passwort wurde geändert',
    opening:
      'Das Passwort Ihrer Dokumentenmappe wurde soeben geändert, und zu Ihrer Sicherheit wurden alle offenen Sitzungen beendet. Wenn Sie das waren, müssen Sie nichts tun.',
    invitation:
      'Sie waren das nicht? Wählen Sie sofort ein neues Passwort und schreiben Sie danach dem Sekretariat.',
    button: 'Ein neues Passwort wählen',
    services:
      'Auch diese Dienste öffnen Ihre Dokumentenmappe, und ein neues Passwort ändert daran nichts: {{services}}. Sie kennen einen davon nicht? Entfernen Sie ihn unter Kontoeinstellungen › Andere Dienste › Entfernen:',
  },

  external: {
    subject: 'Ein anderer Dienst öffnet jetzt Ihre Dokumentenmappe',
    preheader: 'Wenn Sie das waren, müssen Sie nichts tun.',
    heading: 'Eine externe Identität ist verknüpft',
    opening:
      'Eine Identität eines anderen Dienstes wurde gerade mit Ihrem Konto verknüpft: Sie öffnet Ihre Dokumentenmappe, genau wie Ihr Passwort. Wenn Sie das waren, müssen Sie nichts tun.',
    invitation:
      'Das waren nicht Sie? Entfernen Sie diese Identität sofort, unter Kontoeinstellungen › Andere Dienste › Entfernen, und wählen Sie dann ein neues Passwort.',
    button: 'Meine Einstellungen öffnen',
    password: 'Ein neues Passwort wählen:',
  },

  join: {
    subject: 'Ihre beiden Konten zusammenführen',
    preheader: 'Bestätigen Sie, dass auch dieses Konto Ihnen gehört.',
    heading: 'Ihre beiden Konten zusammenführen',
    opening:
      'Von einem anderen Konto aus haben Sie darum gebeten, dieses damit zusammenzuführen. Wenn Sie fortfahren, gehen seine Bescheinigungen in das andere über, und dieses wird geschlossen.',
    button: 'Meine Konten zusammenführen',
    validity_one:
      'Öffnen Sie diesen Link in dem Browser, in dem Sie mit Ihrem anderen Konto angemeldet sind. Er gilt einmal und bleibt {{count}} Minute gültig.',
    validity_other:
      'Öffnen Sie diesen Link in dem Browser, in dem Sie mit Ihrem anderen Konto angemeldet sind. Er gilt einmal und bleibt {{count}} Minuten gültig.',
    stranger:
      'Sie haben nichts angefordert? Ignorieren Sie diese Nachricht und öffnen Sie den Link nicht: Es ändert sich nichts.',
  },

  joined: {
    subject: 'Ihre beiden Konten sind zusammengeführt',
    preheader: 'Alle Ihre Bescheinigungen sind an einem Ort.',
    heading: 'Aus Ihren beiden Konten ist eines geworden',
    opening:
      'Das Konto mit dieser Adresse wurde mit Ihrem anderen Konto zusammengeführt. Alle Bescheinigungen sind dort, und es ist geschlossen. Melden Sie sich künftig mit der Adresse des anderen Kontos an.',
    button: 'Anmelden',
    stranger: 'Das waren nicht Sie? Schreiben Sie sofort dem Sekretariat.',
  },

  joinedHere: {
    subject: 'Ein anderes Konto wurde mit Ihrem zusammengeführt',
    heading: 'Aus Ihren beiden Konten ist eines geworden',
    opening:
      'Das Konto {{address}} wurde mit diesem zusammengeführt: Alle seine Bescheinigungen sind in dieser Dokumentenmappe. Von seinen Einstellungen zu Nachrichten und Teilen gelten hier nun die strengeren; der Code bei der Anmeldung kommt nicht mit. Was Sie teilen, bleibt, wie es ist: Links des einen Kontos zeigen die Bescheinigungen des anderen nicht.',
  },

  noAccount: {
    subject: 'Kein Konto mit dieser Adresse',
    preheader: 'Sie wollten ein neues Passwort: So geht es weiter.',
    heading: 'Diese Adresse hat noch kein Konto',
    opening:
      'Mit dieser Adresse wurde ein neues Passwort angefordert, aber sie hat kein Konto für die Dokumentenmappe. Vielleicht haben Sie eine andere Adresse verwendet: Versuchen Sie es mit dieser.',
    invitation:
      'Noch kein Konto? Suchen Sie in Ihrem Postfach, auch im Spam-Ordner, die Nachricht, die Ihre Bescheinigung ankündigt: Mit ihrem Link legen Sie Ihr Konto an. Sie finden sie nicht? Fordern Sie einen neuen Link an.',
    button: 'Einen Aktivierungslink anfordern',
    ignore:
      'Sie haben nichts angefordert? Ignorieren Sie diese Nachricht: Es wurde nichts angelegt und nichts geändert.',
  },

  newAddress: {
    subject: 'Bestätigen Sie Ihre neue Adresse',
    preheader: 'Ein Klick, und diese Adresse wird die Ihres Kontos.',
    heading: 'Ihre neue Adresse',
    opening:
      'Sie haben darum gebeten, dass diese Adresse die Ihrer Dokumentenmappe wird. Bestätigen Sie sie: Bis dahin gilt die alte weiter.',
    button: 'Diese Adresse bestätigen',
    validity_one:
      'Dieser Link gilt einmal und bleibt {{count}} Stunde gültig. Danach beginnen Sie in den Einstellungen Ihres Kontos von vorn:',
    validity_other:
      'Dieser Link gilt einmal und bleibt {{count}} Stunden gültig. Danach beginnen Sie in den Einstellungen Ihres Kontos von vorn:',
    stranger:
      'Sie haben um nichts gebeten? Dann vergessen Sie diese Nachricht: Solange niemand bestätigt, ändert sich nichts.',
  },

  takenAddress: {
    subject: 'Diese Adresse hat schon ein Konto',
    preheader: 'Sie kann nicht die eines zweiten Kontos werden.',
    heading: 'Diese Adresse hat schon ein Konto',
    opening:
      'Jemand hat darum gebeten, dass diese Adresse die einer anderen Dokumentenmappe wird. Das geht nicht: Sie ist schon die Ihrer eigenen. Es wurde nichts geändert.',
    invitation: 'Waren Sie das? Dann haben Sie zwei Konten. Melden Sie sich hier mit dieser Adresse an.',
    ignore: 'Sie waren es nicht? Dann können Sie diese Nachricht vergessen.',
  },

  addressNotice: {
    subject: 'Für Ihr Konto wurde eine andere Adresse gewünscht',
    heading: 'Ihr Konto soll eine andere Adresse bekommen',
    opening:
      'Sie haben darum gebeten, dass {{address}} die Adresse Ihrer Dokumentenmappe wird. Das geschieht, sobald dem Link gefolgt wird, der dorthin gesandt wurde; bis dahin ändert sich nichts.',
    invitation:
      'Sie waren es nicht? Wählen Sie sofort ein neues Passwort: Damit ist der Wunsch hinfällig. Schreiben Sie danach dem Sekretariat.',
  },

  codeOn: {
    subject: 'Bei der Anmeldung wird jetzt ein Code verlangt',
    heading: 'Ihr Konto ist besser geschützt',
    opening:
      'Für Ihre Dokumentenmappe brauchen Sie jetzt außer dem Passwort einen Code aus Ihrer App. Bewahren Sie Ihre Notfallcodes an einem sicheren Ort auf.',
  },

  codeOff: {
    subject: 'Bei der Anmeldung wird kein Code mehr verlangt',
    heading: 'Der Code bei der Anmeldung ist ausgeschaltet',
    opening: 'Für Ihre Dokumentenmappe genügt wieder das Passwort.',
  },

  codesRenewed: {
    subject: 'Ihre Notfallcodes wurden ersetzt',
    heading: 'Neue Notfallcodes',
    opening:
      'Für Ihre Dokumentenmappe wurden soeben neue Notfallcodes erstellt; die früheren gelten nicht mehr. Wenn Sie das waren, bewahren Sie die neuen an einem sicheren Ort auf.',
  },

  closed: {
    subject: 'Ihr Konto ist geschlossen',
    preheader: 'Ihre Bescheinigungen bleiben im Register des Instituts.',
    heading: 'Ihr Konto ist geschlossen',
    opening:
      'Ihr Zugang und Ihr Profil sind gelöscht, wie Sie es gewünscht haben. Ihre Bescheinigungen sind nicht verloren: Das Institut bewahrt sie in seinem Register.',
    invitation:
      'Um zurückzukommen, fordern Sie mit Ihrer Matrikelnummer einen Aktivierungslink an. Er geht an die Adresse, die das Sekretariat von Ihnen hat, und alle Ihre Bescheinigungen kommen mit Ihrem neuen Konto zurück.',
    stranger:
      'Sie waren es nicht? Kommen Sie auf demselben Weg zurück und schreiben Sie dann dem Sekretariat.',
  },

  linked: {
    subject: 'Ihre Bescheinigungen sind in Ihrer Dokumentenmappe',
    preheader: 'Es gibt nichts zu aktivieren: Melden Sie sich an.',
    heading: 'Ihre Bescheinigungen sind schon da',
    opening:
      'Sie haben einen Aktivierungslink angefordert. Es gibt nichts mehr zu aktivieren: Ihre Bescheinigungen sind in Ihrer Dokumentenmappe.',
    invitation: 'Melden Sie sich mit der Adresse und dem Passwort Ihres Kontos an.',
    button: 'Anmelden',
    forgotten: 'Passwort vergessen? Wählen Sie hier ein neues:',
    taking_one:
      'Kommen Sie nicht mehr in dieses Konto? Das Sekretariat hat diese Adresse seither für Sie notiert: Mit diesem Link, {{count}} Stunde gültig, kommen Ihre Bescheinigungen in ein neues Konto oder in ein anderes, das Ihnen gehört. Das bisherige Konto wird benachrichtigt.',
    taking_other:
      'Kommen Sie nicht mehr in dieses Konto? Das Sekretariat hat diese Adresse seither für Sie notiert: Mit diesem Link, {{count}} Stunden gültig, kommen Ihre Bescheinigungen in ein neues Konto oder in ein anderes, das Ihnen gehört. Das bisherige Konto wird benachrichtigt.',
    ignore: 'Sie haben nichts angefordert? Dann können Sie diese Nachricht ignorieren.',
  },

  taking: {
    subject: 'Ihre Bescheinigungen wechseln vielleicht das Konto',
    preheader: 'Wenn Sie das waren, müssen Sie nichts tun.',
    heading: 'Ein Link würde sie in ein anderes Konto bringen',
    opening:
      'Das Sekretariat hat für die Matrikelnummer {{studentNumber}} eine neue Adresse notiert. Dorthin wurde gerade ein Link geschickt: Wer ihm folgt, holt die Bescheinigungen dieser Nummer aus Ihrem Konto in ein anderes. Wenn Sie das waren, müssen Sie nichts tun.',
    invitation:
      'Das waren nicht Sie? Schreiben Sie sofort dem Sekretariat: Berichtigt es die Adresse, ist der Link wertlos.',
  },

  taken: {
    subject: 'Ihre Bescheinigungen haben das Konto gewechselt',
    preheader: 'Wenn Sie das waren, müssen Sie nichts tun.',
    heading: 'Ihre Bescheinigungen sind in einem anderen Konto',
    opening:
      'Das Sekretariat hat für die Matrikelnummer {{studentNumber}} eine neue Adresse notiert. Über einen Link, der dorthin ging, sind die Bescheinigungen dieser Nummer aus Ihrem Konto in ein anderes gekommen. Wenn Sie das waren, müssen Sie nichts tun.',
    invitation:
      'Das waren nicht Sie? Schreiben Sie sofort dem Sekretariat. Keine Bescheinigung ist verloren: Alle stehen in seinem Register.',
  },

  report: {
    subject: 'Fehler gemeldet: {{title}} ({{studentNumber}})',
    preheader: '{{name}} schreibt Ihnen zu einer Bescheinigung.',
    heading: 'Ein Fehler in einer Bescheinigung?',
    opening: '{{name}} ({{address}}) schreibt Ihnen aus der Dokumentenmappe zu dieser Bescheinigung:',
    button: '{{name}} antworten',
    enclosed: 'Die Bescheinigung liegt bei, so wie sie der Studentin oder dem Studenten vorliegt.',
    why: 'Antworten Sie einfach auf diese Nachricht: Ihre Antwort geht an die Studentin oder den Studenten; eine Kopie ist dort schon angekommen. Um die Bescheinigung zu berichtigen, legen Sie eine Ergebnisdatei mit der berichtigten Zeile ab.',
    level: 'Niveau {{level}}',
    result: 'Ergebnis {{result}}',
    deliberatedOn: 'Deliberation vom {{date}}',
    holder: 'ausgestellt für {{name}}',
    birthDate: 'Geburtsdatum: {{date}}',
    studentNumber: 'Matrikelnummer {{studentNumber}}',
    number: 'Bescheinigung Nr.\u00a0{{id}}',
    copySubject: 'Ihre Nachricht an das Sekretariat: {{title}}',
    copyPreheader: 'Hier ist die Kopie Ihrer Nachricht.',
    copyHeading: 'Ihre Nachricht ist unterwegs',
    copyOpening:
      'Das Sekretariat hat Ihre Nachricht zu dieser Bescheinigung erhalten und antwortet Ihnen per E-Mail. Hier ist Ihre Kopie:',
    copyButton: 'Die Bescheinigung ansehen',
    copyStranger:
      'Sie haben nichts geschrieben? Vielleicht benutzt jemand Ihr Konto: Ändern Sie Ihr Passwort und benachrichtigen Sie das Sekretariat.',
  },
};
