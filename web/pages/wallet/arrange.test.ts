import { describe, expect, it } from 'vitest';
import type { CertificateView } from '../../../domain/api.ts';
import type { Instant } from '../../../domain/certificate.ts';
import { bySchoolYear, readChoice, search, writeChoice } from './arrange.ts';

const certificate = (
  title: string,
  deliberatedOn = '2026-06-24',
  schoolYear = '2025-2026',
  changes: Partial<CertificateView> = {},
): CertificateView => ({
  id: title,
  title,
  deliberatedOn,
  issuedAt: '2026-06-27T08:00:00.000Z' as Instant,
  schoolYear,
  kind: 'course-unit',
  code: 'X',
  state: 'active',
  isNew: false,
  studentNumber: 'E1',
  firstName: 'Amina',
  lastName: 'El Idrissi',
  ...changes,
});

const titles = (certificates: readonly CertificateView[] = []) => certificates.map(({ title }) => title);

describe('a wallet', () => {
  const three = [
    certificate('Anglais', '2025-06-20', '2024-2025'),
    certificate('Allemand', '2026-01-30'),
    certificate('Comptabilité', '2026-06-24'),
  ];

  it('shows the newest school year first, and in it the newest deliberation', () => {
    const years = bySchoolYear(three, 'newest', 'fr');
    expect(years.map(({ schoolYear }) => schoolYear)).toEqual(['2025-2026', '2024-2025']);
    expect(titles(years[0]?.certificates)).toEqual(['Comptabilité', 'Allemand']);
  });

  it('shows the oldest first when asked to, or each school year by title', () => {
    const oldest = bySchoolYear(three, 'oldest', 'fr').map(({ certificates }) => titles(certificates));
    expect(oldest).toEqual([['Anglais'], ['Allemand', 'Comptabilité']]);
    const byTitle = bySchoolYear(three, 'title', 'fr').map(({ certificates }) => titles(certificates));
    expect(byTitle).toEqual([['Allemand', 'Comptabilité'], ['Anglais']]);
  });

  it('sorts by title, as the language does, what was deliberated on one day', () => {
    const sameDay = ['Zoologie', 'Économie', 'Droit'].map((title) => certificate(title));
    const [year] = bySchoolYear(sameDay, 'newest', 'fr');
    expect(titles(year?.certificates)).toEqual(['Droit', 'Économie', 'Zoologie']);
  });

  it('of nothing has no school years', () => {
    expect(bySchoolYear([], 'newest', 'fr')).toEqual([]);
  });
});

describe('a search', () => {
  const kindName = () => 'Unité d’enseignement';
  const found = (words: string) =>
    titles(
      search(
        [
          certificate('Économie générale', '2026-06-24', '2025-2026', { code: '7132 01 U21 D3' }),
          certificate('Néerlandais – UE 3', '2025-06-24', '2024-2025', { level: 'B1' }),
        ],
        words,
        kindName,
      ),
    );

  it.each([
    ['economie', ['Économie générale']],
    ['ÉCONOMIE  GÉN', ['Économie générale']],
    ['générale éco', ['Économie générale']],
    ['7132', ['Économie générale']],
    ['ue 3', ['Néerlandais – UE 3']],
    ['b1', ['Néerlandais – UE 3']],
    ['2024-2025', ['Néerlandais – UE 3']],
    ['enseignement', ['Économie générale', 'Néerlandais – UE 3']],
    ['', ['Économie générale', 'Néerlandais – UE 3']],
    ['conomie', []],
    ['économie 2024', []],
  ])('for “%s” finds %j', (words, expected) => {
    expect(found(words)).toEqual(expected);
  });
});

describe('what is chosen', () => {
  it('is kept in the address, where nothing else is', () => {
    const choice = { kind: 'level-test', order: 'title' } as const;
    expect(writeChoice(choice)).toBe('?kind=level-test&order=title');
    expect(readChoice(writeChoice(choice))).toEqual(choice);
    expect(writeChoice({ kind: undefined, order: 'newest' })).toBe('');
  });

  it('is nothing where an address says nonsense', () => {
    expect(readChoice('?kind=medal&order=loudest')).toEqual({ kind: undefined, order: 'newest' });
  });
});
