import type { Instant } from '../../domain/certificate.ts';
import { Problem } from '../../domain/problem.ts';

/** Versions of the terms and of the page on privacy, as students are shown them today. */
export interface TextsOfToday {
  readonly termsVersion: string;
  readonly privacyVersion: string;
}

/** The versions that a page says it has shown. */
interface Shown {
  readonly terms: string;
  readonly privacy: string;
}

/**
 * Nobody has accepted what stood on no page that they were shown.
 * @throws Problem `terms-changed` for a page from before.
 */
export function checkShown({ terms, privacy }: Shown, today: TextsOfToday): void {
  const isToday = terms === today.termsVersion && privacy === today.privacyVersion;
  if (!isToday) throw new Problem('terms-changed');
}

/** What a profile keeps of both. @param at when they were accepted. */
export function acceptance({ terms, privacy }: Shown, at: Instant) {
  return { terms: { version: terms, acceptedAt: at }, privacy: { version: privacy, readAt: at } };
}
