import type { Certificate } from '../certificate.ts';

/** What certificates have together, in hundredths first: 0.1 and 0.2 are 0.3. @returns nothing where none says anything of it. */
export function sumOf(
  field: 'ects' | 'periods',
  certificates: readonly Pick<Certificate, 'ects' | 'periods'>[],
): number | undefined {
  const values = certificates.map((each) => each[field]).filter((value) => value !== undefined);
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + Math.round(value * 100), 0) / 100;
}
