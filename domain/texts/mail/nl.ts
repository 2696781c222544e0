import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const nl: TranslationOf<typeof fr> = {
  greeting: 'Dag {{firstName}},',
  hello: 'Dag,',
  others_one: '… en nog één attest.',
  others_other: '… en nog {{count}} attesten.',
  action: '{{label}}:',
  link: 'Werkt de knop niet? Kopieer dit adres naar uw browser:',
  secretariat: 'Het secretariaat',

  activation: {
    subject_one: 'Uw attest is klaar: {{title}}',
    subject_other: 'Er zijn {{count}} attesten klaar voor u',
    preheader_one: 'Open het en bewaar het in uw documentenmap.',
    preheader_other: 'Open ze en bewaar ze in uw documentenmap.',
    heading_one: 'Uw attest is klaar',
    heading_other: 'Uw attesten zijn klaar',
    opening_one: '{{institute}} heeft u zojuist dit attest uitgereikt:',
    opening_other: '{{institute}} heeft u zojuist deze attesten uitgereikt:',
    invitation_one:
      'Het hoort thuis in uw documentenmap, de plek op het internet waar u uw attesten bekijkt en bewaart. Activeer het om het daar op te bergen: u maakt een account aan, of meldt u aan als u er al een hebt.',
    invitation_other:
      'Ze horen thuis in uw documentenmap, de plek op het internet waar u uw attesten bekijkt en bewaart. Activeer ze om ze daar op te bergen: u maakt een account aan, of meldt u aan als u er al een hebt.',
    button_one: 'Mijn attest activeren',
    button_other: 'Mijn attesten activeren',
    validity_one:
      'Deze link is persoonlijk. Hij werkt één keer en blijft {{count}} dag geldig. Vraag daarna hier een nieuwe:',
    validity_other:
      'Deze link is persoonlijk. Hij werkt één keer en blijft {{count}} dagen geldig. Vraag daarna hier een nieuwe:',
    why: 'U krijgt dit bericht omdat het secretariaat dit adres heeft genoteerd voor {{firstName}} {{lastName}}.',
    stranger:
      'Bent u dat niet? Gebruik de link niet en schrijf naar het secretariaat: wij verbeteren het adres.',
  },

  renewed: {
    subject_one: 'Uw nieuwe activeringslink: {{title}}',
    subject_other: 'Uw nieuwe activeringslink voor {{count}} attesten',
    preheader: 'Hier is de link die u hebt gevraagd.',
    heading: 'Uw nieuwe activeringslink',
    opening_one: 'Zoals u hebt gevraagd, is hier een nieuwe link om dit attest te activeren:',
    opening_other: 'Zoals u hebt gevraagd, is hier een nieuwe link om deze attesten te activeren:',
    why: 'U krijgt dit bericht omdat er een activeringslink is gevraagd voor {{firstName}} {{lastName}}.',
    stranger:
      'Bent u dat, maar hebt u niets gevraagd? Dan mag u dit bericht negeren. Bent u dat niet? Gebruik de link niet en schrijf naar het secretariaat.',
  },

  arrived: {
    subject_one: 'Nieuw in uw documentenmap: {{title}}',
    subject_other: '{{count}} nieuwe attesten in uw documentenmap',
    preheader_one: 'Het zit er al in: u hoeft niets te activeren.',
    preheader_other: 'Ze zitten er al in: u hoeft niets te activeren.',
    heading_one: 'Een nieuw attest',
    heading_other: 'Nieuwe attesten',
    opening_one: '{{institute}} heeft u zojuist dit attest uitgereikt:',
    opening_other: '{{institute}} heeft u zojuist deze attesten uitgereikt:',
    invitation_one: 'Het zit al in uw documentenmap: u hoeft niets te activeren.',
    invitation_other: 'Ze zitten al in uw documentenmap: u hoeft niets te activeren.',
    button: 'Mijn documentenmap openen',
    why: 'U krijgt dit bericht omdat uw studentennummer aan uw account is gekoppeld. Is een attest niet van u, schrijf dan naar het secretariaat.',
    off: 'Wilt u deze berichten niet meer krijgen? Zet ze hier uit, zonder u aan te melden:',
  },

  news: {
    corrected: {
      subject_one: 'Uw attest is gecorrigeerd: {{title}}',
      subject_other: '{{count}} van uw attesten zijn gecorrigeerd',
      preheader_one: 'Dit is er veranderd.',
      preheader_other: 'Dit is er veranderd.',
      heading_one: 'Uw attest is gecorrigeerd',
      heading_other: 'Uw attesten zijn gecorrigeerd',
      opening_one:
        '{{institute}} heeft dit attest gecorrigeerd. Het nieuwe vervangt het oude, dat niet meer geldig is. Dit is er veranderd:',
      opening_other:
        '{{institute}} heeft deze attesten gecorrigeerd. De nieuwe vervangen de oude, die niet meer geldig zijn. Dit is er veranderd:',
    },
    revoked: {
      subject_one: 'Uw attest is niet meer geldig: {{title}}',
      subject_other: '{{count}} van uw attesten zijn niet meer geldig',
      preheader_one: 'Het secretariaat heeft het ingetrokken: dit is de reden.',
      preheader_other: 'Het secretariaat heeft ze ingetrokken: dit is de reden.',
      heading_one: 'Uw attest is niet meer geldig',
      heading_other: 'Attesten die niet meer geldig zijn',
      opening_one: '{{institute}} heeft dit attest ingetrokken: het is niet meer geldig.',
      opening_other: '{{institute}} heeft deze attesten ingetrokken: ze zijn niet meer geldig.',
    },
    several: {
      subject: 'Veranderingen in uw attesten',
      preheader: 'Dit is er veranderd.',
      heading: 'Veranderingen in uw attesten',
      opening: 'Dit heeft {{institute}} aan uw attesten veranderd:',
    },
    label: { new: 'Nieuw', corrected: 'Gecorrigeerd', revoked: 'Ingetrokken' },
    change: '{{field}}: {{was}} → {{now}}',
    renumbered:
      'Het zegt hetzelfde onder een nieuw nummer. Wat u ervan gedownload had, is niet meer geldig: download het opnieuw.',
    reason: 'Reden: {{reason}}',
    inWallet: 'Uw documentenmap is bijgewerkt: u hoeft niets te doen.',
    toActivate_one:
      'Het geldige attest ligt voor u klaar. Activeer het om het in uw documentenmap te bewaren, de plek online waar u uw attesten raadpleegt en bewaart.',
    toActivate_other:
      'De geldige attesten liggen voor u klaar. Activeer ze om ze in uw documentenmap te bewaren, de plek online waar u uw attesten raadpleegt en bewaart.',
    doubt: 'Denkt u dat dit een vergissing is? Schrijf naar het secretariaat.',
  },

  reset: {
    subject: 'Kies een nieuw wachtwoord',
    preheader: 'Hier is de link die u hebt gevraagd.',
    heading: 'Een nieuw wachtwoord',
    opening: 'U hebt gevraagd om een nieuw wachtwoord te kiezen voor uw documentenmap. Dat kan hier.',
    button: 'Een nieuw wachtwoord kiezen',
    validity_one: 'Deze link werkt één keer en blijft {{count}} minuut geldig. Vraag daarna hier een nieuwe:',
    validity_other:
      'Deze link werkt één keer en blijft {{count}} minuten geldig. Vraag daarna hier een nieuwe:',
    stranger:
      'Hebt u niets gevraagd? Negeer dit bericht: uw wachtwoord blijft hetzelfde en niemand anders heeft deze link gekregen.',
  },

  changed: {
    subject: 'Uw wachtwoord is gewijzigd',
    preheader: 'Was u dat zelf, dan hoeft u niets te doen.',
    heading: 'Uw wachtwoord is gewijzigd',
    opening:
      'Het wachtwoord van uw documentenmap is zojuist gewijzigd en voor uw veiligheid zijn alle open sessies gesloten. Was u dat zelf, dan hoeft u niets te doen.',
    invitation: 'Was u dat niet? Kies meteen een nieuw wachtwoord en schrijf daarna naar het secretariaat.',
    button: 'Een nieuw wachtwoord kiezen',
    services:
      'Ook deze diensten openen uw documentenmap, en een nieuw wachtwoord verandert daar niets aan: {{services}}. Herkent u er een niet? Verwijder die onder Accountinstellingen › Andere diensten › Verwijderen:',
  },

  external: {
    subject: 'Een andere dienst opent voortaan uw documentenmap',
    preheader: 'Was u dit, dan hoeft u niets te doen.',
    heading: 'Een externe identiteit is gekoppeld',
    opening:
      'Een identiteit van een andere dienst is zonet aan uw account gekoppeld: ze opent uw documentenmap, net als uw wachtwoord. Was u dit, dan hoeft u niets te doen.',
    invitation:
      'Was u dit niet? Verwijder deze identiteit meteen, onder Accountinstellingen › Andere diensten › Verwijderen, en kies daarna een nieuw wachtwoord.',
    button: 'Mijn instellingen openen',
    password: 'Een nieuw wachtwoord kiezen:',
  },

  join: {
    subject: 'Uw twee accounts samenvoegen',
    preheader: 'Bevestig dat ook dit account van u is.',
    heading: 'Uw twee accounts samenvoegen',
    opening:
      'Vanuit een ander account hebt u gevraagd om dit erbij te voegen. Als u doorgaat, verhuizen de attesten naar het andere account en wordt dit gesloten.',
    button: 'Mijn accounts samenvoegen',
    validity_one:
      'Open deze link in de browser waarin uw andere account open is. Hij werkt één keer en blijft {{count}} minuut geldig.',
    validity_other:
      'Open deze link in de browser waarin uw andere account open is. Hij werkt één keer en blijft {{count}} minuten geldig.',
    stranger: 'Hebt u niets gevraagd? Negeer dit bericht en open de link niet: er verandert niets.',
  },

  joined: {
    subject: 'Uw twee accounts zijn samengevoegd',
    preheader: 'Al uw attesten staan op één plaats.',
    heading: 'Uw twee accounts zijn er nu één',
    opening:
      'Het account met dit adres is samengevoegd met uw andere account. Alle attesten staan daar, en dit account is gesloten. Meld u voortaan aan met het adres van het andere account.',
    button: 'Aanmelden',
    stranger: 'Was u dit niet? Schrijf meteen naar het secretariaat.',
  },

  joinedHere: {
    subject: 'Een ander account is met het uwe samengevoegd',
    heading: 'Uw twee accounts zijn er nu één',
    opening:
      'Het account {{address}} is met dit samengevoegd: al zijn attesten zitten in deze documentenmap. Van zijn instellingen voor berichten en delen gelden de strengste nu ook hier; de code bij het aanmelden gaat niet mee. Wat u deelt, blijft zoals het is: links van het ene account tonen de attesten van het andere niet.',
  },

  noAccount: {
    subject: 'Geen account met dit adres',
    preheader: 'U wilde een nieuw wachtwoord: zo gaat u verder.',
    heading: 'Dit adres heeft nog geen account',
    opening:
      'Met dit adres is een nieuw wachtwoord gevraagd, maar het heeft geen account voor de documentenmap. Misschien hebt u een ander adres gebruikt: probeer het daarmee.',
    invitation:
      'Nog geen account? Zoek in uw mailbox, ook bij de ongewenste e-mail, het bericht dat uw attest aankondigt: met de link daarin maakt u uw account aan. Vindt u het niet? Vraag een nieuwe link.',
    button: 'Een activeringslink vragen',
    ignore: 'Hebt u niets gevraagd? Negeer dit bericht: er is niets aangemaakt en niets gewijzigd.',
  },

  newAddress: {
    subject: 'Bevestig uw nieuwe adres',
    preheader: 'Eén klik, en dit adres wordt dat van uw account.',
    heading: 'Uw nieuwe adres',
    opening:
      'U hebt gevraagd om dit adres het adres van uw documentenmap te maken. Bevestig het: tot dan blijft het oude in gebruik.',
    button: 'Dit adres bevestigen',
    validity_one:
      'Deze link werkt één keer en blijft {{count}} uur geldig. Begin daarna opnieuw bij de instellingen van uw account:',
    validity_other:
      'Deze link werkt één keer en blijft {{count}} uur geldig. Begin daarna opnieuw bij de instellingen van uw account:',
    stranger: 'Hebt u niets gevraagd? Negeer dit bericht: er verandert niets zolang niemand bevestigt.',
  },

  takenAddress: {
    subject: 'Dit adres heeft al een account',
    preheader: 'Het kan niet het adres van een tweede account worden.',
    heading: 'Dit adres heeft al een account',
    opening:
      'Iemand heeft gevraagd om dit adres het adres van een andere documentenmap te maken. Dat kan niet: het is al het adres van de uwe. Er is niets gewijzigd.',
    invitation: 'Was u dat? Dan hebt u twee accounts. Meld u hier aan met dit adres.',
    ignore: 'Was u dat niet? Dan mag u dit bericht negeren.',
  },

  addressNotice: {
    subject: 'Er is een ander adres gevraagd voor uw account',
    heading: 'Uw account krijgt een ander adres',
    opening:
      'U hebt gevraagd om {{address}} het adres van uw documentenmap te maken. Dat gebeurt zodra de link die daarheen gestuurd is, gevolgd wordt; tot dan verandert er niets.',
    invitation:
      'Was u dat niet? Kies meteen een nieuw wachtwoord: de vraag vervalt dan onmiddellijk. Schrijf daarna naar het secretariaat.',
  },

  codeOn: {
    subject: 'Bij het aanmelden wordt nu een code gevraagd',
    heading: 'Uw account is beter beschermd',
    opening:
      'Om in uw documentenmap te komen is nu behalve het wachtwoord ook een code van uw app nodig. Bewaar uw noodcodes op een veilige plaats.',
  },

  codeOff: {
    subject: 'Bij het aanmelden wordt geen code meer gevraagd',
    heading: 'De code bij het aanmelden is uitgezet',
    opening: 'Om in uw documentenmap te komen volstaat het wachtwoord weer.',
  },

  codesRenewed: {
    subject: 'Uw noodcodes zijn vervangen',
    heading: 'Nieuwe noodcodes',
    opening:
      'Voor uw documentenmap zijn zojuist nieuwe noodcodes gemaakt; de oude werken niet meer. Was u dat zelf, bewaar de nieuwe dan op een veilige plaats.',
  },

  closed: {
    subject: 'Uw account is gesloten',
    preheader: 'Uw attesten blijven in het register van het instituut staan.',
    heading: 'Uw account is gesloten',
    opening:
      'Uw toegang en uw profiel zijn gewist, zoals u gevraagd hebt. Uw attesten zijn niet verloren: het instituut bewaart ze in zijn register.',
    invitation:
      'Om terug te komen vraagt u met uw studentennummer een activeringslink. Die gaat naar het adres dat het secretariaat van u heeft, en al uw attesten komen mee met uw nieuwe account.',
    stranger: 'Was u dat niet? Kom op dezelfde manier terug en schrijf dan naar het secretariaat.',
  },

  linked: {
    subject: 'Uw attesten zitten in uw documentenmap',
    preheader: 'Er valt niets te activeren: meld u aan.',
    heading: 'Uw attesten zijn er al',
    opening:
      'U hebt een activeringslink gevraagd. Er valt niets meer te activeren: uw attesten zitten in uw documentenmap.',
    invitation: 'Meld u aan met het adres en het wachtwoord van uw account.',
    button: 'Aanmelden',
    forgotten: 'Wachtwoord vergeten? Kies hier een nieuw:',
    taking_one:
      'Kunt u dat account niet meer openen? Het secretariaat heeft dit adres sindsdien voor u genoteerd: met deze link, {{count}} uur geldig, gaan uw attesten naar een nieuw account, of naar een ander dat van u is. Het oude account krijgt daarvan bericht.',
    taking_other:
      'Kunt u dat account niet meer openen? Het secretariaat heeft dit adres sindsdien voor u genoteerd: met deze link, {{count}} uur geldig, gaan uw attesten naar een nieuw account, of naar een ander dat van u is. Het oude account krijgt daarvan bericht.',
    ignore: 'Hebt u niets gevraagd? Dan mag u dit bericht negeren.',
  },

  taking: {
    subject: 'Uw attesten gaan misschien naar een ander account',
    preheader: 'Was u dit, dan hoeft u niets te doen.',
    heading: 'Een link zou ze elders brengen',
    opening:
      'Het secretariaat heeft een nieuw adres genoteerd voor studentennummer {{studentNumber}}. Daarheen is zonet een link gestuurd: wie die volgt, brengt de attesten van dit studentennummer van uw account naar een ander. Was u dit, dan hoeft u niets te doen.',
    invitation:
      'Was u dit niet? Schrijf dan meteen naar het secretariaat: zodra het adres verbeterd is, dient de link nergens meer toe.',
  },

  taken: {
    subject: 'Uw attesten zijn naar een ander account gegaan',
    preheader: 'Was u dit, dan hoeft u niets te doen.',
    heading: 'Uw attesten zitten in een ander account',
    opening:
      'Het secretariaat heeft een nieuw adres genoteerd voor studentennummer {{studentNumber}}. Met een link die daarheen gestuurd is, zijn de attesten van dit studentennummer van uw account naar een ander gegaan. Was u dit, dan hoeft u niets te doen.',
    invitation:
      'Was u dit niet? Schrijf dan meteen naar het secretariaat. Er is geen attest verloren: ze staan allemaal in zijn register.',
  },

  report: {
    subject: 'Fout gemeld: {{title}} ({{studentNumber}})',
    preheader: '{{name}} schrijft u over een attest.',
    heading: 'Een fout in een attest?',
    opening: '{{name}} ({{address}}) schrijft u vanuit zijn of haar documentenmap over dit attest:',
    button: '{{name}} antwoorden',
    enclosed: 'Het attest is bijgevoegd, zoals de student het heeft.',
    why: 'Beantwoord gewoon dit bericht: uw antwoord gaat naar de student, die een kopie kreeg. Om het attest te verbeteren, levert u een resultatenbestand met de verbeterde regel.',
    level: 'niveau {{level}}',
    result: 'resultaat {{result}}',
    deliberatedOn: 'deliberatie van {{date}}',
    holder: 'op naam van {{name}}',
    birthDate: 'geboortedatum: {{date}}',
    studentNumber: 'studentennummer {{studentNumber}}',
    number: 'attest nr.\u00a0{{id}}',
    copySubject: 'Uw bericht aan het secretariaat: {{title}}',
    copyPreheader: 'Dit is de kopie van uw bericht.',
    copyHeading: 'Uw bericht is verstuurd',
    copyOpening:
      'Het secretariaat heeft uw bericht over dit attest ontvangen en antwoordt u per e-mail. Dit is de kopie:',
    copyButton: 'Het attest bekijken',
    copyStranger:
      'Hebt u niets geschreven? Misschien gebruikt iemand uw account: wijzig uw wachtwoord en verwittig het secretariaat.',
  },
};
