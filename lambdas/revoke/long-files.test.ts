import { describe, expect, it } from 'vitest';
import type { Certificate, CertificateId } from '../../domain/certificate.ts';
import type { HandlerParts } from '../revoke/handler.ts';
import { certificate } from '../testing/people.ts';
import { byImport, byNumber, id, june, revoker } from '../testing/revoker.ts';

const number = (n: number) => String(n).padStart(16, '0') as CertificateId;
const numbers = (count: number) => Array.from({ length: count }, (_, n) => number(n));
const numbered = (n: number, changes: Partial<Certificate> = {}) =>
  certificate({ id: number(n), code: `U${n}`, ...(changes as object) });

type Revoker = ReturnType<typeof revoker>;

/** Runs until nothing more is asked for. @returns how many runs that took. */
async function followToTheEnd({ asked, follow }: Revoker, time: number): Promise<number> {
  expect(await follow(undefined, 1, time)).toEqual([]);
  for (let next = 0; next < asked.length; next++) {
    expect(await follow(asked[next]?.message, 1, time)).toEqual([]);
    if (next > 50) throw new Error('It goes on for ever');
  }
  return asked.length + 1;
}

/** A revoker whose every look for a certificate takes a second of its time. */
function slow(lines: readonly (readonly string[])[]) {
  const looked: string[] = [];
  const quick = revoker([]);
  const { withdrawals } = quick.register;
  const find: HandlerParts['withdrawals']['find'] = async (certificateId) => {
    quick.clock.pass(1_000);
    looked.push(certificateId);
    return withdrawals.find(certificateId);
  };
  const { clock, register } = quick;
  const all = revoker(lines, { clock, withdrawals: { ...withdrawals, find } });
  return { ...all, register, looked };
}

describe('a revocations file of thousands of lines', () => {
  it('is followed by several runs, each from where the last has come', async () => {
    const all = slow(numbers(200).map(byNumber));
    for (let n = 0; n < 150; n++) all.register.holds(numbered(n, { mail: 'sent' }));
    // Half a minute is kept for telling: there is time for two times 25 lines.
    expect(await followToTheEnd(all, 80_000)).toBe(4);
    expect(all.looked).toHaveLength(200);
    expect(all.asked.map(({ delaySeconds }) => delaySeconds)).toEqual([0, 0, 0]);
    expect(all.register.all().every(({ state }) => state === 'revoked')).toBe(true);
    expect(all.report()).toMatchObject({
      state: 'done',
      counts: { lines: 200, revoked: 150, undone: 0, rejected: 50 },
    });
    expect(all.report().entries.map(({ line }) => line)).toEqual(
      Array.from({ length: 50 }, (_, n) => 152 + n),
    );
  });

  it('says between two runs that it is under way', async () => {
    const all = slow(numbers(60).map(byNumber));
    await all.follow(undefined, 1, 50_000);
    expect(all.report()).toMatchObject({ state: 'running', counts: { lines: 25, rejected: 25 } });
  });

  it('is given up and told of when no run gets a step further', async () => {
    const { follow, asked, report } = slow([byNumber(id)]);
    expect(await follow(undefined, 5, 30_000)).toEqual(['message-1']);
    expect(asked).toEqual([]);
    expect(report()).toMatchObject({ state: 'failed', counts: { lines: 0 } });
  });

  it('has a page that shows a thousand entries, and a file with all of them', async () => {
    const all = revoker(numbers(1_200).map(byNumber));
    await all.follow();
    expect(all.report()).toMatchObject({ counts: { rejected: 1_200 }, entriesTotal: 1_200 });
    expect(all.report().entries).toHaveLength(1_000);
    expect(all.page()).toContain('.entries.csv');
    expect(all.entriesFile()?.trimEnd().split('\r\n')).toHaveLength(1_201);
  });
});

describe('an import among many lines', () => {
  it('is swept when all lines are done, and looked at again without reading the file', async () => {
    const all = revoker([byImport, byNumber(id)]);
    all.register.holds(numbered(1, { importId: june }), certificate({ mail: 'sent' }));
    const runs = await followToTheEnd(all, 300_000);
    expect(runs).toBe(4);
    expect(all.timesRead()).toBe(1);
    expect(all.report()).toMatchObject({ state: 'done', counts: { lines: 2, revoked: 1, undone: 1 } });
  });

  it('that two lines name is counted once', async () => {
    const all = revoker([byImport, byImport]);
    all.register.holds(numbered(1, { importId: june }));
    await all.follow();
    expect(all.report().counts).toMatchObject({ lines: 2, undone: 1 });
  });
});

describe('a line that a mail is in the way of', () => {
  it('has its run end before it, and is taken up again soon', async () => {
    const calm = revoker([]);
    const { withdrawals } = calm.register;
    let busy = true;
    const all = revoker(numbers(30).map(byNumber), {
      withdrawals: {
        ...withdrawals,
        withdraw: async (key, word, certificateId) =>
          busy && certificateId === number(28)
            ? { outcome: 'busy' }
            : withdrawals.withdraw(key, word, certificateId),
      },
    });
    for (let n = 0; n < 30; n++) calm.register.holds(numbered(n, { mail: 'sent' }));
    await all.follow();
    expect(all.report()).toMatchObject({ state: 'running', counts: { lines: 25 } });
    expect(all.asked.map(({ delaySeconds }) => delaySeconds)).toEqual([20]);
    busy = false;
    await all.follow(all.asked[0]?.message);
    expect(all.report()).toMatchObject({ state: 'done', counts: { lines: 30, revoked: 30 } });
  });
});
