import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const en: TranslationOf<typeof fr> = {
  heading: {
    'course-unit': 'Certificate of achievement',
    'level-test': 'Certificate of achievement',
    exemption: 'Certificate of exemption',
    'exemption-test': 'Certificate of achievement',
  },
  certified: 'This is to certify that',
  statement: {
    'course-unit': 'has passed the course unit',
    'level-test': 'has passed the level test',
    exemption: 'is exempt from',
    'exemption-test': 'has passed the exemption test',
  },
  fact: {
    level: 'Level',
    result: 'Result',
    ects: 'ECTS credits',
    periods: 'Periods',
    code: 'Code',
    schoolYear: 'School year',
    deliberatedOn: 'Deliberation',
  },
  placeAndDate: '{{city}}, {{date}}',
  number: 'No.\u00a0{{number}}',
  verify: 'Verify this certificate',
  verifyAlt: 'QR code that leads to the page where certificate {{number}} is verified',
  sealed:
    'This document bears the institute’s electronic seal; the original is the file, which contains the signed certificate.',
  attachment: 'The signed certificate (Open Badges 3.0), for programs that verify it',
  file: '{{heading}}, {{title}}, {{holder}}',
  transcript: {
    heading: 'Transcript of certificates',
    count_one: '{{count}} certificate',
    count_other: '{{count}} certificates',
    award: 'Title',
    total: 'Total',
    verify: 'Verify this transcript',
    verifyText:
      'Drop this file on the verification page: it contains all the certificates, signed. Each can also be verified by its number.',
    verifyAlt: 'QR code that leads to the verification page',
    page: 'Page {{page}} of {{pages}}',
    file: 'Transcript of certificates, {{holder}}',
  },
};
