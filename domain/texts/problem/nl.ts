import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const nl: TranslationOf<typeof fr> = {
  'invalid-request': {
    title: 'Er ontbreekt iets of er klopt iets niet',
    detail: 'Verbeter de aangeduide velden en probeer opnieuw.',
  },
  'weak-password': {
    title: 'Dit wachtwoord is niet sterk genoeg',
    detail: 'Kies een ander, bijvoorbeeld enkele woorden die niets met elkaar te maken hebben.',
  },
  'captcha-failed': {
    title: 'De controle is niet gelukt',
    detail:
      'De controle gebeurt vanzelf, maar ze was te vroeg of te laat klaar. Verstuur het formulier opnieuw.',
  },
  'photo-unusable': {
    title: 'Deze foto kan niet gebruikt worden',
    detail: 'Kies een andere, bijvoorbeeld een foto in JPEG- of PNG-formaat.',
  },
  'not-signed-in': {
    title: 'U bent niet aangemeld',
    detail: 'Uw sessie is afgelopen of nog niet begonnen. Meld u aan om verder te gaan.',
  },
  'wrong-credentials': {
    title: 'Het adres of het wachtwoord klopt niet',
    detail: 'Kijk beide na en probeer opnieuw. Wachtwoord vergeten? Kies een nieuw.',
  },
  'second-factor-needed': {
    title: 'Uw code ontbreekt',
    detail: 'Open uw codeapp en neem de code van zes cijfers over, of gebruik een noodcode.',
  },
  'wrong-code': {
    title: 'Deze code klopt niet',
    detail: 'Wacht in uw app op de volgende code en neem die over. Een noodcode werkt maar één keer.',
  },
  'wrong-password': {
    title: 'Dit is niet uw huidige wachtwoord',
    detail: 'Kijk het na en probeer opnieuw. Er is niets gewijzigd.',
  },
  'address-taken': {
    title: 'Dit adres heeft al een account',
    detail: 'Uw adres is niet gewijzigd. Meld u aan bij het andere account, of kies een ander adres.',
  },
  'second-factor-on': {
    title: 'De code bij het aanmelden staat al aan',
    detail: 'Zet ze eerst uit om een ander toestel te gebruiken.',
  },
  'second-factor-off': {
    title: 'Bij het aanmelden wordt geen code gevraagd',
    detail: 'Zet eerst de code bij het aanmelden aan.',
  },
  'terms-changed': {
    title: 'De voorwaarden zijn intussen veranderd',
    detail:
      'Laad de pagina opnieuw: wat u schreef blijft staan, behalve het wachtwoord. Lees de nieuwe voorwaarden en probeer opnieuw.',
  },
  'no-password': {
    title: 'Uw account heeft nog geen wachtwoord',
    detail: 'Vraag eerst de link om er een te kiezen: daarmee bevestigt u wat u hier doet.',
  },
  'join-second-factor': {
    title: 'Dit account vraagt een code bij het aanmelden',
    detail: 'Een link volstaat niet om het samen te voegen. Gebruik het wachtwoord en de code ervan.',
  },
  'forbidden-origin': {
    title: 'Deze aanvraag komt niet van onze site',
    detail: 'Voor uw veiligheid hebben we ze niet uitgevoerd. Open de documentenmap en begin daar opnieuw.',
  },
  'not-found': {
    title: 'Hier is niets',
    detail: 'Misschien is het adres onvolledig. Begin opnieuw op de startpagina.',
  },
  'token-unknown': {
    title: 'We herkennen deze link niet',
    detail:
      'Misschien is hij afgebroken. Open hem opnieuw vanuit uw e-mail, of vraag een nieuwe: die komt binnen enkele minuten.',
  },
  'account-exists': {
    title: 'Dit adres heeft al een account',
    detail: 'Meld u aan met dat account: uw attesten komen erbij.',
  },
  'already-linked': {
    title: 'Uw attesten zitten al in een documentenmap',
    detail: 'Er valt niets meer te activeren. Meld u aan om ze te bekijken.',
  },
  'link-elsewhere': {
    title: 'Deze attesten zitten in een ander account',
    detail:
      'Meld u af en meld u aan met het account dat u de eerste keer gebruikte. Was u dat niet, schrijf dan naar het secretariaat.',
  },
  'other-account': {
    title: 'Er is een ander account open',
    detail:
      'Intussen heeft iemand zich hier met een ander account aangemeld. Kijk welk adres er staat en begin opnieuw.',
  },
  'token-used': {
    title: 'Deze link is al gebruikt',
    detail: 'Elke link werkt één keer. Meld u aan, of vraag een nieuwe link.',
  },
  'token-expired': {
    title: 'Deze link is niet meer geldig',
    detail: 'Er is niets verloren: vraag een nieuwe link, die komt binnen enkele minuten.',
  },
  'external-gone': {
    title: 'Deze bevestiging is niet meer geldig',
    detail:
      'Voor uw veiligheid geldt ze maar een kwartier en maar één keer. Begin opnieuw met dezelfde dienst.',
  },
  'external-elsewhere': {
    title: 'Deze identiteit is aan een ander account gekoppeld',
    detail: 'Meld u ermee aan om dat account te openen. Is het ook van u, voeg dan uw twee accounts samen.',
  },
  'join-same': {
    title: 'Dit is het account waarin u bent',
    detail: 'Vul het adres van de andere in om er twee samen te voegen.',
  },
  'join-elsewhere': {
    title: 'Deze link is vanuit een ander account gevraagd',
    detail: 'Meld u aan bij het account van waaruit u hem vroeg en open de link opnieuw.',
  },
  'join-impossible': {
    title: 'Deze accounts kunnen nu niet worden samengevoegd',
    detail:
      'Een van de twee is net gesloten of bij een andere gevoegd. Herlaad de pagina: uw attesten zijn er.',
  },
  'certificate-revoked': {
    title: 'Dit attest is niet meer geldig',
    detail: 'Het kan niet meer worden gedownload. Uw documentenmap zegt waarom.',
  },
  'certificate-unknown': {
    title: 'Geen attest heeft dit nummer met deze naam',
    detail: 'Lees het nummer en de familienaam op het attest na en probeer opnieuw.',
  },
  'share-unknown': {
    title: 'Deze deellink bestaat niet, of niet meer',
    detail:
      'Misschien is de link afgebroken, verlopen of ingetrokken. Vraag een nieuwe aan wie u de link gaf.',
  },
  'pin-required': {
    title: 'Voor deze deellink is een pincode nodig',
    detail: 'Typ de code die u bij de link kreeg. Hebt u geen code, vraag ze dan aan wie u de link gaf.',
  },
  'pin-wrong': {
    title: 'Deze pincode klopt niet',
    detail: 'Kijk ze na en probeer opnieuw. Na tien pogingen moet u een kwartier wachten.',
  },
  'too-many-shares': {
    title: 'U hebt al honderd deellinks',
    detail: 'Trek er een in die u niet meer nodig hebt en probeer opnieuw.',
  },
  'too-many-requests': {
    title: 'Te veel pogingen in korte tijd',
    detail: 'Voor uw veiligheid nemen we even pauze. Wacht enkele minuten en probeer opnieuw.',
  },
  internal: {
    title: 'Er ging iets mis bij ons',
    detail:
      'Het ligt niet aan u. Probeer het over enkele minuten opnieuw; blijft het mislukken, schrijf dan naar het secretariaat.',
  },
  'seal-unavailable': {
    title: 'Het document kan voorlopig niet worden verzegeld',
    detail:
      'Het certificaat van het zegel van het instituut is niet geldig; het instituut is verwittigd. Uw attesten zijn veilig, en de ondertekende vorm kan wel worden gedownload.',
  },
  unavailable: {
    title: 'De dienst is even niet beschikbaar',
    detail: 'Uw attesten zijn veilig. Probeer het over enkele minuten opnieuw.',
  },
  field: {
    required: 'Vul dit veld in.',
    invalid: 'Kijk dit veld na: deze waarde is niet geldig.',
    'too-long': 'Deze tekst is te lang: maak hem korter.',
    'own-address': 'Dit is al het adres van uw account.',
    'birth-date': 'Kijk uw geboortedatum na.',
    phone: 'Kijk dit nummer na: schrijf het volledig, bijvoorbeeld +32 2 765 43 21.',
  },
  password: {
    length: 'Kies minstens {{min}} tekens.',
    'not-personal': 'Gebruik uw naam of e-mailadres niet in het wachtwoord.',
    'not-common': 'Dit wachtwoord is te gemakkelijk te raden: kies iets minder gewoons.',
  },
};
