import type { TranslationOf } from '../../../domain/texts/translator.ts';
import type { fr } from './fr.ts';

export const nl: TranslationOf<typeof fr> = {
  title: 'Een attest controleren',
  description: 'Controleer in enkele seconden of een attest echt is en nog geldig.',
  lead: 'Echt? Nog geldig? Het antwoord in enkele seconden, zonder account.',
  file: 'Een bestand kiezen',
  fileTitle: 'Met het bestand',
  fileHint:
    'De pdf die u kreeg, of het ondertekende attest (JWT of JSON). Kies er een of meer, of sleep of plak ze om het even waar op deze pagina.',
  dropHere: 'Laat hier los wat u wilt controleren',
  ofFile: 'Bestand ‘{{file}}’',
  local: 'Het bestand wordt in uw browser gecontroleerd: het verlaat dit toestel niet.',
  pasteTitle: 'Met de tekst van een ondertekend attest',
  paste: 'Tekst van het ondertekende attest',
  pasteHint: 'De tekst begint met eyJ of met een accolade.',
  pasteMissing: 'Plak de tekst van het ondertekende attest.',
  check: 'Controleren',
  checking: 'Bezig met controleren…',
  another: 'Een ander attest controleren',
  numberTitle: 'Met het nummer',
  numberText: 'Het staat onderaan op het attest. De QR-code vult het voor u in.',
  number: 'Nummer van het attest',
  numberHint: 'Zestien letters en cijfers.',
  numberMissing: 'Vul het nummer van het attest in.',
  lastName: 'Familienaam',
  lastNameHint: 'Zoals ze op het attest staat, met of zonder accenten en hoofdletters.',
  lastNameMissing: 'Vul de familienaam in die op het attest staat.',
  noResult:
    'Vergelijk met het papier: alleen wat hier staat, telt. Wie op nummer zoekt, krijgt het resultaat nooit te zien; wat gedrukt staat, is dus niet bevestigd. Het staat in het bestand, dat de houder u kan sturen.',
  sharedBy: 'Gedeeld door {{name}}',
  shareTitle: 'Titel gegeven door {{name}}',
  quoted: '‘{{text}}’',
  shareUntil: 'Zichtbaar tot {{date}}.',
  shareUnsigned:
    'Wat hierboven staat, komt van het portaal en is niet ondertekend: alleen de attesten zijn dat.',
  sharePhoto: 'Foto van {{name}}',
  shareBorn: 'Geboortedatum: {{date}}',
  shareEmpty: 'Hier wordt geen enkel attest meer gedeeld.',
  pinTitle: 'Hiervoor is een code nodig',
  pin: 'Pincode',
  pinHint: 'Wie u de link stuurde, heeft u de code apart gegeven.',
  pinMissing: 'Vul de pincode in.',
  pinOpen: 'Openen',
  opening: 'We openen wat gedeeld is…',
  signed: 'Wat het instituut heeft ondertekend',
  issuer: 'Vermelde uitgever',
  address: 'Werkelijk adres',
  on: 'Datum van de beslissing: {{date}}.',
  allGood: 'Alle {{count}} attesten zijn echt en geldig',
  someBad_one: '{{count}} van de {{all}} attesten is niet geldig',
  someBad_other: '{{count}} van de {{all}} attesten zijn niet geldig',
  someDoubtful_one: '{{count}} van de {{all}} attesten moet nog worden bevestigd',
  someDoubtful_other: '{{count}} van de {{all}} attesten moeten nog worden bevestigd',
  severalNames: 'Ze staan op verschillende namen: {{names}}.',
  'word-genuine': 'Echt',
  'says-genuine': 'Dit attest is echt en geldig',
  'why-genuine':
    'Ondertekend door {{institute}}, sindsdien ongewijzigd, en niet op de lijst van ingetrokken attesten ({{date}}).',
  'word-unsealed': 'Document zonder zegel',
  'says-unsealed': 'Het attest is echt, maar niemand staat in voor dit document',
  'why-unsealed':
    'Dit document draagt het zegel van het instituut niet. Ga alleen af op wat hieronder staat: dat heeft het instituut ondertekend.',
  'word-sealed-by-another': 'Ondertekend door een ander',
  'says-sealed-by-another': 'Het attest is echt, maar dit document is door iemand anders ondertekend',
  'why-sealed-by-another':
    'Dit document draagt een handtekening, maar niet het zegel van het instituut. Ga alleen af op wat hieronder staat: dat heeft het instituut ondertekend.',
  'word-added-to': 'Iets toegevoegd',
  'says-added-to': 'Het attest is echt, maar aan dit document is iets toegevoegd nadat het was verzegeld',
  'why-added-to':
    'Wat het instituut heeft verzegeld, is intact, maar de toevoeging kan het verbergen. Ga niet af op hoe het document eruitziet: alleen wat hieronder staat, is ondertekend.',
  'word-status-unknown': 'Status onbekend',
  'says-status-unknown': 'De handtekening klopt, maar we weten niet of het attest nog geldig is',
  'why-unreachable':
    'De lijst van ingetrokken attesten kon niet worden geraadpleegd. Dit attest kan intussen ingetrokken zijn: probeer opnieuw zodra er weer verbinding is.',
  'why-untrustworthy':
    'De ontvangen lijst van ingetrokken attesten is niet die van het instituut. Dit attest kan intussen ingetrokken zijn: probeer het later opnieuw.',
  'why-outdated':
    'De ontvangen lijst van ingetrokken attesten is oud. Op {{date}} was dit attest niet ingetrokken; sindsdien kan dat wel gebeurd zijn: probeer het later opnieuw.',
  'why-ahead': 'De ontvangen lijst is van na het uur van dit toestel. Zet de klok juist en probeer opnieuw.',
  'why-unnamed':
    'Dit attest vermeldt geen lijst waarin staat of het ingetrokken is. Het instituut kan het u zeggen.',
  'word-revoked': 'Ingetrokken',
  'says-revoked': 'Dit attest is niet meer geldig: het is ingetrokken',
  'why-revoked': 'Het instituut heeft het ingetrokken. De reden zegt het alleen aan de houder.',
  'word-superseded': 'Vervangen',
  'says-superseded': 'Dit attest is niet meer geldig: een ander vervangt het',
  'why-superseded': 'Het instituut heeft het verbeterd. Vraag de houder om het nieuwe.',
  'why-successor': 'Het instituut heeft het verbeterd. Het nieuwe heeft <a>nummer {{number}}</a>.',
  'word-expired': 'Verlopen',
  'says-expired': 'Dit attest is niet meer geldig: het is verlopen',
  'why-expired': 'Het was geldig tot {{date}}.',
  'word-not-yet-valid': 'Nog niet geldig',
  'says-not-yet-valid': 'Dit attest is nog niet geldig',
  'why-not-yet-valid': 'Het geldt vanaf {{date}}, als de klok van dit toestel juist staat.',
  'word-altered': 'Gewijzigd',
  'says-altered': 'Vertrouw het niet: dit attest is gewijzigd',
  'why-altered':
    'De handtekening past niet bij de inhoud, of is niet die van het instituut. We tonen er niets van, want niets ervan staat vast.',
  'says-altered-document': 'Vertrouw het niet: dit document is gewijzigd nadat het was verzegeld',
  'why-altered-document':
    'Dit is wat het instituut heeft ondertekend en wat het document nog bevat. Vraag het oorspronkelijke bestand.',
  'word-unknown-key': 'Onbekende handtekening',
  'says-unknown-key': 'We herkennen de handtekening van dit attest niet',
  'why-unknown-key':
    'Het instituut publiceert de sleutel waarmee het ondertekend is niet, of niet meer. We tonen er dus niets van, want niets ervan staat vast. De sleutel kan vervangen zijn: vraag de houder om het attest opnieuw te downloaden en naar u te sturen, of controleer het met zijn nummer.',
  'word-unknown-issuer': 'Andere uitgever',
  'says-unknown-issuer': 'Dit attest is niet uitgegeven door {{institute}}',
  'why-unknown-issuer':
    'Het geeft een andere herkomst op, misschien een adres dat op het onze lijkt. Deze pagina kan alleen attesten van het instituut controleren.',
  'word-unchecked': 'Niet gecontroleerd',
  'says-unchecked': 'Er kon niets worden gecontroleerd',
  'why-unchecked':
    'De sleutels van het instituut konden niet worden geladen. Probeer opnieuw zodra er weer verbinding is.',
  'word-unknown': 'Niet gevonden',
  'says-unknown': 'Er is geen attest met dit nummer en deze naam',
  'why-unknown':
    'Kijk beide na. Kloppen ze, vraag dan het oorspronkelijke bestand of schrijf naar het secretariaat.',
  'word-unreadable': 'Onleesbaar',
  'says-unreadable': 'We hebben er geen ondertekend attest in gevonden',
  'why-empty': 'Er valt niets te lezen. Misschien is het bestand onvolledig aangekomen.',
  'why-too-large': 'Dit is veel groter dan een attest. Kies het bestand dat u toegestuurd kreeg.',
  'why-no-credential':
    'Een foto, een afdruk of een opnieuw opgeslagen pdf bevat de handtekening niet meer. Vraag het oorspronkelijke bestand.',
  'why-unsigned':
    'Dit staat naast ondertekende attesten, maar is zelf niet ondertekend: iedereen kan het geschreven hebben.',
  'why-malformed': 'De inhoud is beschadigd of onvolledig. Vraag om het opnieuw te sturen.',
  'why-no-certificate': 'De inhoud is ondertekend, maar het is geen attest.',
  how: 'Hoe weet u dat deze pagina niet liegt?',
  howAddress:
    'Kijk naar het adres van deze pagina: {{origin}}. Het is het adres dat het instituut op zijn eigen site vermeldt; de link staat onderaan.',
  howCommand:
    'Controleer het bestand zonder deze pagina. Met Node.js volstaan deze twee regels: de eerste haalt het <a>programma</a> op, dat u kunt lezen; de tweede zegt van welk instituut het attest moet komen.',
  howKey:
    'De sleutel waarmee ondertekend wordt, staat in het <a>document van het instituut</a>. Elke handtekening noemt hem.',
  howOthers: 'Gebruik een programma dat iemand anders schreef, bijvoorbeeld in Python:',
  howPdf:
    'Voor een pdf zeggen deze twee opdrachten van Poppler of hij verzegeld is, en halen ze het ondertekende attest eruit:',
  howStatus:
    'Elk ondertekend attest noemt zijn lijst van intrekkingen (credentialStatus). Ook die lijst is ondertekend, met een sleutel uit hetzelfde document, en is drie uur geldig.',
};
