import { expect, it } from 'vitest';
import { certificateNumber } from './certificate-number.ts';

it.each([
  '7K3M9Q2X5T8V1B40',
  ' 7k3m 9q2x 5t8v 1b40 ',
  '7K3M-9Q2X-5T8V-1B40',
  '7k3m9q2x5t8vlb4o',
  '7K3M9Q2X5T8VIB4O',
])('a number is what it is, however it is typed: %s', (typed) => {
  expect(certificateNumber(typed)).toBe('7K3M9Q2X5T8V1B40');
});
