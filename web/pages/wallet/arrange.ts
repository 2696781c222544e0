import type { CertificateView } from '../../../domain/api.ts';
import { type CertificateKind, certificateKinds } from '../../../domain/certificate.ts';
import { fold } from '../../../domain/fold.ts';

export const orders = ['newest', 'oldest', 'title'] as const;
export type Order = (typeof orders)[number];

/** What is shown of a wallet. */
export interface Choice {
  readonly kind: CertificateKind | undefined;
  readonly order: Order;
}

export interface SchoolYear {
  readonly schoolYear: string;
  readonly certificates: readonly CertificateView[];
}

/** The choice that an address holds; what it does not hold, or holds wrongly, is as if nothing was chosen. */
export function readChoice(search: string): Choice {
  const asked = new URLSearchParams(search);
  return {
    kind: certificateKinds.find((kind) => kind === asked.get('kind')),
    order: orders.find((order) => order === asked.get('order')) ?? 'newest',
  };
}

/** The query of an address, with nothing in it that goes without saying. */
export function writeChoice({ kind, order }: Choice): string {
  const asked = new URLSearchParams();
  if (kind) asked.set('kind', kind);
  if (order !== 'newest') asked.set('order', order);
  return String(asked) && `?${asked}`;
}

/**
 * Those in which every word of `words` is found, whatever its accents and case, and also as the beginning of a
 * longer one.
 * @param kindName what a kind is called on the screen.
 */
export function search(
  certificates: readonly CertificateView[],
  words: string,
  kindName: (kind: CertificateKind) => string,
): CertificateView[] {
  const wanted = fold(words).split(' ');
  return certificates.filter((certificate) => {
    const { code, id, kind, level = '', schoolYear, title } = certificate;
    const said = ` ${fold([title, code, kindName(kind), level, schoolYear, id].join(' '))}`;
    return wanted.every((word) => said.includes(` ${word}`));
  });
}

/**
 * By school year, the newest first or the oldest; in each by the day of deliberation, and by title within one
 * day, or by title alone.
 */
export function bySchoolYear(
  certificates: readonly CertificateView[],
  order: Order,
  language: string,
): SchoolYear[] {
  const years = new Map<string, CertificateView[]>();
  for (const certificate of certificates) {
    years.set(certificate.schoolYear, [...(years.get(certificate.schoolYear) ?? []), certificate]);
  }
  const sign = order === 'oldest' ? 1 : -1;
  const byTitle = (a: CertificateView, b: CertificateView) => a.title.localeCompare(b.title, language);
  const byDay = (a: CertificateView, b: CertificateView) =>
    sign * a.deliberatedOn.localeCompare(b.deliberatedOn) || byTitle(a, b);
  return [...years]
    .map(([schoolYear, members]) => ({
      schoolYear,
      certificates: members.toSorted(order === 'title' ? byTitle : byDay),
    }))
    .sort((a, b) => sign * a.schoolYear.localeCompare(b.schoolYear));
}
