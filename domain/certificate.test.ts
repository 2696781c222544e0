import { describe, expect, it } from 'vitest';
import { type Award, differences, type IsoDate, type StudentNumber } from './certificate.ts';

const award: Award = {
  studentNumber: '2024-00117' as StudentNumber,
  firstName: 'Chloé',
  lastName: 'Lefèvre',
  kind: 'course-unit',
  code: '7521 05 U32 D2',
  title: 'Informatique',
  ects: 8,
  result: 70,
  deliberatedOn: '2026-06-26' as IsoDate,
  schoolYear: '2025-2026',
};

describe('two awards', () => {
  it('do not differ when they say the same, in whatever order', () => {
    expect(differences(award, Object.fromEntries(Object.entries(award).toReversed()) as never)).toEqual([]);
  });

  it('differ in what was changed, added or taken away', () => {
    const { ects: _, ...without } = award;
    expect(differences(award, { ...award, result: 75, lastName: 'Lefevre' })).toEqual(['lastName', 'result']);
    expect(differences(award, { ...award, birthDate: '1999-03-14' as IsoDate })).toEqual(['birthDate']);
    expect(differences(award, without)).toEqual(['ects']);
  });

  it('do not differ by what became of the certificate', () => {
    expect(differences(award, { ...award, id: '0123456789ABCDEF', state: 'active' } as Award)).toEqual([]);
  });
});
