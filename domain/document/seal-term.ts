import { days } from '../clock.ts';

/** How long before the end of a seal's certificate its operator is told. */
const notice = days(30);

/** What is written down of a seal's certificate, for an alarm to hear: all begin alike. */
export const sealTermLog = {
  prefix: 'seal certificate',
  'ends-soon': 'seal certificate ends soon',
  over: 'seal certificate is over, or not valid yet',
} as const;

/** What is written down of a document that was sealed without its time stamp, likewise. */
export const noStampLog = 'no time stamp';

/** Milliseconds since the epoch. */
export interface Validity {
  readonly from: number;
  readonly until: number;
}

/** How it stands with the certificates of a seal: the first of the chain that ends, ends it. */
export function sealTerm(chain: readonly Validity[], now: number): 'good' | 'ends-soon' | 'over' {
  if (chain.some(({ from, until }) => now < from || until < now)) return 'over';
  return chain.some(({ until }) => until < now + notice) ? 'ends-soon' : 'good';
}
