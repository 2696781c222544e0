import { z } from 'zod';
import { mostOnTranscript } from '../document/most-on-transcript.ts';
import { languages } from '../language.ts';
import type { Endpoints } from './endpoint.ts';

const chosen = z.object({
  /** Numbers of certificates of one's own. */
  certificates: z.array(z.string().min(1).max(40)).min(1).max(mostOnTranscript),
});

/** Certificates as documents, sealed by the institute. */
export const documentEndpoints = {
  'GET /api/wallet/certificates/:number/certificate.pdf': {
    summary:
      'A certificate of one’s own as a sealed PDF, with its credential attached; `lang` asks for a language other than the account’s.',
    status: 200,
    media: 'application/pdf',
    response: z.instanceof(Uint8Array),
  },
  'POST /api/wallet/transcript.pdf': {
    summary:
      'Chosen certificates of one’s own in one table, as a sealed PDF, with their credentials attached.',
    body: chosen.extend({ language: z.enum(languages).optional() }),
    status: 200,
    media: 'application/pdf',
    response: z.instanceof(Uint8Array),
  },
  'POST /api/wallet/transcript.json': {
    summary:
      'The credentials of chosen certificates in one file: a VerifiablePresentation of the data model 2.0, signed by nobody but each credential’s issuer.',
    body: chosen,
    status: 200,
    response: z.object({
      '@context': z.literal('https://www.w3.org/ns/credentials/v2'),
      type: z.literal('VerifiablePresentation'),
      verifiableCredential: z.array(
        z.object({
          '@context': z.literal('https://www.w3.org/ns/credentials/v2'),
          id: z.string().startsWith('data:application/vc+jwt,'),
          type: z.literal('EnvelopedVerifiableCredential'),
        }),
      ),
    }),
  },
} as const satisfies Endpoints;
