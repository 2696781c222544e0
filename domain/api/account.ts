import { z } from 'zod';
import type { ShareField } from '../sharing.ts';
import { type Endpoints, nothing } from './endpoint.ts';
import { code, confirmation, email, language, password, token } from './fields.ts';

export const account = z.object({
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  language,
});

/** Which texts a person has read and accepted. */
export const accepted = {
  /** The version of the terms that the person accepted. */
  terms: z.string().min(1).max(40),
  /** The version of the page on privacy that the person was shown. */
  privacy: z.string().min(1).max(40),
};

const instant = z.iso.datetime();

const sharing = z.object({
  result: z.boolean(),
  /** As the institute has it. */
  birthDate: z.boolean(),
  photo: z.boolean(),
  otherCertificates: z.boolean(),
} satisfies Record<ShareField, z.ZodType>);

/** An account as its settings show it. */
export const accountView = account.extend({
  createdAt: instant,
  /** The terms that were accepted, and when. */
  terms: z.object({ version: z.string(), acceptedAt: instant }),
  /** The page on privacy that was shown, and when. */
  privacy: z.object({ version: z.string(), readAt: instant }).optional(),
  /** Whether it has a password: an account that was made with an identity of another provider has none at first. */
  password: z.boolean(),
  /** Absent while the first password stands. */
  passwordChosenAt: instant.optional(),
  /** Absent when signing in asks for no code. */
  secondFactor: z.object({ since: instant, recoveryCodes: z.number() }).optional(),
  /** The student numbers in the wallet, with the address that the secretariat writes to. */
  studentNumbers: z.array(z.object({ studentNumber: z.string(), contactAddress: z.string().optional() })),
  /** Whether mails about what arrives in the wallet are wanted. */
  arrivalMails: z.boolean(),
  /** What a share shows, unless its student chooses otherwise for it. */
  sharing,
});

export const sessionView = z.object({
  id: z.string(),
  /** The session that asks. */
  current: z.boolean(),
  /** `Firefox`, `Windows`, as far as the browser said so when it signed in. */
  browser: z.string().optional(),
  system: z.string().optional(),
  /** What proved who it was: the password, or an identity of another provider. */
  openedWith: z.enum(['password', 'service']),
  openedAt: instant,
  /** No more than an hour behind. */
  seenAt: instant,
});

/** How an account is entered and left. What signing in asks for is asked again where somebody else could do harm. */
export const accountEndpoints = {
  'GET /api/account': { summary: 'The account that is signed in.', status: 200, response: accountView },
  'POST /api/account/data': {
    summary: 'All that is kept of the student, to keep as a file.',
    body: z.object(confirmation),
    status: 200,
    response: z.record(z.string(), z.unknown()),
  },
  'POST /api/account/email': {
    summary:
      'Mail a link to a new address of the account; the old one is told, and serves until the link is used.',
    body: z.object({
      email,
      ...confirmation,
      /** Whether the secretariat is to write to the new address too, about all student numbers of the account. */
      contactsToo: z.boolean(),
    }),
    status: 202,
    response: nothing,
  },
  'POST /api/account/confirm-email': {
    summary: 'Make the address that the token was mailed to the one of the account.',
    body: z.object({ token }),
    status: 204,
    response: nothing,
  },
  'POST /api/account/password': {
    summary: 'Replace the password. Ends all other sessions.',
    /** `current` and `code` confirm it, as the other acts. */
    body: z.object({ current: password, password, code: confirmation.code }),
    status: 204,
    response: nothing,
  },
  'POST /api/account/choose-password': {
    summary: 'Mail the owner a link to choose a password.',
    body: z.object({}),
    status: 202,
    response: nothing,
  },
  'GET /api/account/sessions': {
    summary: 'Where the account is signed in.',
    status: 200,
    response: z.object({ sessions: z.array(sessionView) }),
  },
  'POST /api/account/end-session': {
    summary: 'End one session of the account.',
    body: z.object({ id: z.string().regex(/^[\w-]{16,64}$/) }),
    status: 204,
    response: nothing,
  },
  'POST /api/account/end-other-sessions': {
    summary: 'End all sessions of the account but this one.',
    body: z.object({}),
    status: 204,
    response: nothing,
  },
  'POST /api/account/begin-second-factor': {
    summary: 'A new secret for a code app. Nothing is asked for until a code has proven it.',
    body: z.object({ password }),
    status: 200,
    /** `uri` is what the app reads from a QR code (Key URI format). */
    response: z.object({ secret: z.string(), uri: z.string() }),
  },
  'POST /api/account/confirm-second-factor': {
    summary:
      'Ask for codes of the newest secret from now on. Answers the recovery codes, which are shown once.',
    body: z.object({ password, code }),
    status: 200,
    response: z.object({ recoveryCodes: z.array(z.string()) }),
  },
  'POST /api/account/new-recovery-codes': {
    summary: 'Put new recovery codes in the place of all others. They are shown once.',
    body: z.object(confirmation),
    status: 200,
    response: z.object({ recoveryCodes: z.array(z.string()) }),
  },
  'POST /api/account/end-second-factor': {
    summary: 'Ask for no codes any more.',
    body: z.object(confirmation),
    status: 204,
    response: nothing,
  },
  'PUT /api/account/terms': {
    summary: 'Accept the terms of today. Accepted already, they stay accepted since then.',
    body: z.object(accepted),
    status: 204,
    response: nothing,
  },
  'PUT /api/account/arrival-mails': {
    summary: 'Switch mails about what arrives in the wallet off or on.',
    body: z.object({ wanted: z.boolean() }),
    status: 204,
    response: nothing,
  },
  'PUT /api/account/sharing': {
    summary: 'Choose what shares show from now on, besides name, title, date and validity.',
    body: sharing,
    status: 204,
    response: nothing,
  },
  'POST /api/account/close': {
    summary:
      'Delete login and profile. The certificates stay in the institute’s register and wait for a new link.',
    body: z.object(confirmation),
    status: 204,
    response: nothing,
  },
} as const satisfies Endpoints;
