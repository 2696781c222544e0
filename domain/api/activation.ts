import { z } from 'zod';
import { accepted, account } from './account.ts';
import { type Endpoints, nothing } from './endpoint.ts';
import { captcha, email, language, password, text, token } from './fields.ts';
import { certificateSummary } from './wallet.ts';

/**
 * What an activation link stands for. `account`: nobody yet; the address has a login; the number is in a wallet;
 * it is in that of whoever is signed in.
 */
export const activationView = z.object({
  firstName: z.string(),
  lastName: z.string(),
  studentNumber: z.string(),
  address: z.string(),
  certificates: z.array(certificateSummary),
  account: z.enum(['none', 'address-known', 'linked', 'linked-here']),
  /** Whether the link takes them out of another account: the secretariat has given the address since. */
  taken: z.boolean(),
});

const newAccount = z.object({
  token,
  firstName: text(80),
  lastName: text(80),
  language,
  ...accepted,
});

/** From a mailed link to a wallet. */
export const activationEndpoints = {
  'POST /api/activation/view': {
    summary: 'What an activation link stands for. Changes nothing.',
    body: z.object({ token }),
    status: 200,
    response: activationView,
  },
  'POST /api/activation/register': {
    summary: 'Create an account with the address the link was mailed to, link the student number, sign in.',
    body: newAccount.extend({ password, captcha }),
    status: 201,
    response: account,
  },
  'POST /api/activation/register-external': {
    summary: 'The same with the external identity that was proven in this browser in place of a password.',
    body: newAccount,
    status: 201,
    response: account,
  },
  'POST /api/activation/link': {
    summary:
      'Link the student number of the token to the account that is signed in, if it is the one with `email`.',
    body: z.object({ token, email }),
    status: 204,
    response: nothing,
  },
  'POST /api/activation/readdress': {
    summary: 'Send a link for the same student number to another address of the person holding the token.',
    body: z.object({ token, address: email, language, captcha }),
    status: 202,
    response: nothing,
  },
  'POST /api/activation/renew': {
    summary: 'Send a new activation link to the contact address of a student number or address.',
    body: z.object({ who: text(254), captcha }),
    status: 202,
    response: nothing,
  },
} as const satisfies Endpoints;
