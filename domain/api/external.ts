import { z } from 'zod';
import { account } from './account.ts';
import { type Endpoints, nothing } from './endpoint.ts';
import { confirmation, email, language, token } from './fields.ts';

const provider = z.string().min(1).max(32);

/** Why somebody goes to a provider: to enter, from the page of an activation link, or to link an identity. */
export const externalPurposes = ['sign-in', 'activation', 'link'] as const;

/** Signing in with an identity of another provider, and linking such identities to an account. */
export const externalEndpoints = {
  'POST /api/session/external/start': {
    summary: 'Begin a visit to a provider of external identities. The answer is where the browser goes next.',
    body: z.object({
      provider,
      purpose: z.enum(externalPurposes),
      language,
      /** Of the activation link, for the page to go on with afterwards. */
      token: token.optional(),
    }),
    status: 200,
    response: z.object({ location: z.url() }),
  },
  'GET /api/session/external/callback': {
    summary: 'Where a visit to a provider ends; leads to the page that says how (`#<outcome>`).',
    status: 303,
    response: z.object({ location: z.url() }),
  },
  'GET /api/session/external': {
    summary:
      'The provider of the identity that was proven in this browser and waits to be linked, if there is one.',
    status: 200,
    response: z.object({ provider: z.string().optional() }),
  },
  'POST /api/session/external/link': {
    summary: 'Link the identity that was proven in this browser to the account that is signed in.',
    /** `provider` is the one of which the person was told: another that was proven since stays unlinked. */
    body: z.object({ provider, ...confirmation }),
    status: 204,
    response: nothing,
  },
  'POST /api/session/external/sign-in': {
    summary: 'Sign in with address and password, and link the identity that was proven in this browser.',
    body: z.object({ provider, email, ...confirmation }),
    status: 200,
    response: account,
  },
  'GET /api/session/external/identities': {
    summary: 'The external identities linked to the account that is signed in.',
    status: 200,
    response: z.object({
      /** Whether a password opens the account too: one that was made with an identity has none at first. */
      password: z.boolean(),
      identities: z.array(z.object({ id: z.string(), provider: z.string(), linkedAt: z.iso.datetime() })),
    }),
  },
  'POST /api/session/external/unlink': {
    summary: 'Take an external identity off the account that is signed in.',
    body: z.object({ id: z.string().regex(/^[0-9a-f]{64}$/), ...confirmation }),
    status: 204,
    response: nothing,
  },
} as const satisfies Endpoints;
