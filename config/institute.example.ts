import { defineInstitute } from '../domain/institute.ts';

/**
 * A fictitious institute, for a laptop and for the tests. Copy this file to `institute.ts` beside it and make
 * it yours: `npm run deploy` takes that one.
 */
export default defineInstitute({
  name: {
    fr: 'Institut Exemple de Promotion sociale',
    nl: 'Voorbeeldinstituut voor Volwassenenonderwijs',
    en: 'Example Institute of Adult Education',
    de: 'Musterinstitut für Erwachsenenbildung',
  },
  shortName: 'Institut Exemple',
  postalAddress: {
    street: 'Rue de l’Exemple 1',
    postalCode: '1000',
    city: { fr: 'Bruxelles', nl: 'Brussel', en: 'Brussels', de: 'Brüssel' },
    country: 'BE',
  },
  website: 'https://www.example.org',
  secretariat: { email: 'secretariat@example.org', phone: '+32 2 000 00 00' },
  languages: { offered: ['fr', 'nl', 'en', 'de'], default: 'fr' },
  passMark: 50,
  timeZone: 'Europe/Brussels',
  mail: {
    sender: { name: 'Institut Exemple', address: 'attestations@example.org' },
    graceSeconds: 5,
    concurrency: 2,
  },
  activation: { validDays: 90 },
  terms: {
    version: '2026-11',
    controller: {
      fr: 'L’Institut Exemple de Promotion sociale, rue de l’Exemple 1, 1000 Bruxelles, est responsable du traitement de vos données.',
      nl: 'Het Voorbeeldinstituut voor Volwassenenonderwijs, Rue de l’Exemple 1, 1000 Brussel, is verantwoordelijk voor de verwerking van uw gegevens.',
      en: 'The Example Institute of Adult Education, Rue de l’Exemple 1, 1000 Brussels, is the controller of your data.',
      de: 'Das Musterinstitut für Erwachsenenbildung, Rue de l’Exemple 1, 1000 Brüssel, ist für die Verarbeitung Ihrer Daten verantwortlich.',
    },
  },
  privacy: { version: '2026-11' },
  // The arms of this institute: put your own in their place, or leave `logo` out.
  brand: {
    accent: '#1f4d4a',
    logo: { light: 'institute.example.svg', dark: 'institute.example.dark.svg' },
  },
});
