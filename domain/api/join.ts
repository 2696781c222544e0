import { z } from 'zod';
import { type Endpoints, nothing } from './endpoint.ts';
import { captcha, code, email, password, token } from './fields.ts';

/** Joining another account of the same person to the one that is signed in. */
export const joinEndpoints = {
  'POST /api/join/password': {
    summary:
      'Join the account with this address and password to the one that is signed in, and close it. The same `id` again with the same address finds it done.',
    body: z.object({
      /** Chosen by whoever asks, once for each joining: done, it takes the password away that proved it. */
      id: z.uuid(),
      email,
      password,
      code: code.optional(),
    }),
    status: 204,
    response: nothing,
  },
  'POST /api/join/request': {
    summary: 'Mail a link to the address of the other account, which proves it in place of its password.',
    body: z.object({ email, captcha }),
    status: 202,
    response: nothing,
  },
  'POST /api/join/view': {
    summary:
      'Which account a mailed link would join to the one that is signed in. Changes nothing; says so when it has been done.',
    body: z.object({ token }),
    status: 200,
    response: z.discriminatedUnion('joined', [
      z.object({ joined: z.literal(false), email: z.string() }),
      z.object({ joined: z.literal(true) }),
    ]),
  },
  'POST /api/join/link': {
    summary: 'Join the account that a mailed link proves to the one that is signed in, and close it.',
    body: z.object({ token }),
    status: 204,
    response: nothing,
  },
} as const satisfies Endpoints;
