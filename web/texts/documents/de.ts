import type { Documents } from './document.ts';

export const de: Documents = {
  terms: {
    title: 'Nutzungsbedingungen',
    description: 'Wozu Sie und das Institut sich mit der Dokumentenmappe verpflichten.',
    lead: 'Fassung {{version}}. Mit dem Erstellen eines Kontos nehmen Sie das Folgende an.',
    sections: [
      {
        heading: 'Was die Dokumentenmappe tut',
        body: [
          'Das Institut gibt Ihnen hier kostenlos Ihre Erfolgsbescheinigungen in digitaler Form. Sie können sie jederzeit ansehen.',
          'Die Dokumentenmappe ersetzt das Register des Instituts nicht: Bei Abweichungen gilt das Register.',
        ],
      },
      {
        heading: 'Ihr Konto',
        body: [
          [
            'Ein Konto ist persönlich: eine Person, ein Konto.',
            'Erstellen Sie es mit einem Link, der an Sie gesendet wurde, und mit einer Adresse, die Ihnen gehört.',
            'Halten Sie Ihr Passwort geheim. Wenn Sie glauben, dass jemand es kennt, ändern Sie es sofort.',
            'Sie können Ihr Konto jederzeit schließen, in seinen Einstellungen.',
            'Sagen Sie uns, wenn eine Bescheinigung nicht Ihre ist oder einen Fehler enthält.',
          ],
        ],
      },
      {
        heading: 'Was wir versprechen',
        body: [
          [
            'Ihre Bescheinigungen bleiben im Register des Instituts, auch wenn Ihr Konto geschlossen wird.',
            'Wird eine Bescheinigung berichtigt oder zurückgezogen, zeigt Ihre Dokumentenmappe es.',
            'Wir verwenden Ihre Daten nur für diesen Dienst, nie für Werbung.',
          ],
          'Wir tun unser Möglichstes, damit der Dienst immer erreichbar ist, können aber nicht gewährleisten, dass er nie unterbrochen wird.',
        ],
      },
      {
        heading: 'Änderungen und anwendbares Recht',
        body: [
          'Ändern sich diese Bedingungen wesentlich, bitten wir Sie, sie erneut anzunehmen. Es gilt belgisches Recht.',
          'Eine Frage? Schreiben Sie an {{email}}.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Datenschutz',
    description: 'Welche Daten die Dokumentenmappe aufbewahrt, warum, und welche Rechte Sie haben.',
    lead: 'Version {{privacyVersion}}. {{controller}}',
    sections: [
      {
        heading: 'Was wir aufbewahren, und warum',
        body: [
          [
            'Ihre Bescheinigungen mit Ihrem Namen und Ihrer Matrikelnummer: Das ist eine Aufgabe des Instituts im öffentlichen Interesse.',
            'Die Adresse, die Sie dem Sekretariat gegeben haben: um Sie zu benachrichtigen.',
            'Ihr Konto (Name, Adresse, Sprache, Fassung der angenommenen Bedingungen und dieser Seite): um Ihnen Ihre Dokumentenmappe zu öffnen. Niemand kennt Ihr Passwort: Nur ein Abdruck davon wird aufbewahrt.',
            'Wenn Sie sich über einen anderen Dienst anmelden: ein Abdruck der Nummer, die er Ihnen gibt, und sonst nichts. Wir fragen ihn weder nach Ihrem Namen noch nach Ihrer Adresse; er erfährt, dass Sie hier waren.',
            'Was Sie in Ihrem Profil über sich sagen (Foto, Geburtsdatum, Telefon, Wohnort…), wenn Sie möchten: für Sie allein, solange Sie es niemandem zeigen.',
            'Die Geräte, auf denen Sie angemeldet sind: damit Sie sie wiedererkennen.',
            'Wenn Sie bei der Anmeldung einen Code verlangen: das mit Ihrer App geteilte Geheimnis und Abdrücke Ihrer Notfallcodes.',
            'Ihre Wahl (was beim Teilen zu sehen ist, welche Nachrichten Sie erhalten) und wann Sie Ihre Dokumentenmappe geöffnet haben: um ihr zu folgen und Neues zu kennzeichnen.',
            'Was Sie teilen: was Sie hineinlegen und wie oft es geöffnet wurde, nie von wem. Ein abgelaufener Link wird nach 90 Tagen gelöscht, ein zurückgezogener sofort.',
            'Die Nummer jeder E-Mail, die Ihnen geschickt wurde, 90 Tage lang: um zu wissen, ob sie angekommen ist.',
            'Technische Spuren der Anfragen, für begrenzte Zeit: für die Sicherheit des Dienstes.',
          ],
        ],
      },
      {
        heading: 'Was wir nicht tun',
        body: [
          'Keine Werbung, keine Besuchermessung, keine sozialen Netzwerke: Diese Seite fragt niemanden außer uns. Die Prüfung „kein Roboter“ läuft auf Ihrem Gerät, ohne Dritte.',
        ],
      },
      {
        heading: 'Cookies',
        body: [
          'Eines, ein notwendiges, zum Anmelden: Es hält Sie angemeldet und verschwindet, wenn Sie sich abmelden. Ihr Browser merkt sich außerdem, ohne Ihren Namen, dass eine Anmeldung stattgefunden hat.',
          'Zwei weitere, höchstens eine Viertelstunde lang und nur, wenn Sie sich über einen anderen Dienst anmelden: Sie binden Ihren Besuch an diesen Browser.',
          'Ein weiteres, ein Jahr lang und nur, wenn Sie die Sprache der Seite wechseln: Es merkt sich Ihre Wahl für Ihren nächsten Besuch.',
          'Endet Ihre Sitzung, während Sie ein Formular ausfüllen, behält dieser Tab, was Sie geschrieben haben, außer Passwörtern, bis Sie zurückkommen oder ihn schließen.',
        ],
      },
      {
        heading: 'Wo, und wie lange',
        body: [
          'Die Daten sind verschlüsselt und liegen bei Amazon Web Services, das im Auftrag des Instituts handelt. Die Bescheinigungen werden so lange aufbewahrt, wie das Institut sein Register führen muss; Ihr Konto, bis Sie es schließen. Dann wird es gelöscht, mit Ihrem Profil und Ihrem Foto; Ihre Bescheinigungen warten auf einen neuen Link.',
        ],
      },
      {
        heading: 'Ihre Rechte',
        body: [
          'In den Einstellungen Ihres Kontos können Sie alle Ihre Daten herunterladen und Ihr Konto selbst schließen.',
          'Sie können verlangen, Ihre Daten zu sehen, zu berichtigen, eine Kopie zu erhalten, Ihr Konto zu schließen oder einer Verwendung zu widersprechen: Schreiben Sie an {{email}}.',
          'Sie können sich auch an die belgische Datenschutzbehörde wenden, www.datenschutzbehorde.be.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Barrierefreiheit',
    description:
      'Wie diese Seite gemacht ist, damit alle sie benutzen können, und wem Sie sagen, was hindert.',
    lead: 'Das Institut möchte, dass alle ihre Dokumentenmappe öffnen können, mit welchem Gerät und auf welche Weise sie auch lesen.',
    sections: [
      {
        heading: 'Wo wir stehen',
        body: [
          'Diese Seite ist nach den Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA, gestaltet. Ein automatisches Werkzeug prüft jede Seite bei jeder Änderung, auf kleinen und großen Bildschirmen, hell und dunkel. Eine Prüfung durch Menschen hat noch nicht stattgefunden.',
          [
            'Alles geht mit der Tastatur, und Sie sehen immer, wo Sie sind.',
            'Die Seiten sind bei 320 Pixeln Breite und auf 200 % vergrößert lesbar.',
            'Es gibt kein Rätsel zu lösen und keine Zeitgrenze für ein Formular.',
            'Nichts verlangt eine Kamera oder eine Maus: Der Schlüssel steht neben dem QR-Code, und das Foto schneiden Sie mit Schiebereglern zu.',
            'Fehler werden in Worten gesagt, neben dem Feld und oben im Formular.',
            'Den Einstellungen Ihres Geräts wird gefolgt: Kontrast, dunkel, weniger Bewegung.',
          ],
        ],
      },
      {
        heading: 'Hindert Sie etwas?',
        body: [
          'Schreiben Sie an {{email}}: Sagen Sie, welche Seite, und was Sie tun wollten. Inzwischen helfen wir Ihnen, Ihre Bescheinigungen auf anderem Weg zu erhalten.',
          'Wenn die Antwort Sie nicht zufriedenstellt, können Sie sich an den Ombudsmann der Wallonie und der Föderation Wallonie-Brüssel wenden, www.le-mediateur.be.',
        ],
      },
    ],
  },
  help: {
    title: 'Hilfe',
    description: 'Antworten auf Fragen zur Dokumentenmappe.',
    lead: 'Die Antworten auf die Fragen, die uns am häufigsten gestellt werden.',
    sections: [
      {
        heading: 'Ich habe keine E-Mail erhalten',
        body: [
          'Sehen Sie im Spam-Ordner nach. Ist sie nicht dort, fordern Sie auf der Anmeldeseite mit Ihrer Matrikelnummer einen neuen Link an („Keine E-Mail erhalten?“). Hat sich Ihre Adresse geändert, schreiben Sie an {{email}}.',
        ],
      },
      {
        heading: 'Mein Link funktioniert nicht mehr',
        body: [
          'Ein Link funktioniert {{days}} Tage. Ihre Bescheinigungen warten länger: Fordern Sie einfach einen neuen Link an.',
        ],
      },
      {
        heading: 'Ich habe mein Passwort vergessen',
        body: [
          'Wählen Sie auf der Anmeldeseite „Passwort vergessen?“: Sie erhalten einen Link, um ein neues zu wählen. An Ihren Bescheinigungen ändert sich nichts.',
        ],
      },
      {
        heading: 'Ich habe keinen Zugang mehr zu meiner alten Adresse',
        body: [
          'Können Sie sich noch anmelden? Ändern Sie die Adresse in den Einstellungen Ihres Kontos und lassen Sie auch das Sekretariat dorthin schreiben.',
          'Wenn nicht, schreiben Sie von Ihrer neuen Adresse aus an {{email}}, mit Ihrer Matrikelnummer. Nach einer Prüfung notiert das Sekretariat sie. Fordern Sie dann mit Ihrer Matrikelnummer einen neuen Link an: Er kommt an diese Adresse und bringt Ihre Bescheinigungen in ein neues Konto oder in ein anderes, das Ihnen gehört. Das bisherige Konto wird benachrichtigt.',
        ],
      },
      {
        heading: 'Ich habe zwei Konten',
        body: [
          'Führen Sie sie in den Einstellungen des Kontos zusammen, das Sie behalten („Ein anderes Konto“): Alle Bescheinigungen kommen in eine Dokumentenmappe.',
        ],
      },
      {
        heading: 'Ich habe das Gerät mit meinen Codes nicht mehr',
        body: [
          'Geben Sie bei der Anmeldung stattdessen einen Ihrer Notfallcodes ein. Sie haben keinen mehr? Schreiben Sie an {{email}}, mit Ihrer Matrikelnummer: Nach einer Prüfung schaltet das Institut den Code aus.',
        ],
      },
      {
        heading: 'Was geschieht, wenn ich mein Konto schließe?',
        body: [
          'Sie verlieren keine Bescheinigung: Alle bleiben im Register des Instituts. Fordern Sie mit Ihrer Matrikelnummer einen neuen Link an, und ein neues Konto findet alle wieder.',
        ],
      },
      {
        heading: 'Eine Bescheinigung fehlt oder enthält einen Fehler',
        body: [
          'Die Bescheinigungen kommen nach den Deliberationen, sobald das Sekretariat die Ergebnisse gesendet hat. Fehlt eine? Schreiben Sie an {{email}} und nennen Sie den Kurs.',
          'Bei einem Fehler öffnen Sie die Bescheinigung und wählen „Ein Fehler in dieser Bescheinigung?“: Ihre Nachricht geht mit der Bescheinigung an das Sekretariat, und Sie bekommen eine Kopie.',
        ],
      },
      {
        heading: 'Eine Bescheinigung ist „nicht mehr gültig“',
        body: [
          'Das Institut hat sie berichtigt: Die neue ersetzt sie, und die alte führt zu ihr. Oder es hat sie zurückgezogen: Der Grund steht darauf. Zeigen Sie nur jene, auf denen „Gültig“ steht.',
        ],
      },
    ],
  },
  contact: {
    title: 'Kontakt',
    description: 'An wen Sie schreiben und wie Sie schnell eine Antwort bekommen.',
    lead: 'Das Sekretariat des Instituts beantwortet alle Fragen zu Ihren Bescheinigungen.',
    sections: [
      {
        heading: 'So erreichen Sie das Sekretariat',
        body: [['Per E-Mail: {{email}}', 'Telefonisch: {{phone}}', 'Vor Ort oder mit der Post: {{address}}']],
      },
      {
        heading: 'So bekommen Sie schnell eine Antwort',
        body: [
          [
            'Nennen Sie Ihre Matrikelnummer: Sie steht auf Ihrem Studierendenausweis und auf Ihren Zeugnissen.',
            'Ein Fehler in einer Bescheinigung? Öffnen Sie sie in Ihrer Dokumentenmappe und schreiben Sie uns von dort: Sie geht mit Ihrer Nachricht mit.',
            'Ihre Adresse, Ihr Passwort und Ihren Rufnamen ändern Sie selbst, in Ihrem Konto.',
            'Senden Sie uns nie Ihr Passwort. Niemand hier wird Sie danach fragen.',
          ],
        ],
      },
    ],
  },
};
