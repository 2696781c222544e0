import type { AccountId, CertificateId, Instant, StudentNumber } from '../certificate.ts';
import { days } from '../clock.ts';
import type { ShareVisibility } from '../sharing.ts';

/** 128 random bits, base64url: what stands in the link, and all that whoever opens it needs. */
export const shareId = /^[\w-]{22}$/;

/** Digits, so that it can be said on the telephone; with tries limited, a million of them are enough. */
export const sharePin = /^\d{6,12}$/;

export const longestShareTitle = 100;

/** Shares of one account at the same time. */
export const mostShares = 100;

/** The latest end that can be chosen; until then there is no end at all. */
export const longestShare = days(3_660);

/** What a share shows besides what it always does. Which certificates are in it is said by itself. */
export type ShareShows = Omit<ShareVisibility, 'otherCertificates'>;

/**
 * All certificates of these student numbers, those too that come later: the numbers that the wallet held when the share
 * was made. What another number brings, by a link or with another account, is a past that nobody had in mind then.
 */
export interface AllOf {
  readonly allOf: readonly StudentNumber[];
}

/** A link to certificates that their student has given out. */
export interface Share {
  /** Names it to its owner, and opens nothing: the hash of its id. */
  readonly key: string;
  readonly accountId: AccountId;
  readonly title: string;
  readonly certificates: readonly CertificateId[] | AllOf;
  readonly shows: ShareShows;
  readonly createdAt: Instant;
  readonly expiresAt?: Instant;
  /** Its id, sealed: for its owner, who may want to copy the link again. */
  readonly sealedId: string;
  /** Hash of its PIN. */
  readonly pin?: string;
  /** How often somebody else than its owner has opened it, and when last. */
  readonly opened: number;
  readonly openedAt?: Instant;
}

/** @param now milliseconds since the epoch. */
export function hasExpired({ expiresAt }: Pick<Share, 'expiresAt'>, now: number): boolean {
  return expiresAt !== undefined && Date.parse(expiresAt) <= now;
}

/**
 * The link of a share. The id stands in the fragment, which no server, no log and no referrer gets to see; the
 * path has no language, so that the page comes in that of whoever opens it.
 */
export function shareLink(siteOrigin: string, id: string): string {
  return `${siteOrigin}/verify#s.${id}`;
}

export function isOfAll(certificates: Share['certificates']): certificates is AllOf {
  return 'allOf' in certificates;
}
