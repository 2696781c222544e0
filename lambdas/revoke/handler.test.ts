import { describe, expect, it } from 'vitest';
import type { CertificateId, ImportId, Instant } from '../../domain/certificate.ts';
import { delimited, inChunks } from '../../domain/results/file-factory.ts';
import type { RevocationReport } from '../../domain/revocations/report.ts';
import { contactsInMemory } from '../testing/contacts-in-memory.ts';
import { failuresOf, messages } from '../testing/events.ts';
import { dies } from '../testing/failures.ts';
import { keptLog } from '../testing/kept-log.ts';
import { certificate, chloe } from '../testing/people.ts';
import { registerInMemory } from '../testing/register-in-memory.ts';
import { revocationsInMemory } from '../testing/revocations-in-memory.ts';
import { stillClock } from '../testing/still-clock.ts';
import { type Again, createHandler, type HandlerParts } from './handler.ts';

const june = '0123456789abcdef01234567' as ImportId;
const id = certificate().id;
const reason = 'Délibération annulée';
const head = ['Certificate number', 'Import reference', 'Matricule', 'Type', 'Code', 'Date', 'Motif'];
const byNumber = (number: string) => [number, '', '', '', '', '', reason];
const byImport = ['', june, '', '', '', '', reason];
const byAward = ['', '', chloe.studentNumber, 'Unité d’enseignement', '7521 05 U32 D2', '26/06/2026', reason];

/** The follower of one file of such lines, which was dropped after all was issued. */
function follower(lines: string | readonly (readonly string[])[], others: Partial<HandlerParts> = {}) {
  const file = typeof lines === 'string' ? lines : delimited([head, ...lines]);
  const clock = stillClock();
  const log = keptLog();
  const register = registerInMemory();
  const revocations = revocationsInMemory(june);
  const written = new Map<string, string>();
  const asked: { message: Again; delaySeconds: number }[] = [];
  const parts: HandlerParts = {
    bucket: {
      read: async () => inChunks(file),
      write: async (key, body) => void written.set(key, body),
    },
    clock,
    contacts: contactsInMemory(),
    language: 'fr',
    log,
    pause: async () => {},
    queue: { request: async (message, delaySeconds) => void asked.push({ message, delaySeconds }) },
    revocations,
    timeZone: 'Europe/Brussels',
    tries: 5,
    withdrawals: register.withdrawals,
  };
  const follow = createHandler({ ...parts, ...others });
  const object = { key: 'revocations/erreurs.csv', versionId: 'v1' };
  const userIdentity = { principalId: 'AWS:SECRETARIAT' };
  const dropped = {
    Records: [
      { eventTime: '2026-07-02T08:00:00.000Z', userIdentity, s3: { bucket: { name: 'drop' }, object } },
    ],
  };
  return {
    log,
    register,
    revocations,
    asked,
    written,
    parts,
    follow: async (message: unknown = dropped, tries = 1) =>
      failuresOf(await follow(messages([message], tries))),
    report: () =>
      JSON.parse([...written].find(([key]) => key.endsWith('.json'))?.[1] ?? '{}') as RevocationReport,
    page: () => [...written].find(([key]) => key.endsWith('.html'))?.[1],
  };
}

describe('a revocations file', () => {
  it.each([
    ['its number', byNumber(id)],
    ['its number as a person writes it', byNumber('7k3m-9q2x-5t8v-ib4n')],
    ['its student number, kind, code and date', byAward],
  ])('takes a certificate back by %s', async (_, row) => {
    const { follow, register, report, page } = follower([row]);
    register.holds(certificate({ mail: 'sent' }));
    expect(await follow()).toEqual([]);
    expect(register.all()).toMatchObject([
      { state: 'revoked', mail: 'queued', reason: { kind: 'withdrawn', text: reason, withImport: false } },
    ]);
    expect(report()).toMatchObject({ state: 'done', counts: { lines: 1, revoked: 1, rejected: 0 } });
    expect(page()).toContain('Rapport de révocation');
  });

  it('has each order written down before it is followed', async () => {
    const { follow, revocations } = follower([byNumber(id), byImport]);
    await follow();
    expect(revocations.orders).toMatchObject([
      {
        line: 2,
        target: { certificate: id },
        reason,
        by: 'AWS:SECRETARIAT',
        file: 'revocations/erreurs.csv',
      },
      { line: 3, target: { import: june }, reason },
    ]);
  });

  it('touches nothing that was issued after it was dropped', async () => {
    const { follow, register, report } = follower([byNumber(id), byAward]);
    register.holds(certificate({ issuedAt: '2026-07-02T08:00:00.001Z' as Instant }));
    await follow();
    expect(register.all()).toMatchObject([{ state: 'pending' }]);
    expect(report().entries.map(({ reason }) => reason)).toEqual([
      'unknown-certificate',
      'unknown-certificate',
    ]);
  });

  it('tells of each line that took back nothing where, why and what to do', async () => {
    const twice = [id, june, '', '', '', '', reason];
    const lacking = ['', '', chloe.studentNumber, '', '', '26/06/2026', reason];
    const endless = [...byNumber(id).slice(0, 6), 'x'.repeat(301)];
    const reversed = [...byNumber(id).slice(0, 6), 'abc\u202edef'];
    const { follow, register, report } = follower([
      ...[byNumber('0000000000000000'), twice, lacking, endless, reversed],
      [...byImport.with(1, 'fedcba9876543210fedcba98')],
    ]);
    register.holds(certificate());
    await follow();
    expect(register.all()).toMatchObject([{ state: 'pending' }]);
    expect(report().entries.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '2 unknown-certificate',
      '3 two-targets',
      '4 missing-value',
      '4 missing-value',
      '5 too-long',
      '6 forbidden-characters',
      '7 unknown-import',
    ]);
    for (const { message, remedy } of report().entries) expect(`${message}${remedy}`).toMatch(/\.$/);
  });

  it.each(['', 'Matricule;Nom\r\n2024-00117;Lefèvre\r\n'])(
    'that is none (%j) is told of and not tried again',
    async (file) => {
      const { follow, report } = follower(file);
      expect(await follow()).toEqual([]);
      expect(report()).toMatchObject({
        state: 'unreadable',
        problem: { message: expect.stringMatching(/\.$/) },
      });
    },
  );

  it('that fails comes back, and is told of when it was the last time', async () => {
    const { follow, report } = follower([byNumber(id)], {
      withdrawals: { ...registerInMemory().withdrawals, find: dies },
    });
    expect(await follow()).toEqual(['message-1']);
    expect(report()).toEqual({});
    await follow(undefined, 5);
    expect(report()).toMatchObject({ state: 'failed' });
  });
});

describe('an import that is taken back', () => {
  const issued = (code: string, changes = {}) =>
    certificate({ importId: june, code, id: `ID${code}` as CertificateId, ...changes });

  it('leaves no trace of what nobody was told of, and revokes the rest', async () => {
    const { follow, register, report } = follower([byImport]);
    register.holds(issued('1'), issued('2', { mail: 'sent' }), certificate());
    await follow();
    expect(register.all()).toMatchObject([
      { code: '2', state: 'revoked' },
      { importId: 'june', state: 'pending' },
    ]);
    expect(report()).toMatchObject({ state: 'done', counts: { lines: 1, revoked: 1, undone: 1 } });
  });

  it('is looked at again until no run of it can have written more', async () => {
    const { follow, register, report, asked } = follower([byImport]);
    register.holds(issued('1'));
    await follow();
    register.holds(issued('2', { mail: 'sent' }));
    for (let look = 0; look < asked.length; look++) await follow(asked[look]?.message);
    expect(asked.map(({ delaySeconds }) => delaySeconds)).toEqual([15, 120, 900]);
    expect(register.all()).toMatchObject([{ code: '2', state: 'revoked' }]);
    expect(report().counts).toMatchObject({ revoked: 1, undone: 1 });
  });

  it('while a mail is on its way is said to be under way, and taken up again soon', async () => {
    const { asked, follow, parts, register, report } = follower([byImport], {});
    register.holds(issued('1'));
    const busy = follower([byImport], {
      ...parts,
      withdrawals: { ...register.withdrawals, withdraw: async () => ({ outcome: 'busy' }) },
    });
    await busy.follow();
    expect(report()).toMatchObject({ state: 'running', counts: { revoked: 0, undone: 0 } });
    expect(asked.map(({ delaySeconds }) => delaySeconds)).toEqual([20]);
    await follow(asked[0]?.message);
    expect(report()).toMatchObject({ state: 'done', counts: { undone: 1 } });
  });
});
