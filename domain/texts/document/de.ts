import type { TranslationOf } from '../translator.ts';
import type { fr } from './fr.ts';

export const de: TranslationOf<typeof fr> = {
  heading: {
    'course-unit': 'Erfolgsbescheinigung',
    'level-test': 'Erfolgsbescheinigung',
    exemption: 'Befreiungsbescheinigung',
    'exemption-test': 'Erfolgsbescheinigung',
  },
  certified: 'Hiermit wird bescheinigt, dass',
  statement: {
    'course-unit': 'die folgende Kurseinheit bestanden hat:',
    'level-test': 'den folgenden Einstufungstest bestanden hat:',
    exemption: 'von Folgendem befreit ist:',
    'exemption-test': 'die folgende Befreiungsprüfung bestanden hat:',
  },
  fact: {
    level: 'Niveau',
    result: 'Ergebnis',
    ects: 'ECTS-Punkte',
    periods: 'Unterrichtsstunden',
    code: 'Code',
    schoolYear: 'Schuljahr',
    deliberatedOn: 'Deliberation',
  },
  placeAndDate: '{{city}}, den {{date}}',
  number: 'Nr.\u00a0{{number}}',
  verify: 'Diese Bescheinigung prüfen',
  verifyAlt: 'QR-Code zur Seite, auf der die Bescheinigung {{number}} geprüft wird',
  sealed:
    'Dieses Dokument trägt das elektronische Siegel des Instituts; das Original ist die Datei, die die signierte Bescheinigung enthält.',
  attachment: 'Die signierte Bescheinigung (Open Badges 3.0), für Programme, die sie prüfen',
  file: '{{heading}}, {{title}}, {{holder}}',
  transcript: {
    heading: 'Übersicht der Bescheinigungen',
    count_one: '{{count}} Bescheinigung',
    count_other: '{{count}} Bescheinigungen',
    award: 'Bezeichnung',
    total: 'Summe',
    verify: 'Diese Übersicht prüfen',
    verifyText:
      'Ziehen Sie diese Datei auf die Prüfseite: Sie enthält alle Bescheinigungen, signiert. Jede lässt sich auch mit ihrer Nummer prüfen.',
    verifyAlt: 'QR-Code zur Prüfseite',
    page: 'Seite {{page}} von {{pages}}',
    file: 'Übersicht der Bescheinigungen, {{holder}}',
  },
};
