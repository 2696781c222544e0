import { describe, expect, it } from 'vitest';
import type { Certificate, CertificateId } from './certificate.ts';
import { instantOf, minutes } from './clock.ts';
import { isNew, newSince, visited, visitsOfBoth, type WalletVisits } from './wallet-visits.ts';

const noon = Date.UTC(2026, 6, 1, 12);
const at = (minute: number) => noon + minutes(minute);

/** Looks at a wallet at these minutes; the visits that are remembered then. */
function looks(...atMinutes: number[]): WalletVisits | undefined {
  return atMinutes.reduce<WalletVisits | undefined>(
    (visits, minute) => visited(visits, at(minute)),
    undefined,
  );
}

const activatedAt = (minute: number) =>
  ({ state: 'active', activatedAt: instantOf(at(minute)) }) as Certificate;
const isNewTo = (visits: WalletVisits | undefined, minute: number, activated: number) =>
  isNew(activatedAt(activated), newSince(visits, at(minute)));

describe('a visit to a wallet', () => {
  it('finds nothing new the first time, when all of it is', () => {
    expect(isNewTo(undefined, 0, -1)).toBe(false);
  });

  it('finds new what has come since the visit before', () => {
    const visits = looks(0);
    expect(isNewTo(visits, 60, -1)).toBe(false);
    expect(isNewTo(visits, 60, 20)).toBe(true);
  });

  it('goes on showing it as new when the page is loaded again, here or on another device', () => {
    const visits = looks(0, 60, 65);
    expect(isNewTo(visits, 70, 20)).toBe(true);
    expect(isNewTo(visits, 80, 62)).toBe(true);
  });

  it('is over after half an hour without a look', () => {
    const visits = looks(0, 60, 65);
    expect(isNewTo(visits, 95, 20)).toBe(true);
    expect(isNewTo(visits, 96, 20)).toBe(false);
  });

  it('loses nothing that came between what a page showed and its note that it had', () => {
    // The page showed what there was at minute 60; the note came later, and says 60.
    expect(isNewTo(looks(0, 60), 120, 60.5)).toBe(true);
  });

  it('that is noted late takes nothing back from a later one', () => {
    expect(looks(0, 60, 58)?.lastLook).toBe(at(60));
  });
});

describe('what is new', () => {
  it('is also what was revoked since, however old it is', () => {
    const revoked = {
      state: 'revoked',
      activatedAt: instantOf(at(-99)),
      revokedAt: instantOf(at(5)),
      reason: { kind: 'superseded', by: 'X' as CertificateId },
    } as Certificate;
    expect(isNew(revoked, at(0))).toBe(true);
    expect(isNew(revoked, at(6))).toBe(false);
  });

  it('is nothing that is not there yet', () => {
    expect(isNew({ state: 'pending' } as Certificate, 0)).toBe(false);
  });
});

describe('the visits of two wallets that became one', () => {
  it('leave unseen what had come to the other since its last visit', () => {
    const into = { newSince: 500, lastLook: 900 };
    expect(visitsOfBoth({ newSince: 100, lastLook: 300 }, into)).toEqual({ newSince: 100, lastLook: 300 });
  });

  it('are those of the one that stays where the other was looked at later, or never', () => {
    const into = { newSince: 500, lastLook: 900 };
    expect(visitsOfBoth({ newSince: 950, lastLook: 1_000 }, into)).toEqual(into);
    expect(visitsOfBoth(undefined, into)).toEqual(into);
  });
});
