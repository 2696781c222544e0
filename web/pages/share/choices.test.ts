import { describe, expect, it } from 'vitest';
import type { CertificateView } from '../../../domain/api.ts';
import { chosenOf, wanted, wrongChoices } from './choices.ts';

const certificates = ['A', 'B'].map((id) => ({ id, title: id }) as CertificateView);
const now = Date.UTC(2026, 6, 1);
const say = ((key: string) => key) as never;
const usual = { which: 'chosen', 'certificate-B': 'yes', title: 'Candidature', end: 'week' };

describe('what a student chooses to share', () => {
  it('is the certificates that are ticked, or all, later ones too', () => {
    expect(chosenOf(usual, certificates)).toEqual([certificates[1]]);
    expect(wanted(usual, certificates, now).certificates).toEqual(['B']);
    expect(wanted({ ...usual, which: 'all' }, certificates, now).certificates).toBe('all');
  });

  it('shows what is ticked, and nothing else', () => {
    const { shows } = wanted({ ...usual, birthDate: 'yes' }, certificates, now);
    expect(shows).toEqual({ result: false, birthDate: true, photo: false });
  });

  it('ends after the time that is chosen, or never', () => {
    expect(wanted(usual, certificates, now).expiresAt).toBe('2026-07-08T00:00:00.000Z');
    expect(wanted({ ...usual, end: 'never' }, certificates, now)).not.toHaveProperty('expiresAt');
  });

  it('has a PIN only when one is typed, in groups or not', () => {
    expect(wanted(usual, certificates, now)).not.toHaveProperty('pin');
    expect(wanted({ ...usual, pin: ' 417 263 ' }, certificates, now).pin).toBe('417263');
  });

  it.each([
    ['nothing ticked', { 'certificate-B': undefined }, 'share.choose'],
    ['no title', { title: ' ' }, 'share.titleMissing'],
    ['a PIN that is too short', { pin: '1234' }, 'share.pinWrong'],
    ['a PIN with letters', { pin: 'secret' }, 'share.pinWrong'],
  ])('cannot be shared with %s', (_, changes, message) => {
    expect(wrongChoices({ ...usual, ...changes }, certificates, say)).toMatchObject([{ message }]);
    expect(wrongChoices(usual, certificates, say)).toEqual([]);
  });
});
