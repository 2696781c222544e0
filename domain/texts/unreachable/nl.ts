import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const nl: TranslationOf<typeof fr> = {
  title: 'Studenten die we niet per e-mail bereiken',
  explanation:
    'Naar deze adressen sturen we geen berichten meer. De attesten zijn uitgereikt en blijven klaarstaan: er gaat niets verloren.',
  mend: 'Verbeter de adressen in de kolom ‘E-mailadres’ van het CSV-bestand naast deze pagina en zet dat bestand in de map contacts/. De wachtende berichten worden dan vanzelf verstuurd. Een regel die u ongewijzigd laat, verandert niets; klopt het adres toch, maak dan op die regel het vak ‘Onbereikbaar e-mailadres’ leeg.',
  nobody: 'Alle studenten zijn bereikbaar.',
  why: 'Reden',
  remedy: 'Wat u kunt doen',
  since: 'Sinds',
  ownAccount:
    'Dit is het adres van het account van de student zelf. Verwittig hem of haar op een andere manier: de attesten zitten in de documentenmap.',
  reason: {
    bounced: {
      message: 'Het bericht kwam terug: de mailbox bestaat niet, of niet meer.',
      remedy: 'Vraag de student naar het juiste adres.',
    },
    complained: {
      message: 'Het bericht werd als ongewenst aangemerkt.',
      remedy: 'Vraag de student of onze berichten welkom zijn, en op welk adres.',
    },
    refused: {
      message: 'De verzenddienst aanvaardt dit adres niet.',
      remedy: 'Kijk na of het adres juist gespeld is.',
    },
    unavailable: {
      message: 'De berichten kwamen meermaals terug: de mailbox is vol of antwoordt niet.',
      remedy: 'Vraag de student de mailbox leeg te maken of een ander adres te geven.',
    },
  },
};
