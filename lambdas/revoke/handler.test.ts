import { describe, expect, it } from 'vitest';
import type { CertificateId, ImportId, Instant } from '../../domain/certificate.ts';
import { type ImportReport, noCounts } from '../../domain/results/report.ts';
import { reportFiles } from '../../domain/results/report-files.ts';
import { dies } from '../testing/failures.ts';
import { certificate, chloe } from '../testing/people.ts';
import { registerInMemory } from '../testing/register-in-memory.ts';
import { byAward, byImport, byNumber, id, june, reason, revoker } from '../testing/revoker.ts';

describe('a revocations file', () => {
  it.each([
    ['its number', byNumber(id)],
    ['its number as a person writes it', byNumber('7k3m-9q2x-5t8v-ib4n')],
    ['its student number, kind, code and date', byAward],
  ])('takes a certificate back by %s', async (_, row) => {
    const { follow, register, report, page } = revoker([row]);
    register.holds(certificate({ mail: 'sent' }));
    expect(await follow()).toEqual([]);
    expect(register.all()).toMatchObject([
      { state: 'revoked', mail: 'queued', reason: { kind: 'withdrawn', text: reason, withImport: false } },
    ]);
    expect(report()).toMatchObject({ state: 'done', counts: { lines: 1, revoked: 1, rejected: 0 } });
    expect(page()).toContain('Rapport de révocation');
  });

  it('has each order written down before it is followed', async () => {
    const { follow, revocations } = revoker([byNumber(id), byImport]);
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

  it('has what became of each order kept beside it', async () => {
    const { follow, register, revocations } = revoker([byNumber(id), byNumber('0'.repeat(16)), byImport]);
    register.holds(
      certificate({ mail: 'sent' }),
      certificate({ importId: june, code: '2', id: 'ID2' as CertificateId }),
    );
    await follow();
    expect([2, 3, 4].map(revocations.outcomeOf)).toEqual([
      { revoked: 1, undone: 0, reissued: 0 },
      { revoked: 0, undone: 0, reissued: 0, refused: 'unknown-certificate' },
      { revoked: 0, undone: 1, reissued: 0 },
    ]);
  });

  it('takes the first word for what two of its lines are about', async () => {
    const { follow, register, report } = revoker([byAward, byNumber(id).with(6, 'Autre motif')]);
    register.holds(certificate());
    await follow();
    expect(register.all()).toMatchObject([{ reason: { text: reason } }]);
    expect(report().entries).toMatchObject([{ line: 3, reason: 'revoked-before' }]);
  });

  it('touches nothing that was issued after it was dropped', async () => {
    const { follow, register, report } = revoker([byNumber(id), byAward]);
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
    const { follow, register, report } = revoker([
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
      const { follow, report } = revoker(file);
      expect(await follow()).toEqual([]);
      expect(report()).toMatchObject({
        state: 'unreadable',
        problem: { message: expect.stringMatching(/\.$/) },
      });
    },
  );

  it('that fails comes back, and is told of when it was the last time', async () => {
    const { follow, report } = revoker([byNumber(id)], {
      withdrawals: { ...registerInMemory().withdrawals, find: dies },
    });
    expect(await follow()).toEqual(['message-1']);
    expect(report()).toEqual({});
    await follow(undefined, 5);
    expect(report()).toMatchObject({ state: 'failed' });
  });
});

/** The report on an import of the file `juin.csv` that is over. */
const reportOn = (importId: ImportId): ImportReport => ({
  ...{ importId, kind: 'results', file: 'results/juin.csv', state: 'done' },
  ...{ language: 'fr', timeZone: 'Europe/Brussels', counts: { ...noCounts, lines: 3, accepted: 3 } },
  ...{ entries: [], entriesTotal: 0, startedAt: '2026-07-01T06:00:00.000Z' as Instant },
});

describe('an import that is taken back', () => {
  const issued = (code: string, changes = {}) =>
    certificate({ importId: june, code, id: `ID${code}` as CertificateId, ...changes });

  it('leaves no trace of what nobody was told of, and revokes the rest', async () => {
    const { follow, register, report } = revoker([byImport]);
    register.holds(issued('1'), issued('2', { mail: 'sent' }), certificate());
    await follow();
    expect(register.all()).toMatchObject([
      { code: '2', state: 'revoked' },
      { importId: 'june', state: 'pending' },
    ]);
    expect(report()).toMatchObject({ state: 'done', counts: { lines: 1, revoked: 1, undone: 1 } });
  });

  it('has what it had corrected issued again, counts it, and says so in both reports', async () => {
    const { follow, register, report, page, revocations, written } = revoker([byImport]);
    const before = reportOn(june);
    const files = reportFiles(before);
    written.set(files.json, JSON.stringify(before));
    const wrong = issued('1', { mail: 'sent', version: 2, result: 75, supersedes: 'FIRST' });
    const first = certificate({ code: '1', importId: 'may' as ImportId, mail: 'sent', result: 70 });
    const reason = { kind: 'superseded', by: wrong.id } as const;
    register.holds({ ...first, state: 'revoked', revokedAt: wrong.issuedAt, reason }, wrong);
    await follow();
    expect(register.all().filter(({ state }) => state === 'pending')).toMatchObject([
      { importId: 'may', result: 70, version: 3, mail: 'queued' },
    ]);
    expect(report().counts).toMatchObject({ revoked: 1, undone: 0, reissued: 1 });
    expect(revocations.outcomeOf(2)).toEqual({ revoked: 1, undone: 0, reissued: 1 });
    expect(JSON.parse(written.get(files.json) ?? '').withdrawal).toMatchObject({ revoked: 1, reissued: 1 });
    for (const each of [page(), written.get(files.page)]) {
      expect(each).toMatch(/délivrées à nouveau, telles qu’avant leur correction<\/dt><dd>1</);
    }
  });

  it('is looked at again until no run of it can have written more', async () => {
    const { follow, register, report, asked } = revoker([byImport]);
    register.holds(issued('1'));
    await follow();
    register.holds(issued('2', { mail: 'sent' }));
    for (let look = 0; look < asked.length; look++) await follow(asked[look]?.message);
    expect(asked.map(({ delaySeconds }) => delaySeconds)).toEqual([15, 120, 900]);
    expect(register.all()).toMatchObject([{ code: '2', state: 'revoked' }]);
    expect(report().counts).toMatchObject({ revoked: 1, undone: 1 });
  });

  it('has the report on it say when, why, and what became of its certificates', async () => {
    const { follow, asked, log, register, written } = revoker([byImport]);
    const report = reportOn(june);
    const files = reportFiles(report);
    written.set(files.json, JSON.stringify(report));
    register.holds(issued('1'), issued('2', { mail: 'sent' }));
    await follow();
    register.holds(issued('3'));
    await follow(asked[0]?.message);
    expect(JSON.parse(written.get(files.json) ?? '')).toEqual({
      ...report,
      state: 'withdrawn',
      withdrawal: { at: '2026-07-01T08:00:00.000Z', text: reason, revoked: 1, undone: 2, reissued: 0 },
    });
    expect(written.get(files.page)).toMatch(
      /Retiré le<\/dt><dd><bdi>1 juillet 2026.*Motif<\/dt><dd><bdi>Délibération annulée.*révoquées<\/dt><dd>1</s,
    );
    expect(log.text()).not.toContain('stays as it was');
  });

  it('is taken back all the same when there is no report on it any more', async () => {
    const { follow, register, report } = revoker([byImport]);
    register.holds(issued('1'));
    expect(await follow()).toEqual([]);
    expect(report()).toMatchObject({ state: 'done', counts: { undone: 1 } });
  });

  it('while a mail is on its way is said to be under way, and taken up again soon', async () => {
    const { asked, follow, parts, register, report } = revoker([byImport], {});
    register.holds(issued('1'));
    const busy = revoker([byImport], {
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
