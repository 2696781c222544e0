import { describe, expect, it } from 'vitest';
import type { CertificateView } from '../../../domain/api.ts';
import { bySchoolYear } from './by-school-year.ts';

const certificate = (title: string, deliberatedOn: string, schoolYear: string): CertificateView => ({
  id: title,
  title,
  deliberatedOn,
  schoolYear,
  kind: 'course-unit',
  code: 'X',
  state: 'active',
  studentNumber: 'E1',
  firstName: 'Amina',
  lastName: 'El Idrissi',
});

describe('a wallet', () => {
  it('shows the newest school year first, and in it the newest deliberation', () => {
    const years = bySchoolYear(
      [
        certificate('Anglais', '2025-06-20', '2024-2025'),
        certificate('Allemand', '2026-01-30', '2025-2026'),
        certificate('Comptabilité', '2026-06-24', '2025-2026'),
      ],
      'fr',
    );
    expect(years.map(({ schoolYear }) => schoolYear)).toEqual(['2025-2026', '2024-2025']);
    expect(years[0]?.certificates.map(({ title }) => title)).toEqual(['Comptabilité', 'Allemand']);
  });

  it('sorts by title, as the language does, what was deliberated on one day', () => {
    const titles = ['Zoologie', 'Économie', 'Droit'];
    const [year] = bySchoolYear(
      titles.map((title) => certificate(title, '2026-06-24', '2025-2026')),
      'fr',
    );
    expect(year?.certificates.map(({ title }) => title)).toEqual(['Droit', 'Économie', 'Zoologie']);
  });

  it('of nothing has no school years', () => {
    expect(bySchoolYear([], 'fr')).toEqual([]);
  });
});
