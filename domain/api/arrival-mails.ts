import { z } from 'zod';
import { type Endpoints, nothing } from './endpoint.ts';
import { token } from './fields.ts';

const wanted = z.boolean();

/** Whether the owner of an account wants mails about what arrives in the wallet. No session is asked for: the mail's link is the proof. */
export const arrivalMailEndpoints = {
  'POST /api/arrival-mails/view': {
    summary: 'Whether the mails that the link is about are wanted. Changes nothing.',
    body: z.object({ token }),
    status: 200,
    response: z.object({ wanted }),
  },
  'POST /api/arrival-mails/switch': {
    summary: 'Switch these mails off or on.',
    body: z.object({ token, wanted }),
    status: 204,
    response: nothing,
  },
  'POST /api/arrival-mails/one-click': {
    summary: 'Switch these mails off, as a mail program asks (RFC 8058): the token is in the query.',
    body: z.object({ 'List-Unsubscribe': z.literal('One-Click') }),
    asForm: true,
    status: 202,
    response: nothing,
  },
  'GET /api/arrival-mails/one-click': {
    summary: 'The same address opened by a person: leads to the page that asks. Changes nothing.',
    status: 303,
    response: z.object({ location: z.url() }),
  },
} as const satisfies Endpoints;
