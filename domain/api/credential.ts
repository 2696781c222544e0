import { z } from 'zod';
import type { Endpoints } from './endpoint.ts';

/** Certificates signed, to be checked by anybody. */
export const credentialEndpoints = {
  'GET /api/wallet/certificates/:number/credential.jwt': {
    summary: 'A certificate of one’s own as an Open Badges 3.0 credential, signed: a JWT (ES256).',
    status: 200,
    media: 'application/vc+jwt',
    response: z.string(),
  },
  'GET /api/wallet/certificates/:number/credential.json': {
    summary: 'The same JWT in JSON: an EnvelopedVerifiableCredential of the data model 2.0.',
    status: 200,
    response: z.object({
      '@context': z.literal('https://www.w3.org/ns/credentials/v2'),
      id: z.string().startsWith('data:application/vc+jwt,'),
      type: z.literal('EnvelopedVerifiableCredential'),
    }),
  },
} as const satisfies Endpoints;
