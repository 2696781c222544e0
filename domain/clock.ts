import type { Instant, IsoDate } from './certificate.ts';

/** The only place that reads time. Passed in, so that a test can hold it still. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

export function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

/** The calendar date in the institute's time zone: a deliberation at 23:30 UTC is tomorrow's in Brussels. */
export function dateOf(milliseconds: number, timeZone: string): IsoDate {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(milliseconds) as IsoDate;
}

/** Seconds since the epoch, as DynamoDB's TTL counts. */
export function epochSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}

export const seconds = (n: number): number => n * 1000;
export const minutes = (n: number): number => seconds(n * 60);
export const hours = (n: number): number => minutes(n * 60);
export const days = (n: number): number => hours(n * 24);
