import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const de: TranslationOf<typeof fr> = {
  'invalid-request': {
    title: 'Etwas fehlt oder stimmt nicht',
    detail: 'Berichtigen Sie die markierten Felder und versuchen Sie es erneut.',
  },
  'weak-password': {
    title: 'Dieses Passwort ist nicht sicher genug',
    detail: 'Wählen Sie ein anderes, zum Beispiel einige Wörter, die nichts miteinander zu tun haben.',
  },
  'captcha-failed': {
    title: 'Die Prüfung ist nicht gelungen',
    detail:
      'Die Prüfung läuft von selbst, war aber zu früh oder zu spät fertig. Senden Sie das Formular noch einmal.',
  },
  'photo-unusable': {
    title: 'Dieses Foto kann nicht verwendet werden',
    detail: 'Wählen Sie ein anderes, zum Beispiel ein Bild im Format JPEG oder PNG.',
  },
  'not-signed-in': {
    title: 'Sie sind nicht angemeldet',
    detail: 'Ihre Sitzung ist beendet oder hat noch nicht begonnen. Melden Sie sich an, um fortzufahren.',
  },
  'wrong-credentials': {
    title: 'Die Adresse oder das Passwort stimmt nicht',
    detail: 'Prüfen Sie beides und versuchen Sie es erneut. Passwort vergessen? Wählen Sie ein neues.',
  },
  'second-factor-needed': {
    title: 'Ihr Code fehlt',
    detail:
      'Öffnen Sie Ihre Code-App und übernehmen Sie den sechsstelligen Code, oder benutzen Sie einen Notfallcode.',
  },
  'wrong-code': {
    title: 'Dieser Code stimmt nicht',
    detail:
      'Warten Sie in Ihrer App auf den nächsten Code und übernehmen Sie ihn. Ein Notfallcode gilt nur einmal.',
  },
  'wrong-password': {
    title: 'Das ist nicht Ihr aktuelles Passwort',
    detail: 'Prüfen Sie es und versuchen Sie es noch einmal. Es wurde nichts geändert.',
  },
  'address-taken': {
    title: 'Diese Adresse hat schon ein Konto',
    detail:
      'Ihre Adresse wurde nicht geändert. Melden Sie sich im anderen Konto an, oder wählen Sie eine andere Adresse.',
  },
  'second-factor-on': {
    title: 'Ein Code wird bei der Anmeldung schon verlangt',
    detail: 'Schalten Sie ihn zuerst aus, um ein anderes Gerät zu benutzen.',
  },
  'second-factor-off': {
    title: 'Bei der Anmeldung wird kein Code verlangt',
    detail: 'Schalten Sie zuerst den Code bei der Anmeldung ein.',
  },
  'terms-changed': {
    title: 'Die Bedingungen haben sich inzwischen geändert',
    detail:
      'Laden Sie die Seite neu: Was Sie geschrieben haben, bleibt, außer dem Passwort. Lesen Sie die neuen Bedingungen, und versuchen Sie es erneut.',
  },
  'no-password': {
    title: 'Ihr Konto hat noch kein Passwort',
    detail: 'Fordern Sie zuerst den Link an, um eines zu wählen: Damit bestätigen Sie, was Sie hier tun.',
  },
  'join-second-factor': {
    title: 'Dieses Konto verlangt bei der Anmeldung einen Code',
    detail: 'Ein Link genügt nicht, um es zusammenzuführen. Benutzen Sie sein Passwort und seinen Code.',
  },
  'forbidden-origin': {
    title: 'Diese Anfrage kommt nicht von unserer Website',
    detail:
      'Zu Ihrer Sicherheit haben wir sie nicht ausgeführt. Öffnen Sie die Dokumentenmappe und beginnen Sie dort erneut.',
  },
  'not-found': {
    title: 'Hier ist nichts',
    detail: 'Vielleicht ist die Adresse unvollständig. Beginnen Sie erneut auf der Startseite.',
  },
  'token-unknown': {
    title: 'Wir erkennen diesen Link nicht',
    detail:
      'Vielleicht wurde er abgeschnitten. Öffnen Sie ihn noch einmal aus Ihrer E-Mail oder fordern Sie einen neuen an: Er kommt in wenigen Minuten.',
  },
  'account-exists': {
    title: 'Diese Adresse hat schon ein Konto',
    detail: 'Melden Sie sich bei diesem Konto an: Ihre Bescheinigungen kommen dort hinzu.',
  },
  'already-linked': {
    title: 'Ihre Bescheinigungen sind schon in einer Dokumentenmappe',
    detail: 'Es gibt nichts mehr zu aktivieren. Melden Sie sich an, um sie anzusehen.',
  },
  'link-elsewhere': {
    title: 'Diese Bescheinigungen sind in einem anderen Konto',
    detail:
      'Melden Sie sich ab und dann bei dem Konto an, das Sie beim ersten Mal verwendet haben. Waren Sie das nicht, schreiben Sie dem Sekretariat.',
  },
  'other-account': {
    title: 'Sie sind mit einem anderen Konto angemeldet',
    detail:
      'Inzwischen hat sich hier jemand mit einem anderen Konto angemeldet. Prüfen Sie die angezeigte Adresse und versuchen Sie es dann noch einmal.',
  },
  'token-used': {
    title: 'Dieser Link wurde schon verwendet',
    detail: 'Jeder Link gilt nur einmal. Melden Sie sich an oder fordern Sie einen neuen Link an.',
  },
  'token-expired': {
    title: 'Dieser Link ist nicht mehr gültig',
    detail: 'Es ist nichts verloren: Fordern Sie einen neuen Link an, er kommt in wenigen Minuten.',
  },
  'external-gone': {
    title: 'Diese Bestätigung gilt nicht mehr',
    detail:
      'Zu Ihrer Sicherheit gilt sie nur einmal und nur eine Viertelstunde. Beginnen Sie mit demselben Dienst von vorn.',
  },
  'external-elsewhere': {
    title: 'Diese Identität ist mit einem anderen Konto verknüpft',
    detail:
      'Melden Sie sich damit an, um dieses Konto zu öffnen. Gehört es ebenfalls Ihnen, führen Sie Ihre beiden Konten zusammen.',
  },
  'join-same': {
    title: 'Das ist das Konto, in dem Sie sind',
    detail: 'Um zwei zusammenzuführen, geben Sie die Adresse des anderen an.',
  },
  'join-elsewhere': {
    title: 'Dieser Link wurde von einem anderen Konto aus angefordert',
    detail:
      'Melden Sie sich bei dem Konto an, von dem aus Sie ihn angefordert haben, und öffnen Sie den Link erneut.',
  },
  'join-impossible': {
    title: 'Diese Konten können gerade nicht zusammengeführt werden',
    detail:
      'Eines der beiden wurde eben geschlossen oder mit einem anderen zusammengeführt. Laden Sie die Seite neu: Ihre Bescheinigungen sind da.',
  },
  'certificate-revoked': {
    title: 'Diese Bescheinigung gilt nicht mehr',
    detail: 'Sie kann nicht mehr heruntergeladen werden. Ihre Mappe sagt, warum.',
  },
  'certificate-unknown': {
    title: 'Keine Bescheinigung hat diese Nummer mit diesem Namen',
    detail:
      'Lesen Sie Nummer und Nachnamen auf der Bescheinigung noch einmal nach und versuchen Sie es erneut.',
  },
  'share-unknown': {
    title: 'Diesen Freigabelink gibt es nicht oder nicht mehr',
    detail:
      'Vielleicht ist er unvollständig, abgelaufen oder zurückgezogen. Bitten Sie die Person, die ihn Ihnen gegeben hat, um einen neuen.',
  },
  'pin-required': {
    title: 'Dieser Freigabelink ist durch eine PIN geschützt',
    detail:
      'Geben Sie die PIN ein, die Sie mit dem Link erhalten haben. Haben Sie keine, fragen Sie die Person, die ihn geschickt hat.',
  },
  'pin-wrong': {
    title: 'Diese PIN stimmt nicht',
    detail:
      'Prüfen Sie sie und versuchen Sie es erneut. Nach zehn Versuchen müssen Sie eine Viertelstunde warten.',
  },
  'too-many-shares': {
    title: 'Sie haben bereits hundert Freigabelinks',
    detail: 'Ziehen Sie einen zurück, den Sie nicht mehr brauchen, und versuchen Sie es erneut.',
  },
  'too-many-requests': {
    title: 'Zu viele Versuche in kurzer Zeit',
    detail:
      'Zu Ihrer Sicherheit machen wir eine kurze Pause. Warten Sie einige Minuten und versuchen Sie es erneut.',
  },
  internal: {
    title: 'Bei uns ist etwas schiefgegangen',
    detail:
      'Es liegt nicht an Ihnen. Versuchen Sie es in einigen Minuten erneut; wenn es so bleibt, schreiben Sie dem Sekretariat.',
  },
  'seal-unavailable': {
    title: 'Das Dokument kann zurzeit nicht besiegelt werden',
    detail:
      'Das Zertifikat für das Siegel des Instituts ist nicht gültig; das Institut ist verständigt. Ihre Bescheinigungen sind sicher, und ihre signierte Form kann heruntergeladen werden.',
  },
  unavailable: {
    title: 'Der Dienst ist gerade nicht erreichbar',
    detail: 'Ihre Bescheinigungen sind sicher. Versuchen Sie es in einigen Minuten erneut.',
  },
  field: {
    required: 'Füllen Sie dieses Feld aus.',
    invalid: 'Prüfen Sie dieses Feld: Dieser Wert ist nicht gültig.',
    'too-long': 'Dieser Text ist zu lang: Bitte kürzen Sie ihn.',
    'own-address': 'Das ist schon die Adresse Ihres Kontos.',
    'birth-date': 'Prüfen Sie Ihr Geburtsdatum.',
    phone: 'Prüfen Sie diese Nummer: Schreiben Sie sie ganz, zum Beispiel +32 2 765 43 21.',
  },
  password: {
    length: 'Wählen Sie mindestens {{min}} Zeichen.',
    'not-personal': 'Verwenden Sie darin weder Ihren Namen noch Ihre E-Mail-Adresse.',
    'not-common': 'Dieses Passwort ist zu leicht zu erraten: Wählen Sie etwas Selteneres.',
  },
};
