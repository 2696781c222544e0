import type { Documents } from './document.ts';

export const nl: Documents = {
  terms: {
    title: 'Gebruiksvoorwaarden',
    description: 'Waartoe u en het instituut zich verbinden met de documentenmap.',
    lead: 'Versie {{version}}. Door een account te maken, aanvaardt u wat volgt.',
    sections: [
      {
        heading: 'Wat de documentenmap doet',
        body: [
          'Het instituut geeft u hier, gratis, uw slaagattesten in digitale vorm. U kunt ze bekijken wanneer u wilt.',
          'De documentenmap vervangt het register van het instituut niet: bij verschil geldt het register.',
        ],
      },
      {
        heading: 'Uw account',
        body: [
          [
            'Een account is persoonlijk: één persoon, één account.',
            'Maak het met een link die aan u gestuurd is, en met een adres dat van u is.',
            'Houd uw wachtwoord geheim. Denkt u dat iemand het kent, verander het dan meteen.',
            'U kunt uw account sluiten wanneer u wilt, in de instellingen ervan.',
            'Laat het ons weten als een attest niet van u is of een fout bevat.',
          ],
        ],
      },
      {
        heading: 'Wat wij beloven',
        body: [
          [
            'Uw attesten blijven in het register van het instituut, ook als uw account gesloten is.',
            'Wordt een attest gecorrigeerd of ingetrokken, dan toont uw documentenmap dat.',
            'Wij gebruiken uw gegevens alleen voor deze dienst, nooit voor reclame.',
          ],
          'Wij doen ons best om de dienst altijd beschikbaar te houden, maar kunnen niet waarborgen dat hij nooit onderbroken wordt.',
        ],
      },
      {
        heading: 'Wijzigingen en toepasselijk recht',
        body: [
          'Veranderen deze voorwaarden ingrijpend, dan vragen wij u om ze opnieuw te aanvaarden. Het Belgische recht is van toepassing.',
          'Een vraag? Schrijf naar {{email}}.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    description: 'Welke gegevens de documentenmap bewaart, waarom, en wat uw rechten zijn.',
    lead: 'Versie {{privacyVersion}}. {{controller}}',
    sections: [
      {
        heading: 'Wat wij bewaren, en waarom',
        body: [
          [
            'Uw attesten, met uw naam en studentennummer: dat is een taak van algemeen belang van het instituut.',
            'Het adres dat u aan het secretariaat gaf: om u te verwittigen.',
            'Uw account (naam, adres, taal, versie van de aanvaarde voorwaarden en van deze pagina): om uw documentenmap voor u te openen. Niemand kent uw wachtwoord: alleen een afdruk ervan wordt bewaard.',
            'Als u zich via een andere dienst aanmeldt: een afdruk van het nummer dat die u geeft, en niets anders. We vragen die dienst uw naam noch uw adres; hij verneemt wel dat u hier was.',
            'Wat u in uw profiel over uzelf zegt (foto, geboortedatum, telefoon, woonplaats…), als u dat wilt: voor u alleen, zolang u het niemand toont.',
            'De toestellen waarop u aangemeld bent: zodat u ze herkent.',
            'Als u bij het aanmelden een code vraagt: het geheim dat u met uw app deelt, en een afdruk van uw noodcodes.',
            'Uw keuzes (wat te zien is als u iets deelt, welke berichten u krijgt) en wanneer u uw documentenmap opende: om ze te volgen en om te tonen wat nieuw is.',
            'Wat u deelt: wat u erin zet en hoe vaak het geopend werd, nooit door wie. Een verlopen link wordt na 90 dagen gewist, een ingetrokken link meteen.',
            'Het nummer van elke e-mail die u werd gestuurd, 90 dagen lang: om te weten of hij is aangekomen.',
            'Technische sporen van aanvragen, gedurende beperkte tijd: voor de veiligheid van de dienst.',
          ],
        ],
      },
      {
        heading: 'Wat wij niet doen',
        body: [
          'Geen reclame, geen bezoekersmeting, geen sociale netwerken: deze pagina vraagt niets aan iemand anders dan ons. De controle ‘geen robot’ gebeurt op uw toestel, zonder derden.',
        ],
      },
      {
        heading: 'Cookies',
        body: [
          'Eén, noodzakelijk, om binnen te komen: hij houdt u aangemeld en verdwijnt als u zich afmeldt. Uw browser onthoudt ook, zonder uw naam, dat er iemand aangemeld was.',
          'Nog twee, hoogstens een kwartier en alleen als u zich via een andere dienst aanmeldt: ze binden uw bezoek aan deze browser.',
          'Nog een, een jaar lang en alleen als u de taal van de pagina verandert: hij onthoudt uw keuze voor uw volgende bezoek.',
          'Loopt uw sessie af terwijl u een formulier invult, dan bewaart dit tabblad wat u schreef, behalve wachtwoorden, tot u terugkomt of het sluit.',
        ],
      },
      {
        heading: 'Waar, en hoelang',
        body: [
          'De gegevens zijn versleuteld en staan bij Amazon Web Services, dat voor het instituut werkt. De attesten worden bewaard zolang het instituut zijn register moet bijhouden; uw account tot u het sluit. Dan wordt het gewist, met uw profiel en uw foto; uw attesten wachten op een nieuwe link.',
        ],
      },
      {
        heading: 'Uw rechten',
        body: [
          'In de instellingen van uw account kunt u al uw gegevens downloaden en uw account zelf sluiten.',
          'U kunt vragen om uw gegevens te zien, te verbeteren, er een kopie van te krijgen, uw account te sluiten of u tegen een gebruik te verzetten: schrijf naar {{email}}.',
          'U kunt ook terecht bij de Gegevensbeschermingsautoriteit, www.gegevensbeschermingsautoriteit.be.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Toegankelijkheid',
    description: 'Hoe deze site gemaakt is zodat iedereen hem kan gebruiken, en wie u zegt wat niet lukt.',
    lead: 'Het instituut wil dat iedereen zijn documentenmap kan openen, met welk toestel en op welke manier van lezen ook.',
    sections: [
      {
        heading: 'Hoe ver we staan',
        body: [
          'Deze site is ontworpen volgens de Web Content Accessibility Guidelines (WCAG) 2.2, niveau AA. Een automatisch hulpmiddel controleert elke pagina bij elke wijziging, op klein en groot scherm, licht en donker. Een audit door mensen heeft nog niet plaatsgevonden.',
          [
            'Alles kan met het toetsenbord, en u ziet altijd waar u bent.',
            'De pagina’s zijn leesbaar op 320 pixels breed en vergroot tot 200 %.',
            'Er is geen raadsel om op te lossen en geen tijdslimiet om een formulier in te vullen.',
            'Niets vraagt een camera of een muis: de sleutel staat naast de QR-code, en de foto snijdt u bij met schuifknoppen.',
            'Fouten staan in woorden bij het veld en bovenaan het formulier.',
            'We volgen de instellingen van uw toestel: contrast, donker, minder beweging.',
          ],
        ],
      },
      {
        heading: 'Lukt er iets niet?',
        body: [
          'Schrijf naar {{email}}: zeg welke pagina, en wat u wilde doen. Intussen helpen we u om uw attesten op een andere manier te krijgen.',
          'Bent u niet tevreden met het antwoord, dan kunt u terecht bij de ombudsman van Wallonië en de Federatie Wallonië-Brussel, www.le-mediateur.be.',
        ],
      },
    ],
  },
  help: {
    title: 'Hulp',
    description: 'Antwoorden op vragen over de documentenmap.',
    lead: 'De antwoorden op de vragen die we het vaakst krijgen.',
    sections: [
      {
        heading: 'Ik heb geen e-mail gekregen',
        body: [
          'Kijk bij ongewenste e-mail. Zit hij daar niet, vraag dan een nieuwe link met uw studentennummer, op de pagina om aan te melden (‘Geen e-mail gekregen?’). Is uw adres veranderd, schrijf dan naar {{email}}.',
        ],
      },
      {
        heading: 'Mijn link werkt niet meer',
        body: ['Een link werkt {{days}} dagen. Uw attesten wachten langer: vraag gewoon een nieuwe link.'],
      },
      {
        heading: 'Ik ben mijn wachtwoord vergeten',
        body: [
          'Kies op de pagina om aan te melden ‘Wachtwoord vergeten?’: u krijgt een link om een nieuw te kiezen. Aan uw attesten verandert niets.',
        ],
      },
      {
        heading: 'Ik kan niet meer in mijn oude mailbox',
        body: [
          'Kunt u zich nog aanmelden? Verander het adres in de instellingen van uw account, en laat het secretariaat er ook naartoe schrijven.',
          'Zo niet, schrijf dan vanuit uw nieuwe adres naar {{email}}, met uw studentennummer. Na controle noteert het secretariaat het. Vraag dan een nieuwe link met uw studentennummer: die komt op dat adres aan en brengt uw attesten naar een nieuw account, of naar een ander dat van u is. Het oude account krijgt daarvan bericht.',
        ],
      },
      {
        heading: 'Ik heb twee accounts',
        body: [
          'Voeg ze samen in de instellingen van het account dat u houdt (‘Een ander account’): alle attesten komen in één documentenmap.',
        ],
      },
      {
        heading: 'Ik heb het toestel met mijn codes niet meer',
        body: [
          'Geef bij het aanmelden een van uw noodcodes. Hebt u er geen meer, schrijf dan naar {{email}}, met uw studentennummer: na controle zet het instituut de code uit.',
        ],
      },
      {
        heading: 'Wat gebeurt er als ik mijn account sluit?',
        body: [
          'U verliest geen enkel attest: ze blijven in het register van het instituut. Vraag een nieuwe link met uw studentennummer, en een nieuw account vindt ze allemaal terug.',
        ],
      },
      {
        heading: 'Een attest ontbreekt of bevat een fout',
        body: [
          'De attesten komen na de deliberaties, zodra het secretariaat de resultaten verstuurd heeft. Ontbreekt er een, schrijf dan naar {{email}}, met de naam van de cursus.',
          'Voor een fout opent u het attest en kiest u ‘Een fout in dit attest?’: uw bericht gaat met het attest naar het secretariaat, en u krijgt een kopie.',
        ],
      },
      {
        heading: 'Een attest is ‘niet meer geldig’',
        body: [
          'Het instituut heeft het gecorrigeerd: het nieuwe vervangt het, en het oude verwijst ernaar. Of het heeft het ingetrokken: de reden staat erop. Toon alleen attesten waarop ‘Geldig’ staat.',
        ],
      },
    ],
  },
  contact: {
    title: 'Contact',
    description: 'Naar wie u schrijft, en hoe u snel antwoord krijgt.',
    lead: 'Het secretariaat van het instituut beantwoordt alle vragen over uw attesten.',
    sections: [
      {
        heading: 'Het secretariaat bereiken',
        body: [['Per e-mail: {{email}}', 'Per telefoon: {{phone}}', 'Ter plaatse of per post: {{address}}']],
      },
      {
        heading: 'Om snel antwoord te krijgen',
        body: [
          [
            'Vermeld uw studentennummer: het staat op uw studentenkaart en op uw rapporten.',
            'Een fout in een attest? Open het in uw documentenmap en schrijf ons van daaruit: het gaat met uw bericht mee.',
            'Uw adres, uw wachtwoord of uw roepnaam verandert u zelf, in uw account.',
            'Stuur ons nooit uw wachtwoord. Niemand hier zal ernaar vragen.',
          ],
        ],
      },
    ],
  },
};
