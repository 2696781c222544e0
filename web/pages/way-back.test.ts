import { describe, expect, it } from 'vitest';
import { addressOf, readWayBack, wayBack } from './way-back.ts';

/** Where somebody ends up who is sent to sign in from a place on a page. */
function afterSigningIn(page: Parameters<typeof wayBack>[0], fragment: string): string | undefined {
  const back = readWayBack(wayBack(page, fragment) ?? '');
  return back && addressOf('fr', back);
}

describe('the way back over signing in', () => {
  it('leads to the page, and to the place on it', () => {
    expect(afterSigningIn('profile', '')).toBe('/fr/profile');
    expect(afterSigningIn('settings', 'second-factor')).toBe('/fr/settings#second-factor');
    expect(afterSigningIn('certificate', 'C0RRECTED7K3M9Q2')).toBe('/fr/certificate#C0RRECTED7K3M9Q2');
    const token = `${'A-_9'.repeat(10)}xyz`;
    expect(afterSigningIn('join', token)).toBe(`/fr/join#${token}`);
  });

  it('leads to no page that is for everybody: nobody was sent away from there', () => {
    expect(wayBack('home', '')).toBeUndefined();
    expect(wayBack('activation', 'x'.repeat(43))).toBeUndefined();
  });

  it('keeps nothing that is no place on a page', () => {
    expect(afterSigningIn('settings', 'a b<script>')).toBe('/fr/settings');
  });

  it.each([
    '',
    '//example.org',
    'settings.//example.org',
    'help',
    'settings.a.b',
    'constructor',
    `join.${'x'.repeat(65)}`,
  ])('is not led elsewhere by %j', (said) => {
    expect(readWayBack(said)).toBeUndefined();
  });
});
