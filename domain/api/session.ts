import { z } from 'zod';
import { account } from './account.ts';
import { type Endpoints, nothing } from './endpoint.ts';
import { captcha, code, email, language, password, token } from './fields.ts';

/** Signing in and out, and a forgotten password; and what the API says of itself. */
export const sessionEndpoints = {
  'GET /api/openapi.json': {
    summary: 'This description of the API (OpenAPI 3.1).',
    status: 200,
    response: z.record(z.string(), z.unknown()),
  },

  'GET /api/captcha': {
    summary: 'A proof-of-work challenge (ALTCHA); solved, it goes with a form as `captcha`.',
    status: 200,
    response: z.object({ parameters: z.record(z.string(), z.unknown()), signature: z.string() }),
  },

  'GET /api/session': {
    summary: 'Who is signed in.',
    status: 200,
    response: account.extend({
      /** Whether the terms of today wait to be accepted: those that were are older. Nothing is refused meanwhile. */
      newTerms: z.boolean(),
    }),
  },
  'POST /api/session': {
    summary: 'Sign in with e-mail address and password, and with a code where the account asks for one.',
    body: z.object({ email, password, code: code.optional() }),
    status: 200,
    response: account,
  },
  'DELETE /api/session': { summary: 'Sign out.', status: 204, response: nothing },

  'POST /api/password/forgot': {
    summary: 'Mail a link to choose a new password.',
    body: z.object({ email, language, captcha }),
    status: 202,
    response: nothing,
  },
  'POST /api/password/reset': {
    summary: 'Choose a new password with the token that was mailed. Ends all sessions.',
    body: z.object({ token, password }),
    status: 204,
    response: nothing,
  },
} as const satisfies Endpoints;
