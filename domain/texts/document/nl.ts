import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const nl: TranslationOf<typeof fr> = {
  heading: {
    'course-unit': 'Attest van slagen',
    'level-test': 'Attest van slagen',
    exemption: 'Attest van vrijstelling',
    'exemption-test': 'Attest van slagen',
  },
  certified: 'Hierbij wordt verklaard dat',
  statement: {
    'course-unit': 'geslaagd is voor het opleidingsonderdeel',
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
    deliberatedOn: 'Deliberatie',
  },
  placeAndDate: '{{city}}, {{date}}',
  number: 'Nr.\u00a0{{number}}',
  verify: 'Dit attest controleren',
  verifyAlt: 'QR-code naar de pagina waar attest {{number}} gecontroleerd wordt',
  sealed:
    'Dit document draagt het elektronische zegel van het instituut; het origineel is het bestand, dat het ondertekende attest bevat.',
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
      'Sleep dit bestand naar de controlepagina: het bevat alle attesten, ondertekend. Elk attest kan ook met zijn nummer worden gecontroleerd.',
    verifyAlt: 'QR-code naar de controlepagina',
    page: 'Pagina {{page}} van {{pages}}',
    file: 'Overzicht van attesten, {{holder}}',
  },
};
