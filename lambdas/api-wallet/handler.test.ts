import { describe, expect, it } from 'vitest';
import type { AccountId, CertificateId, IsoDate, StudentNumber } from '../../domain/certificate.ts';
import { instantOf, minutes } from '../../domain/clock.ts';
import { certificateKey } from '../adapters/register.ts';
import { appOptions, caller, outcomeOf } from '../testing/caller.ts';
import { keptLog } from '../testing/kept-log.ts';
import { memory } from '../testing/memory.ts';
import { activeCertificate, certificate, chloe, profile } from '../testing/people.ts';
import { stillClock } from '../testing/still-clock.ts';
import { createHandler, type Parts } from './handler.ts';

const second = '2025-00042' as StudentNumber;

async function wallet(accountId: AccountId = chloe.accountId) {
  const clock = stillClock();
  const world = memory(clock);
  world.open(profile(), chloe.studentNumber, second);
  world.register.holds(
    activeCertificate({ code: 'A', title: 'Anglais', deliberatedOn: '2024-06-20' as IsoDate }),
    activeCertificate({ code: 'B', title: 'Bases de données', studentNumber: second }),
    certificate({ code: 'C', title: 'Algorithmique', studentNumber: second }),
    activeCertificate({ code: 'D', title: 'D’un autre', studentNumber: '2020-1' as StudentNumber }),
  );
  const cookie = `__Host-session=${await world.sessions.open(accountId, { refreshToken: 'refresh' }, 0)}`;
  const callWith = (others: Partial<Parts>) =>
    caller(createHandler({ ...appOptions, ...world, log: keptLog(), ...others }));
  return { ...world, institute: world.register, clock, cookie, call: callWith({}), callWith };
}

type Wallet = { certificates: Record<string, unknown>[]; asOf: string };

describe('the wallet', () => {
  it('holds the certificates of every student number of the account, the newest first', async () => {
    const { call, cookie } = await wallet();
    const { certificates } = (await (await call('GET /api/wallet', { cookie })).json()) as Wallet;
    expect(certificates.map(({ title }) => title)).toEqual(['Algorithmique', 'Bases de données', 'Anglais']);
  });

  it('activates what was left pending, should its event have been laid aside, and touches nobody else’s', async () => {
    const { call, cookie, institute } = await wallet();
    institute.holds(certificate({ code: 'E', studentNumber: '2020-1' as StudentNumber }));
    const { certificates } = (await (await call('GET /api/wallet', { cookie })).json()) as Wallet;
    expect(certificates.map(({ state }) => state)).toEqual(['active', 'active', 'active']);
    const states = institute.all().map(({ code, state }) => `${code} ${state}`);
    expect(states).toEqual(['A active', 'B active', 'C active', 'D active', 'E pending']);
  });

  it('marks what it shows as seen, once, and nothing of what others hold', async () => {
    const { call, clock, cookie, institute } = await wallet();
    await call('GET /api/wallet', { cookie });
    const first = instantOf(clock.now());
    clock.pass(minutes(5));
    await call('GET /api/wallet', { cookie });
    expect(institute.all().map(({ code, seenAt }) => [code, seenAt])).toEqual([
      ['A', first],
      ['B', first],
      ['C', first],
      ['D', undefined],
    ]);
  });

  it('shows nothing of an import that is taken back at that moment', async () => {
    const { callWith, cookie, institute } = await wallet();
    const { markSeen, withdrawals } = institute;
    const call = callWith({
      register: {
        ...institute,
        async markSeen(certificates, seenAt) {
          const [gone] = certificates;
          if (gone?.code === 'A') {
            const { importId, id } = gone;
            await withdrawals.withdraw(certificateKey(gone), { text: 'Why', at: seenAt, importId }, id);
          }
          return markSeen(certificates, seenAt);
        },
      },
    });
    const { certificates } = (await (await call('GET /api/wallet', { cookie })).json()) as Wallet;
    expect(certificates.map(({ title }) => title)).toEqual(['Algorithmique', 'Bases de données']);
  });

  it('shows nothing of what the register notes for itself', async () => {
    const { call, cookie } = await wallet();
    const { certificates } = (await (await call('GET /api/wallet', { cookie })).json()) as Wallet;
    for (const shown of certificates) {
      expect(shown).not.toHaveProperty('mail');
      expect(shown).not.toHaveProperty('importId');
      expect(shown).not.toHaveProperty('seenAt');
    }
  });

  it('of an account without a student number is empty', async () => {
    const { call, cookie } = await wallet('1'.repeat(36) as AccountId);
    expect(await (await call('GET /api/wallet', { cookie })).json()).toMatchObject({ certificates: [] });
  });

  it('opens to nobody who is not signed in', async () => {
    expect(await outcomeOf(await (await wallet()).call('GET /api/wallet'))).toBe('401 not-signed-in');
  });
});

describe('what is new in a wallet', () => {
  /** A wallet, what it says is new, and a look at it that is noted. */
  async function visited() {
    const { call, clock, cookie, institute } = await wallet();
    // All that is there now came before.
    clock.pass(minutes(120));
    const open = async () => (await (await call('GET /api/wallet', { cookie })).json()) as Wallet;
    return {
      call,
      clock,
      cookie,
      institute,
      news: async () => (await open()).certificates.filter(({ isNew }) => isNew).map(({ title }) => title),
      async look() {
        const { asOf } = await open();
        expect(await outcomeOf(await call('POST /api/wallet/visit', { cookie, body: { asOf } }))).toBe('204');
      },
    };
  }

  it('is what came since the last visit, until the visit after the one that shows it', async () => {
    const { clock, institute, look, news } = await visited();
    expect(await news()).toEqual([]);
    await look();
    clock.pass(minutes(60));
    institute.holds({
      ...activeCertificate({ code: 'E', title: 'Électricité' }),
      activatedAt: instantOf(clock.now()),
    });
    clock.pass(minutes(60));
    expect(await news()).toEqual(['Électricité']);
    await look();
    expect(await news()).toEqual(['Électricité']);
    clock.pass(minutes(60));
    expect(await news()).toEqual([]);
  });

  it('changes by a look that is noted, and not by asking', async () => {
    const { clock, institute, look, news } = await visited();
    await look();
    clock.pass(minutes(60));
    institute.holds({
      ...activeCertificate({ code: 'E', title: 'Électricité' }),
      activatedAt: instantOf(clock.now()),
    });
    for (let visit = 0; visit < 3; visit += 1) {
      clock.pass(minutes(60));
      expect(await news()).toEqual(['Électricité']);
    }
  });

  it('cannot be seen before it comes, whatever the browser’s clock says', async () => {
    const { call, clock, cookie, institute, look, news } = await visited();
    await look();
    const asOf = instantOf(clock.now() + minutes(1_000));
    await call('POST /api/wallet/visit', { cookie, body: { asOf } });
    clock.pass(minutes(60));
    institute.holds({
      ...activeCertificate({ code: 'E', title: 'Électricité' }),
      activatedAt: instantOf(clock.now()),
    });
    clock.pass(minutes(60));
    expect(await news()).toEqual(['Électricité']);
  });
});

describe('a revoked certificate', () => {
  it('says why: another stands in its place, or somebody took it back', async () => {
    const { call, cookie, institute } = await wallet();
    const at = instantOf(Date.UTC(2026, 7, 1));
    const revoked = { ...activeCertificate(), state: 'revoked', revokedAt: at } as const;
    const by = '1234567890ABCDEF' as CertificateId;
    institute.holds(
      { ...revoked, code: 'R1', title: 'Remplacée', reason: { kind: 'superseded', by } },
      activeCertificate({ code: 'R1', title: 'Correcte', id: by, version: 2 }),
      {
        ...revoked,
        code: 'R2',
        title: 'Retirée',
        reason: { kind: 'withdrawn', text: 'Mauvais fichier', withImport: true },
      },
    );
    const { certificates } = (await (await call('GET /api/wallet', { cookie })).json()) as Wallet;
    const reasons = Object.fromEntries(certificates.map(({ title, revocation }) => [title, revocation]));
    expect(reasons.Remplacée).toEqual({ kind: 'superseded', by, at });
    expect(reasons.Retirée).toEqual({ kind: 'withdrawn', text: 'Mauvais fichier', at });
    expect(reasons.Anglais).toBeUndefined();
  });

  it('that never came into the wallet is not in it', async () => {
    const { call, cookie, institute } = await wallet();
    const reason = { kind: 'withdrawn', text: 'Mauvais fichier', withImport: true } as const;
    const revokedAt = instantOf(Date.UTC(2026, 7, 1));
    institute.holds({ ...certificate({ code: 'R', title: 'Retirée' }), state: 'revoked', revokedAt, reason });
    const { certificates } = (await (await call('GET /api/wallet', { cookie })).json()) as Wallet;
    expect(certificates.map(({ title }) => title)).not.toContain('Retirée');
  });
});
