import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { AccountId } from '../../domain/certificate.ts';
import { instantOf } from '../../domain/clock.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import type { Share } from '../../domain/shares/share.ts';
import { connectDatabase } from '../../lambdas/adapters/database.ts';
import { departures } from '../../lambdas/adapters/departures.ts';
import { profiles } from '../../lambdas/adapters/profiles.ts';
import { rateLimiter } from '../../lambdas/adapters/rate-limiter.ts';
import { type Shares, shares } from '../../lambdas/adapters/shares.ts';
import { type DeployedParts, deployedParts } from '../stack/deployed-parts.ts';
import { openAccount } from '../stack/placed.ts';
import { newStudent, random } from '../stack/students.ts';

const outputs = inject('outputs');
const database = connectDatabase(outputs.aws);
const table = outputs.stack.AccountsTableName;
let deployed: DeployedParts;
let kept: Shares;

beforeAll(() => {
  deployed = deployedParts(outputs);
  kept = shares(database, table);
});

async function anAccount(): Promise<AccountId> {
  const student = newStudent();
  await openAccount(deployed, student);
  const accountId = await deployed.accounts.accountOf(student.studentNumber);
  if (!accountId) throw new Error('The account was not opened');
  return accountId;
}

function aShareOf(accountId: AccountId): Share {
  return {
    ...{ key: random(), accountId, title: 'Candidature', opened: 0 },
    certificates: { allOf: [] },
    shows: { result: false, birthDate: false, photo: false },
    ...{ createdAt: instantOf(Date.now()), sealedId: 'sealed' },
  };
}

async function aShare(accountId: AccountId): Promise<Share> {
  const share = aShareOf(accountId);
  await kept.create(share, random());
  return share;
}

describe('a share in a real table', () => {
  test('is counted, and ended by its own account alone, also when that is asked twice at once', async () => {
    const [own, other] = await Promise.all([anAccount(), anAccount()]);
    const share = await aShare(own);
    const at = instantOf(Date.now());
    await Promise.all([1, 2, 3].map(() => kept.noteOpened(share.key, at)));
    await kept.revoke(other, share.key);
    expect(await kept.sharesOf(own)).toMatchObject([{ ...share, opened: 3, openedAt: at }]);
    await Promise.all([kept.revoke(own, share.key), kept.revoke(own, share.key)]);
    expect(await kept.find(share.key)).toBeUndefined();
    expect(await kept.keysOf(own)).toEqual([]);
    expect(await kept.noteOpened(share.key, at)).toBe(false);
    expect(await kept.find(share.key)).toBeUndefined();
  });

  test('is made once for a request, also when that comes twice at once', async () => {
    const accountId = await anAccount();
    const request = random();
    const tries = [aShareOf(accountId), aShareOf(accountId)];
    const made = await Promise.all(tries.map((share) => kept.create(share, request)));
    expect(made.toSorted()).toEqual([false, true]);
    const [share] = await kept.sharesOf(accountId);
    expect(await kept.sharesOf(accountId)).toHaveLength(1);
    expect(await kept.madeBy(accountId, request)).toBe(share?.key);
  });

  test('goes with its account, which can have no other once it is closed', async () => {
    const accountId = await anAccount();
    const share = await aShare(accountId);
    await profiles(database, table).close(accountId, instantOf(Date.now()));
    await expect(aShare(accountId)).rejects.toThrow('not-signed-in');
    await departures(database, table).forgetAccount(accountId);
    expect(await kept.find(share.key)).toBeUndefined();
  });

  test('has its PIN tried as often at once as one after the other', async () => {
    const rate = rateLimiter(database, outputs.stack.OperationsTableName, async () => 'secret');
    const { pair } = rateLimits.sharePin;
    const who = random();
    const tries = Array.from({ length: pair.most * 3 }, () => rate.count(pair, who, Date.now()));
    const counted = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled');
    expect(counted).toHaveLength(pair.most);
  });
});
