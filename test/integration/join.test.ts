import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { AccountId } from '../../domain/certificate.ts';
import { instantOf } from '../../domain/clock.ts';
import { accounts } from '../../lambdas/adapters/accounts.ts';
import { connectDatabase } from '../../lambdas/adapters/database.ts';
import { departures } from '../../lambdas/adapters/departures.ts';
import {
  type ExternalIdentities,
  externalIdentities,
  provenIdentity,
} from '../../lambdas/adapters/external-identities.ts';
import { joins } from '../../lambdas/adapters/joins.ts';
import { type Profiles, profiles } from '../../lambdas/adapters/profiles.ts';
import { sessions } from '../../lambdas/adapters/sessions.ts';
import { type Shares, shares } from '../../lambdas/adapters/shares.ts';
import { isStanding } from '../../lambdas/adapters/standing-account.ts';
import { walletVisits } from '../../lambdas/adapters/wallet-visits.ts';
import { type CarryOutParts, carryOut } from '../../lambdas/join-accounts/carry-out.ts';
import { dies, diesAfter } from '../../lambdas/testing/failures.ts';
import { describeJoins } from '../../lambdas/testing/joins-contract.ts';
import { type DeployedParts, deployedParts } from '../stack/deployed-parts.ts';
import { openAccount } from '../stack/placed.ts';
import { newStudent, random, type Student } from '../stack/students.ts';

const outputs = inject('outputs');
let deployed: DeployedParts;
let parts: CarryOutParts;
let external: ExternalIdentities;
let ownersProfiles: Profiles;
let shared: Shares;

beforeAll(() => {
  deployed = deployedParts(outputs);
  const database = connectDatabase(outputs.aws);
  const table = outputs.stack.AccountsTableName;
  external = externalIdentities(database, table);
  ownersProfiles = profiles(database, table);
  shared = shares(database, table);
  parts = {
    accounts: accounts(database, table),
    clock: deployed.clock,
    departures: departures(database, table),
    external,
    identity: deployed.identity,
    joins: joins(database, table),
    mails: { request: async () => {} },
    profiles: ownersProfiles,
    sessions: sessions(database, table),
    shares: shared,
  };
});

const close = (accountId: AccountId) => ownersProfiles.close(accountId, instantOf(Date.now()));

async function anAccount(): Promise<{ student: Student; accountId: AccountId }> {
  const student = newStudent();
  await openAccount(deployed, student);
  const accountId = await deployed.accounts.accountOf(student.studentNumber);
  if (!accountId) throw new Error('The account was not opened');
  return { student, accountId };
}

/** Two accounts, of which the first holds an external identity too. */
async function twoAccounts() {
  const [from, into] = await Promise.all([anAccount(), anAccount()]);
  const identity = provenIdentity('example-id', random());
  await external.link(from.accountId, identity, Date.now());
  const share = random();
  await shared.create(
    {
      ...{ key: share, accountId: from.accountId, title: 'Candidature', opened: 0 },
      certificates: { allOf: [] },
      shows: { result: false, birthDate: false, photo: false },
      ...{ createdAt: instantOf(Date.now()), sealedId: 'sealed' },
    },
    random(),
  );
  return { from, into, identity, share };
}

type Two = Awaited<ReturnType<typeof twoAccounts>>;

/** Everything is in the account that stays, and the other is gone. */
async function expectJoined({ from, into, identity, share }: Two): Promise<void> {
  expect((await parts.accounts.studentNumbersOf(into.accountId)).toSorted()).toEqual(
    [from, into].map(({ student }) => student.studentNumber).sort(),
  );
  expect(await deployed.accounts.accountOf(from.student.studentNumber)).toBe(into.accountId);
  expect(await external.accountOf(identity)).toBe(into.accountId);
  expect(await parts.external.identitiesOf(into.accountId)).toHaveLength(1);
  expect(await parts.shares.sharesOf(into.accountId)).toMatchObject([{ key: share }]);
  expect(await parts.shares.sharesOf(from.accountId)).toEqual([]);
  expect(await parts.accounts.studentNumbersOf(from.accountId)).toEqual([]);
  expect(await parts.external.identitiesOf(from.accountId)).toEqual([]);
  expect(await deployed.accounts.profileOf(from.accountId)).toBeUndefined();
  expect(await deployed.identity.find(from.student.address)).toBeUndefined();
}

describeJoins('a table', () => ({
  accounts: deployed.accounts,
  external,
  joins: parts.joins,
  tokens: deployed.tokens,
  freeNumber: () => newStudent().studentNumber,
  async anAccount() {
    const { accountId, student } = await anAccount();
    return { accountId, studentNumber: student.studentNumber };
  },
  close,
}));

describe('two accounts of one person', () => {
  const deaths: [string, (parts: CarryOutParts) => Partial<CarryOutParts>][] = [
    ['before a number moves', ({ joins }) => ({ joins: { ...joins, moveNumber: dies } })],
    ['once it has', ({ joins }) => ({ joins: { ...joins, moveNumber: diesAfter(joins.moveNumber) } })],
    ['before an identity moves', ({ joins }) => ({ joins: { ...joins, moveIdentity: dies } })],
    ['once it has', ({ joins }) => ({ joins: { ...joins, moveIdentity: diesAfter(joins.moveIdentity) } })],
    ['before a share moves', ({ joins }) => ({ joins: { ...joins, moveShare: dies } })],
    ['once it has', ({ joins }) => ({ joins: { ...joins, moveShare: diesAfter(joins.moveShare) } })],
    ['once the login is gone', ({ identity }) => ({ identity: { remove: diesAfter(identity.remove) } })],
    ['once the profile is gone', ({ joins }) => ({ joins: { ...joins, finish: diesAfter(joins.finish) } })],
  ];

  test.each(deaths)('are one in the end, though the joining dies %s', async (_, broken) => {
    const two = await twoAccounts();
    await parts.joins.begin(two.from.accountId, two.into.accountId);
    await expect(carryOut({ ...parts, ...broken(parts) }, two.from.accountId)).rejects.toThrow();
    await carryOut(parts, two.from.accountId);
    await carryOut(parts, two.from.accountId);
    await expectJoined(two);
  });

  test('are one also when three do it at once', async () => {
    const two = await twoAccounts();
    await parts.joins.begin(two.from.accountId, two.into.accountId);
    await Promise.all([1, 2, 3].map(() => carryOut(parts, two.from.accountId)));
    await expectJoined(two);
  });

  test('keep the stricter choices of both, and show as new what the other had not looked at', async () => {
    const two = await twoAccounts();
    const [from, into] = [two.from.accountId, two.into.accountId];
    const all = { result: true, birthDate: true, photo: true, otherCertificates: true };
    const visits = walletVisits(connectDatabase(outputs.aws), outputs.stack.AccountsTableName);
    await ownersProfiles.noteSharing(into, all);
    const less = { ...all, result: false, photo: false };
    await ownersProfiles.noteSharing(from, less);
    await deployed.accounts.wantArrivalMails(from, false);
    await visits.note(from, 1_000);
    await visits.note(into, 9_000);
    await parts.joins.begin(from, into);
    await carryOut(parts, from);
    expect(await deployed.accounts.profileOf(into)).toMatchObject({
      withoutArrivalMails: true,
      sharing: less,
      walletVisits: { lastLook: 1_000 },
    });
  });

  test('never both go: of two joinings against each other one is refused', async () => {
    const { from, into } = await twoAccounts();
    const begun = await Promise.allSettled([
      parts.joins.begin(from.accountId, into.accountId),
      parts.joins.begin(into.accountId, from.accountId),
    ]);
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('end in a third, when the one that was to stay goes there meanwhile', async () => {
    const two = await twoAccounts();
    const third = await anAccount();
    await parts.joins.begin(two.from.accountId, two.into.accountId);
    await parts.joins.begin(two.into.accountId, third.accountId);
    await carryOut(parts, two.into.accountId);
    await carryOut(parts, two.from.accountId);
    const numbers = await parts.accounts.studentNumbersOf(third.accountId);
    expect(numbers.toSorted()).toEqual(
      [two.from, two.into, third].map(({ student }) => student.studentNumber).sort(),
    );
    expect(await external.accountOf(two.identity)).toBe(third.accountId);
  });

  test('and a closing never both begin with one account', async () => {
    const { from, into } = await twoAccounts();
    const begun = await Promise.allSettled([
      parts.joins.begin(from.accountId, into.accountId),
      close(from.accountId),
    ]);
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('lose nothing when the one that was to stay is closed meanwhile', async () => {
    const two = await twoAccounts();
    const { from, into, identity } = two;
    await parts.joins.begin(from.accountId, into.accountId);
    await Promise.all([carryOut(parts, from.accountId), close(into.accountId)]);
    await carryOut(parts, from.accountId);
    // The stack's own function follows the mark of the closing.
    await expect.poll(() => deployed.accounts.profileOf(into.accountId), { timeout: 30_000 }).toBeUndefined();
    const profile = await deployed.accounts.profileOf(from.accountId);
    const left = isStanding(profile) ? from.accountId : undefined;
    expect(await deployed.accounts.accountOf(into.student.studentNumber)).toBeUndefined();
    // Either it waits for a link, as all that was in the account that closed, or it is where it was.
    expect([left, undefined]).toContain(await deployed.accounts.accountOf(from.student.studentNumber));
    expect([left, undefined]).toContain(await external.accountOf(identity));
    // An account that is left can be entered, and of one that is not no login is.
    expect(await deployed.identity.find(from.student.address)).toBe(left);
    expect(profile === undefined || isStanding(profile)).toBe(true);
  });
});
