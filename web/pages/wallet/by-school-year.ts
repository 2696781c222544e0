import type { CertificateView } from '../../../domain/api.ts';

export interface SchoolYear {
  readonly schoolYear: string;
  readonly certificates: readonly CertificateView[];
}

/** Newest school year first, in it the newest deliberation first, and by title within one day. */
export function bySchoolYear(certificates: readonly CertificateView[], language: string): SchoolYear[] {
  const years = new Map<string, CertificateView[]>();
  for (const certificate of certificates) {
    years.set(certificate.schoolYear, [...(years.get(certificate.schoolYear) ?? []), certificate]);
  }
  const newestFirst = (a: CertificateView, b: CertificateView) =>
    b.deliberatedOn.localeCompare(a.deliberatedOn) || a.title.localeCompare(b.title, language);
  return [...years]
    .map(([schoolYear, members]) => ({ schoolYear, certificates: members.sort(newestFirst) }))
    .sort((a, b) => b.schoolYear.localeCompare(a.schoolYear));
}
