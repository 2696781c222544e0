import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const nl: TranslationOf<typeof fr> = {
  title: {
    results: 'Verslag van de aanlevering',
    check: 'Verslag van de proef',
    contacts: 'Verslag over de contactgegevens',
  },
  checkNotice:
    'Dit is een proef: er is niets opgeslagen en niemand is verwittigd. Om deze attesten uit te reiken, zet u hetzelfde bestand in de map ‘results’.',
  repeatNotice:
    'Een identiek bestand is al verwerkt (referentie {{importId}}). Van zo’n bestand wordt alleen overgenomen wat nog ontbreekt; het wijzigt niets aan wat sindsdien is opgeslagen.',
  manyCorrections: {
    results: {
      message:
        'Meer dan de helft van de regels corrigeert attesten die al uitgereikt zijn: {{corrected}} van de {{lines}}.',
      remedy:
        'Kijk hieronder na wat er veranderd is. Was dat niet de bedoeling, neem dan het hele bestand terug: zet in de map ‘revocations’ een bestand met de referentie hierboven en een reden. De attesten gelden dan weer zoals voorheen.',
    },
    check: {
      message:
        'Meer dan de helft van de regels zou attesten corrigeren die al uitgereikt zijn: {{corrected}} van de {{lines}}.',
      remedy:
        'Kijk hieronder na wat er zou veranderen, en controleer de export voordat u het bestand echt indient.',
    },
  },
  file: 'Bestand',
  started: 'Begonnen op',
  finished: 'Beëindigd op',
  withdrawnAt: 'Ingetrokken op',
  outcome: 'In het kort',
  state: {
    running: 'De verwerking loopt; dit verslag wordt nog aangevuld.',
    done: 'Het bestand is tot de laatste regel verwerkt.',
    unreadable: 'Het bestand kon niet, of niet tot het einde, worden gelezen.',
    failed:
      'Een storing aan onze kant heeft de verwerking onderbroken. Lever hetzelfde bestand nogmaals aan: niets wordt verdubbeld of opnieuw verstuurd.',
    withdrawn: 'Alles wat met deze aanlevering was uitgereikt, is ingetrokken.',
  },
  counts: {
    results: {
      lines: 'Gelezen regels',
      accepted: 'Nieuwe attesten',
      corrected: 'Gecorrigeerde attesten',
      duplicates: 'Al uitgereikt, met dezelfde inhoud',
      outdated: 'Anders dan wat vandaag geldt, ongemoeid gelaten',
      revoked: 'Eerder ingetrokken, ongemoeid gelaten',
      rejected: 'Geweigerde regels',
      passedOver: 'Subtotalen en herhaalde titels, overgeslagen',
      contactsChanged: 'Regels die ook het e-mailadres of de contacttaal hebben gewijzigd',
    },
    check: {
      lines: 'Gelezen regels',
      accepted: 'Nieuwe attesten om uit te reiken',
      corrected: 'Te corrigeren attesten',
      duplicates: 'Al uitgereikt, met dezelfde inhoud',
      outdated: 'Anders dan wat vandaag geldt, blijft ongemoeid',
      revoked: 'Eerder ingetrokken, blijft ongemoeid',
      rejected: 'Te weigeren regels',
      passedOver: 'Subtotalen en herhaalde titels, overgeslagen',
      contactsChanged: 'Regels die ook het e-mailadres of de contacttaal zouden wijzigen',
    },
    contacts: {
      lines: 'Gelezen regels',
      contactsChanged: 'Gewijzigde contactgegevens',
      duplicates: 'Al bekend, ongewijzigd',
      outdated: 'Anders dan wat vandaag geldt, ongemoeid gelaten',
      rejected: 'Geweigerde regels',
      passedOver: 'Subtotalen en herhaalde titels, overgeslagen',
    },
  },
  rejections: 'Wat u moet verbeteren',
  nothingRejected: 'Niets te verbeteren.',
  correctionFile:
    'De te verbeteren regels staan samen in het bestand ‘{{file}}’, naast dit verslag. Verbeter ze daar en zet dat bestand in dezelfde map als het eerste.',
  moreEntries:
    'Deze pagina toont er {{shown}} van de {{total}}. Ze staan allemaal in het bestand ‘{{file}}’.',
  notices: 'Wat u moet weten',
  column: {
    line: 'Regel',
    column: 'Kolom',
    value: 'Waarde',
    stands: 'In het register',
    message: 'Reden',
    remedy: 'Wat te doen',
  },
  titles: { summary: 'Hoe de kolomtitels zijn gelezen', ignored: 'Zonder gevolg' },
  afterColumn: ': ',
  unknownLanguage: {
    word: 'Regels met de taal ‘{{word}}’',
    remedy:
      'In een taal met die naam wordt niets verstuurd. Deze studenten worden verwittigd in de taal die al van hen bekend is, en anders in het {{language}}; een bestand in de map ‘contacts’ kan ze verbeteren.',
  },
  quoted: '‘{{text}}’',
  reason: {
    'missing-value': {
      message: 'De cel is leeg.',
      remedy: 'Vul ze in en lever de regel opnieuw aan.',
    },
    'missing-student-number': {
      message: 'Het studentennummer ontbreekt.',
      remedy: 'Vul het studentennummer in: het verbindt het attest met de student.',
    },
    'unknown-student': {
      message: 'Dit studentennummer is niet bekend.',
      remedy: 'Kijk het na. Een nieuwe student is bekend zodra zijn eerste resultaten zijn aangeleverd.',
    },
    'missing-result': {
      message: 'Het resultaat ontbreekt.',
      remedy: 'Vul het percentage in. Alleen een vrijstelling kan zonder.',
    },
    'invalid-student-number': {
      message: 'Dit is geen studentennummer.',
      remedy:
        'Gebruik letters zonder accent en cijfers, hoogstens 32 tekens, zo nodig gescheiden door één streepje, punt, spatie of schuine streep. Ga na of het rekenblad er geen getal of datum van heeft gemaakt.',
    },
    'altered-by-spreadsheet': {
      message: 'Het rekenblad heeft er een datum, een uur of een afgerond getal van gemaakt.',
      remedy: 'Geef de kolom de notatie Tekst, typ de waarde er opnieuw in zoals ze moet zijn, en bewaar.',
    },
    'invalid-date': {
      message: 'Deze datum bestaat niet of is niet leesbaar.',
      remedy: 'Schrijf dag/maand/jaar met vier cijfers voor het jaar, bijvoorbeeld 26/06/2026.',
    },
    'date-in-future': {
      message: 'Deze datum ligt in de toekomst.',
      remedy: 'Controleer dag, maand en jaar. Klopt de datum, lever de regel dan vanaf die dag aan.',
    },
    'unknown-kind': {
      message: 'Deze soort attest is niet bekend.',
      remedy: 'Schrijf Leseenheid, Niveautest, Vrijstelling of Vrijstellingsproef.',
    },
    'invalid-address': {
      message: 'Dit is geen geldig e-mailadres.',
      remedy: 'Vul één adres in, zonder naam of aanhalingstekens, bijvoorbeeld voornaam.naam@example.org.',
    },
    'invalid-number': {
      message: 'Dit is geen getal.',
      remedy: 'Schrijf cijfers met hoogstens één komma of punt, bijvoorbeeld 71,5.',
    },
    'invalid-school-year': {
      message: 'Dit is geen schooljaar.',
      remedy: 'Schrijf bijvoorbeeld 2025-2026, of laat de cel leeg: dan volgt het uit de datum.',
    },
    'invalid-certificate-number': {
      message: 'Dit is geen attestnummer.',
      remedy: 'Neem de zestien letters en cijfers over die op het attest staan.',
    },
    'invalid-reference': {
      message: 'Dit is geen referentie van een aanlevering.',
      remedy: 'Neem de vierentwintig tekens over die in het verslag van de aanlevering staan.',
    },
    'two-targets': {
      message: 'De regel noemt zowel een attest als een aanlevering.',
      remedy: 'Maak er twee regels van, of behoud wat moet worden ingetrokken.',
    },
    'misread-characters': {
      message:
        'De accenten zijn beschadigd: de tekst is in de ene codering bewaard en in een andere gelezen.',
      remedy:
        'Typ de naam of de titel opnieuw. Zijn het er veel, maak dan een nieuwe export als CSV UTF-8 of als Excel-werkmap (.xlsx).',
    },
    'forbidden-characters': {
      message: 'De cel bevat onzichtbare of beschadigde tekens.',
      remedy: 'Wis de cel en typ de inhoud opnieuw in.',
    },
    'formula-error': {
      message: 'De cel bevat een formule zonder geldig resultaat.',
      remedy: 'Verbeter de formule of vervang ze door haar waarde (Plakken speciaal, Waarden).',
    },
    'maybe-fraction': {
      message:
        'Dit resultaat kan een breuk zijn (0,5 voor 50%) of een percentage onder 1. Niets in het bestand zegt welk van beide.',
      remedy: 'Schrijf het als percentage, bijvoorbeeld 71,5 of 71,5%.',
    },
    'below-pass-mark': {
      message: 'Het resultaat ligt onder de slaaggrens ({{passMark}}%).',
      remedy:
        'Controleer het resultaat. Staat het niet in procent, zeg dat dan in de titel van de kolom, bijvoorbeeld Resultaat (op 20). Wie niet geslaagd is, krijgt geen attest: haal de regel weg.',
    },
    'out-of-range': {
      message: 'Dit getal ligt niet tussen {{min}} en {{max}}.',
      remedy: 'Controleer de waarde en de plaats van de komma.',
    },
    'too-long': {
      message: 'De tekst is langer dan {{max}} tekens.',
      remedy: 'Kort hem in.',
    },
    'no-result-line': {
      message: 'Op deze regel staat geen resultaat.',
      remedy: 'Haal ze weg als het een titel, een totaal of een opmerking is; vul ze anders aan.',
    },
    'beside-table': {
      message: 'Rechts van de tabel staat een cel te veel; al het andere op de regel klopt.',
      remedy:
        'Haal ze weg, of geef haar kolom een titel. Is het het vervolg van de tekst ervoor, zet die tekst dan tussen rechte aanhalingstekens.',
    },
    'cell-count': {
      message: 'De regel telt {{found}} cellen in plaats van {{expected}}.',
      remedy:
        'Er ontbreekt een scheidingsteken of er is er een te veel, vaak in een tekst. Verbeter de regel in het rekenblad en sla opnieuw op als CSV, of liever als Excel-werkmap (.xlsx), waarin elke cel haar plaats houdt.',
    },
    'duplicate-in-file': {
      message:
        'Regel {{firstLine}} gaat al over hetzelfde attest (zelfde studentennummer, soort, code en datum).',
      remedy: 'Houd de juiste van de twee en haal de andere weg.',
    },
    'other-person': {
      message: 'In het register hoort dit studentennummer bij iemand anders; daar staat ‘{{stands}}’.',
      remedy:
        'Controleer het studentennummer. Klopt het, verbeter dan de regel; of, als het register fout is, zet eerst in de map ‘contacts’ een bestand met het studentennummer, het e-mailadres en de juiste naam, voornaam en geboortedatum, en daarna deze regel opnieuw.',
    },
    corrected: {
      message: 'Deze regel corrigeert een attest dat al is uitgereikt.',
      remedy:
        'Niets te doen als dat de bedoeling is. De student krijgt het nieuwe attest en verneemt wat er verandert.',
    },
    outdated: {
      message: 'Een recenter of eerder verwerkt bestand zegt iets anders over dit attest.',
      remedy:
        'Het attest blijft zoals het is. Is deze regel toch de juiste, lever hem dan aan in een nieuw bestand.',
    },
    'contact-changed': {
      message: 'Deze regel wijzigt het e-mailadres of de contacttaal van de student.',
      remedy:
        'Niets te doen als dat de bedoeling is. Controleer anders het studentennummer, en herstel de vorige waarde met een bestand in de map ‘contacts’.',
    },
    'contact-outdated': {
      message: 'Een recenter of eerder verwerkt bestand geeft een ander adres.',
      remedy:
        'Het adres blijft zoals het is. Is dit toch het juiste, lever het dan aan in een nieuw bestand.',
    },
    revoked: {
      message: 'Dit attest werd ingetrokken op {{date}}. Reden: {{text}}',
      remedy:
        'Het blijft ingetrokken. Moest de regel iets anders zeggen, verbeter hem dan en lever hem opnieuw aan: er wordt een nieuw attest uitgereikt.',
    },
    undrawable: {
      message:
        'Het pdf-attest kan {{characters}} niet tonen: in de plaats staat een code, bijvoorbeeld {{code}}.',
      remedy:
        'Het is zo geldig. Beter is de naam in Latijnse letters, zoals op de identiteitskaart, of de titel zonder dit teken: verbeter de regel en lever hem opnieuw aan. Kent het register de oude naam al, dan zegt het verslag hoe u die daar wijzigt.',
    },
  },
  cutOff: {
    message:
      'De verwerking brak af zonder bericht, meestal omdat het bestand te veel geheugen of tijd vraagt.',
    remedy:
      'Ze wordt opnieuw geprobeerd. Zegt dit verslag over een uur nog hetzelfde, lever dezelfde regels dan in verschillende bestanden aan, of sla op als CSV.',
  },
  unreadable: {
    empty: {
      message: 'Het bestand is leeg.',
      remedy: 'Ga na of u het juiste bestand hebt aangeleverd en of het is opgeslagen.',
    },
    'not-text': {
      message: 'Het bestand bevat geen tekst.',
      remedy:
        'Lever de lijst met resultaten aan als CSV, XLSX of ODS, geen pdf, afbeelding of ander document.',
    },
    'old-workbook': {
      message:
        'Het bestand is een Excel-werkmap in een binair formaat (XLS of XLSB). Dat wordt niet gelezen.',
      remedy: 'Open het in het rekenblad, sla het op als Excel-werkmap (.xlsx) en lever dat bestand aan.',
    },
    encrypted: {
      message: 'Het bestand is met een wachtwoord beveiligd.',
      remedy: 'Open het, verwijder het wachtwoord, sla op en lever het opnieuw aan.',
    },
    macros: {
      message: 'De werkmap bevat macro’s en wordt daarom niet gelezen.',
      remedy: 'Sla ze op als Excel-werkmap zonder macro’s (.xlsx) of als CSV en lever dat bestand aan.',
    },
    damaged: {
      message: 'Het bestand doet zich voor als een werkmap, maar is beschadigd of onvolledig.',
      remedy:
        'Open het in het rekenblad, controleer de inhoud, sla het onder een andere naam op als Excel-werkmap (.xlsx) en lever dat nieuwe bestand aan.',
    },
    'too-large': {
      message: 'Het bestand is te groot, of wordt dat na het uitpakken.',
      remedy:
        'Kopieer alleen de regels met resultaten naar een nieuwe werkmap, zo nodig in meerdere bestanden, of sla op als CSV.',
    },
    'several-sheets': {
      message: 'Verschillende bladen van de werkmap bevatten resultaten: {{sheets}}. Er is niets gelezen.',
      remedy: 'Lever per blad een bestand aan, of verwijder de bladen die te veel zijn.',
    },
    encoding: {
      message:
        'De accenten van het bestand zijn niet leesbaar: het heeft een onverwachte tekencodering, bijvoorbeeld die van Macintosh of MS-DOS, of mengt er verschillende.',
      remedy: 'Open het in het rekenblad, controleer de accenten en sla het op als CSV UTF-8.',
    },
    'no-header': {
      message: 'De regel met de kolomtitels is niet gevonden. Dit ontbreekt: {{columns}}.',
      remedy: 'Geef die kolommen de vermelde titel, op één regel boven de resultaten.',
    },
    'column-twice': {
      message: 'Twee titels kunnen dezelfde kolom aanduiden ({{columns}}): {{titles}}. Er is niets gelezen.',
      remedy: 'Behoud de juiste, en hernoem of verwijder de andere.',
    },
    quoting: {
      message:
        'Vanaf regel {{line}} staat een recht aanhalingsteken (") verkeerd of wordt het nooit gesloten.',
      remedy: 'Verbeter die regel in het rekenblad, sla opnieuw op als CSV en lever het hele bestand aan.',
    },
    'line-too-long': {
      message: 'Regel {{line}} is buitensporig lang.',
      remedy:
        'In een CSV-bestand wordt meestal een recht aanhalingsteken (") nooit gesloten. Verbeter die regel in het rekenblad en lever het hele bestand aan.',
    },
  },
};
