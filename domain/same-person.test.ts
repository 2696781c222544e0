import { describe, expect, it } from 'vitest';
import type { IsoDate } from './certificate.ts';
import { otherPerson } from './same-person.ts';

const person = (name: string, birthDate?: string) => {
  const [firstName = '', lastName = ''] = name.split(' | ');
  return { firstName, lastName, ...(birthDate && { birthDate: birthDate as IsoDate }) };
};
const differs = (said: string, known: string) => otherPerson(person(said), person(known));

describe('two who bear one student number', () => {
  it.each([
    ['in another case and without accents', 'CHLOE | LEFEVRE', 'Chloé | Lefèvre'],
    ['with hyphens or without', 'Jean Pierre | Dupont Durand', 'Jean-Pierre | Dupont-Durand'],
    ['as one word', 'Jeanpierre | Dhondt', 'Jean-Pierre | D’Hondt'],
    ['in another order of words', 'María | López García', 'Maria | Garcia Lopez'],
    ['in each other’s columns', 'Lefèvre | Chloé', 'Chloé | Lefèvre'],
    ['after a wedding', 'Chloé | Martin', 'Chloé | Lefèvre'],
    ['with a second first name', 'Chloé Marie | Lefèvre', 'Chloé | Lefèvre'],
    ['by another first name', 'Marie | Lefèvre', 'Chloé | Lefèvre'],
    ['in the letters of another keyboard', 'Juergen | Weiss', 'Jürgen | Weiß'],
    ['where one has no name', '- | -', 'Chloé | Lefèvre'],
  ])('may be one person %s', (_, said, known) => {
    expect(differs(said, known)).toEqual([]);
  });

  it.each([
    ['other names', 'Jean | Dupont', 'Chloé | Lefèvre'],
    ['names that have but a particle in common', 'Anne | de Boer', 'Marie | de Wit'],
    ['one that is the other’s in the other column', 'Pierre | Jean', 'Jean | Dupont'],
  ])('are two with %s', (_, said, known) => {
    expect(differs(said, known)).toEqual(['lastName', 'firstName']);
  });

  it('are two with other dates of birth, and not where only one has any', () => {
    const known = person('Chloé | Lefèvre', '1999-03-14');
    expect(otherPerson(person('Chloé | Lefèvre', '1980-01-01'), known)).toEqual(['birthDate']);
    expect(otherPerson(person('Jean | Dupont', '1980-01-01'), known)).toEqual([
      'lastName',
      'firstName',
      'birthDate',
    ]);
    expect(otherPerson(person('Chloé | Lefèvre'), known)).toEqual([]);
    expect(otherPerson(known, person('Chloé | Lefèvre'))).toEqual([]);
  });
});
