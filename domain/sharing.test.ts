import { expect, test } from 'vitest';
import { shareVisibility } from './sharing.ts';

const nothing = { result: false, birthDate: false, photo: false, otherCertificates: false };

test('a share shows nothing more than it must until its student says otherwise', () => {
  expect(shareVisibility()).toEqual(nothing);
});

test('what a student chose for all shares holds for each', () => {
  expect(shareVisibility({ result: true, photo: false })).toEqual({ ...nothing, result: true });
});

test('what is chosen for one share goes before, either way', () => {
  expect(shareVisibility({ result: true, photo: true }, { photo: false, birthDate: true })).toEqual({
    ...nothing,
    result: true,
    birthDate: true,
  });
});

test('what is kept from another version of the choice adds nothing', () => {
  expect(shareVisibility({ address: true } as never)).toEqual(nothing);
});
