import { describe, expect, it } from 'vitest';
import { isSameLastName } from './last-name.ts';

describe('a last name typed from paper', () => {
  it.each([
    ['lefevre', 'Lefèvre'],
    ['LEFÈVRE', 'Lefèvre'],
    ['El-Idrissi', 'El Idrissi'],
    ['van den broeck', 'Van den Broeck'],
    ['Vandenbroeck', 'Van den Broeck'],
    ['d’Haese', "D'Haese"],
    ['Mueller', 'Müller'],
    ['Sorensen', 'Sørensen'],
    ['Иванова', 'ИВАНОВА'],
  ])('%s is %s', (typed, written) => {
    expect(isSameLastName(typed, written)).toBe(true);
  });

  it.each([
    ['Idrissi', 'El Idrissi'],
    ['Lefebvre', 'Lefèvre'],
    ['', 'Lefèvre'],
    ['---', '-'],
  ])('%j is not %j', (typed, written) => {
    expect(isSameLastName(typed, written)).toBe(false);
  });
});
