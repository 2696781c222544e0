import type { Certificate } from './certificate.ts';

/** The order that certificates have wherever nobody has chosen another: the newest deliberation first, within a day by title. */
export function newestFirst(
  a: Pick<Certificate, 'deliberatedOn' | 'title'>,
  b: Pick<Certificate, 'deliberatedOn' | 'title'>,
): number {
  return b.deliberatedOn.localeCompare(a.deliberatedOn) || a.title.localeCompare(b.title);
}
