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
  'GET /.well-known/did.json': {
    summary: 'Who signs: the DID document of the institute (did:web), with its keys, those of before too.',
    status: 200,
    media: 'application/did+json',
    response: z.string(),
  },
  'GET /.well-known/jwks.json': {
    summary: 'The same keys as a JSON Web Key Set.',
    status: 200,
    media: 'application/jwk-set+json',
    response: z.string(),
  },
  'GET /credentials/status/:list': {
    summary: 'What is revoked: a Bitstring Status List v1.0, signed as a JWT, at most a minute old.',
    status: 200,
    media: 'application/vc+jwt',
    response: z.string(),
  },
  'GET /credentials/former/:host/did.json': {
    summary: 'The DID document of the institute under a name that its site had before.',
    status: 200,
    media: 'application/did+json',
    response: z.string(),
  },
  'GET /credentials/former/:host/jwks.json': {
    summary: 'The keys as a JSON Web Key Set, under a name that the site had before.',
    status: 200,
    media: 'application/jwk-set+json',
    response: z.string(),
  },
  'GET /credentials/former/:host/status/:list': {
    summary: 'What is revoked, signed under a name that the site had before.',
    status: 200,
    media: 'application/vc+jwt',
    response: z.string(),
  },
} as const satisfies Endpoints;
