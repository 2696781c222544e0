import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const nl: TranslationOf<typeof fr> = {
  heading: {
    'course-unit': 'Attest van slagen',
    'level-test': 'Attest van slagen',
    exemption: 'Attest van vrijstelling',
    'exemption-test': 'Attest van slagen',
  },
  certified: 'Hierbij wordt bevestigd dat',
  statement: {
    'course-unit': 'geslaagd is voor de leseenheid',
    'level-test': 'geslaagd is voor de niveautest',
    exemption: 'vrijgesteld is van',
    'exemption-test': 'geslaagd is voor de vrijstellingsproef',
  },
  fact: {
    level: 'Niveau',
    result: 'Resultaat',
    ects: 'ECTS-punten',
    periods: 'Lestijden',
    code: 'Code',
    schoolYear: 'Schooljaar',
    deliberatedOn: 'Beraadslaging',
  },
  placeAndDate: '{{city}}, {{date}}',
  number: 'Nr.\u00a0{{number}}',
  verify: 'Dit attest controleren',
  verifyAlt: 'QR-code naar de pagina waar attest {{number}} gecontroleerd wordt',
  sealed:
    'Dit document draagt het elektronische zegel van het instituut; het bestand is het origineel en bevat het ondertekende attest.',
  attachment: 'Het ondertekende attest (Open Badges 3.0), voor programma’s die het controleren',
  file: '{{heading}}, {{title}}, {{holder}}',
  transcript: {
    heading: 'Overzicht van attesten',
    count_one: '{{count}} attest',
    count_other: '{{count}} attesten',
    award: 'Titel',
    total: 'Totaal',
    verify: 'Dit overzicht controleren',
    verifyText:
      'Zet dit bestand op de controlepagina: het bevat elk attest, ondertekend. Elk attest is ook met zijn nummer te controleren.',
    verifyAlt: 'QR-code naar de controlepagina',
    page: 'Pagina {{page}} van {{pages}}',
    file: 'Overzicht van attesten, {{holder}}',
  },
};
