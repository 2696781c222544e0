import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const nl: TranslationOf<typeof fr> = {
  title: 'Studenten die onze berichten niet bereiken',
  explanation:
    'Naar deze adressen vertrekt geen enkel bericht meer. De attesten zijn uitgereikt en wachten: er gaat niets verloren.',
  mend: 'Verbeter de adressen in de kolom ‘E-mailadres’ van het CSV-bestand naast deze pagina en zet het in de map contacts/. De berichten die wachten, vertrekken dan vanzelf. Een regel die u laat zoals hij is, verandert niets; is het adres toch juist, maak dan het vak ‘Onbereikbaar e-mailadres’ leeg.',
  nobody: 'Alle studenten zijn bereikbaar.',
  why: 'Reden',
  remedy: 'Wat te doen',
  since: 'Sinds',
  ownAccount:
    'Dit is het adres van de eigen account. Verwittig de student op een andere manier: de attesten zitten in de documentenmap.',
  reason: {
    bounced: {
      message: 'Het bericht kwam terug: de mailbox bestaat niet of niet meer.',
      remedy: 'Vraag de student naar het juiste adres.',
    },
    complained: {
      message: 'Het bericht werd als ongewenst gemeld.',
      remedy: 'Vraag de student of onze berichten welkom zijn, en op welk adres.',
    },
    refused: {
      message: 'De verzenddienst weigert dit adres.',
      remedy: 'Kijk na of het adres juist geschreven is.',
    },
    unavailable: {
      message: 'De berichten kwamen meermaals terug: de mailbox is vol of antwoordt niet.',
      remedy: 'Vraag de student de mailbox leeg te maken of een ander adres te geven.',
    },
  },
};
