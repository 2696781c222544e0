import example from '../config/institute.example.ts';
import { defineInstitute } from '../domain/institute.ts';
import { providerClient } from './provider-client.ts';

/** The example's institute in a hurry, with a provider of external identities, which this machine plays itself. */
export default defineInstitute({
  ...example,
  // Its files lie beside the example.
  brand: {
    ...example.brand,
    logo: { light: '../config/institute.example.svg', dark: '../config/institute.example.dark.svg' },
  },
  // Whoever drops a file here looks for its mails at once.
  mail: { ...example.mail, graceSeconds: 1, listSeconds: 1 },
  // As an institute has that was called otherwise once.
  formerNames: [{ host: 'certificates.example.com', isLost: true }],
  externalIdentities: {
    domainPrefix: 'porte-document-example',
    providers: [
      {
        kind: 'oidc',
        id: 'example-id',
        label: {
          fr: 'Identité Exemple',
          nl: 'Voorbeeld-ID',
          en: 'Example ID',
          de: 'Beispiel-ID',
        },
        issuer: `http://localhost:${process.env.PROVIDER_PORT ?? '3001'}`,
        ...providerClient,
      },
    ],
  },
});
