import { expect, it } from 'vitest';
import { presentAddress } from './former-names.ts';

const site = 'https://now.example.org';

it.each([
  ['https://then.example.org/.well-known/did.json', '/credentials/former/then.example.org/did.json'],
  ['https://then.example.org/.well-known/jwks.json', '/credentials/former/then.example.org/jwks.json'],
  ['https://then.example.org/credentials/status/7', '/credentials/former/then.example.org/status/7'],
])('what was at %s is asked of the site of now', (address, path) => {
  expect(presentAddress(address, ['then.example.org'], site)).toBe(site + path);
});

it.each([
  `${site}/.well-known/did.json`,
  'https://other.example.org/.well-known/did.json',
  'https://then.example.org.evil.example/credentials/status/7',
  'https://then.example.org@evil.example/credentials/status/7',
  'https://then.example.org:8443/credentials/status/7',
  'https://then.example.org/credentials/7',
  'no address',
])('and nothing else is: %s', (address) => {
  expect(presentAddress(address, ['then.example.org'], site)).toBe(address);
});
