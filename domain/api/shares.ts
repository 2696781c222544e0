import { z } from 'zod';
import { longestShareTitle, sharePin } from '../shares/share.ts';
import { type Endpoints, nothing } from './endpoint.ts';
import { date, instant, text } from './fields.ts';

const certificateNumber = z.string().regex(/^[0-9A-Z]{1,40}$/);

const shows = z.object({
  /** The percentage that was reached. Not shown, it is not in the credential that is handed out either. */
  result: z.boolean(),
  /** As the institute has it. */
  birthDate: z.boolean(),
  /** The student's own. */
  photo: z.boolean(),
});

/** `all`: of the student numbers that the wallet holds by then, those too that come later. */
const certificates = z.union([z.literal('all'), z.array(certificateNumber).min(1).max(200)]);

/** A share as its owner sees it. */
export const shareView = z.object({
  /** Names it, and opens nothing. */
  key: z.string(),
  /** What opens it, for the link. Absent where it cannot be told any more, because the institute has changed its secrets. */
  id: z.string().optional(),
  title: z.string(),
  certificates: z.union([z.literal('all'), z.array(z.string())]),
  /** Of a share of `all`, its student numbers, where the wallet holds others since. */
  onlyOf: z.array(z.string()).optional(),
  shows,
  createdAt: instant,
  expiresAt: instant.optional(),
  hasExpired: z.boolean(),
  hasPin: z.boolean(),
  /** How often others have opened it, at most once an hour from one place, and when last. */
  opened: z.number(),
  openedAt: instant.optional(),
});

/** What whoever opens a share gets. */
export const openedShare = z.object({
  title: z.string(),
  expiresAt: instant.optional(),
  holder: z.object({
    /** As the institute writes it. */
    name: z.string(),
    /** As the institute has it; not signed. */
    birthDate: date.optional(),
    /** The student's own, a JPEG as a data URL; not signed. */
    photo: z.string().optional(),
  }),
  certificates: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      state: z.enum(['active', 'revoked', 'superseded']),
      /** JWT. Absent of one that was revoked before anybody had it signed. */
      credential: z.string().optional(),
      /** Number of the one that is valid in its place, if that is shared too. */
      successor: z.string().optional(),
    }),
  ),
});

/** Links to certificates that students give out. */
export const shareEndpoints = {
  'GET /api/shares': {
    summary: 'The shares of the account, the newest first.',
    status: 200,
    response: z.object({ shares: z.array(shareView) }),
  },
  'POST /api/shares': {
    summary: 'Share certificates of one’s own wallet. The same `id` again finds the share that it has made.',
    body: z.object({
      /** Chosen by whoever asks, once for each share. */
      id: z.uuid(),
      title: text(longestShareTitle),
      certificates,
      shows,
      expiresAt: instant.optional(),
      pin: z.string().regex(sharePin).optional(),
    }),
    status: 201,
    response: shareView,
  },
  'POST /api/shares/revoke': {
    summary: 'End a share of one’s own, at once. Ended already, it is ended again.',
    body: z.object({ key: z.string().regex(/^[0-9a-f]{64}$/) }),
    status: 204,
    response: nothing,
  },
  'POST /api/shares/open': {
    summary:
      'What a share shows, for anybody who has its link. One that never was, has ended or was revoked is `share-unknown`.',
    body: z.object({ id: z.string().max(200), pin: z.string().max(40).optional() }),
    status: 200,
    response: openedShare,
  },
} as const satisfies Endpoints;
