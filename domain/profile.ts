import type { IsoDate } from './certificate.ts';

/** In a student's own words where ours do not fit; absent when the student says nothing of it. */
export type Gender = 'woman' | 'man' | { readonly words: string };

/** What students say of themselves, all of it by choice. The institute's certificates take nothing from here. */
export interface PersonalDetails {
  readonly gender?: Gender | undefined;
  readonly birthDate?: IsoDate | undefined;
  /** E.164: a plus sign and at most fifteen digits. */
  readonly phone?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly city?: string | undefined;
}

/** Whether somebody who is alive on the day `today` can be born on `date`. The oldest person known lived 122 years. */
export function isBirthDate(date: string, today: IsoDate): boolean {
  return date <= today && Number(date.slice(0, 4)) >= Number(today.slice(0, 4)) - 125;
}
