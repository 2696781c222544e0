import { marshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountId, CertificateId, ImportId, Instant, StudentNumber } from '../../domain/certificate.ts';
import { isStanding as stands } from '../../domain/issue.ts';
import { fillWallet } from '../adapters/fill-wallet.ts';
import { certificateKey } from '../adapters/register.ts';
import { carryOut } from '../join-accounts/carry-out.ts';
import { certificate, chloe, contact, profile } from '../testing/people.ts';
import { sender, tokenIn } from '../testing/sender.ts';
import { createHandler } from './handler.ts';

const { studentNumber } = chloe;
const at = '2026-07-03T08:00:00.000Z' as Instant;
const other = '2020-00042' as StudentNumber;

/** One student's life with the institute: whatever its order, each act does what the functions do. */
function life() {
  const world = sender();
  const { accounts, clock, joins, open, profiles, register, sendAnother, sent } = world;
  let count = 0;
  const files: ImportId[] = [];

  const newAccount = async (...numbers: StudentNumber[]) => {
    const accountId = `account-${++count}` as AccountId;
    open(profile({ accountId, email: `${accountId}@example.org` }), ...numbers);
    return accountId;
  };

  async function newLink(): Promise<string> {
    const before = sent.length;
    await sendAnother({ kind: 'renew', who: studentNumber });
    return tokenIn(sent.at(before)?.text);
  }

  const acts = {
    async issue() {
      const importId = `file-${files.length}` as ImportId;
      files.push(importId);
      const id = `ID${files.length}` as CertificateId;
      const result = 50 + files.length;
      const issued = certificate({ id, importId, result, issuedAt: at });
      const { birthDate: _, ...reached } = contact();
      await register.issue({
        certificate: issued,
        contact: { ...reached, languageIsDefault: false },
        droppedAt: at,
        repeat: false,
      } as never);
      // As the stream does.
      if (await accounts.accountOf(studentNumber)) await fillWallet(world, studentNumber, at);
    },
    async takeBack() {
      const importId = files.at(-1);
      if (!importId) return;
      for (const each of register.all().filter((one) => one.importId === importId)) {
        await register.withdrawals.withdraw(certificateKey(each), { text: 'wrong file', at, importId });
      }
    },
    async link() {
      const token = await newLink();
      if (token === '') return;
      await accounts.link(await newAccount(), studentNumber, token, clock.now());
      await fillWallet(world, studentNumber, at);
    },
    async close() {
      const owner = await accounts.accountOf(studentNumber);
      if (!owner) return;
      await profiles.close(owner, at);
      const image = marshall(await accounts.profileOf(owner), { removeUndefinedValues: true });
      const parts = { ...world, followUps: { add: async () => {} } };
      const record = { eventID: '1', eventName: 'MODIFY', dynamodb: { NewImage: image } };
      await createHandler(parts)({ Records: [record] } as never);
    },
    async join() {
      const owner = await accounts.accountOf(studentNumber);
      if (!owner) return;
      await joins.begin(owner, await newAccount(other));
      await carryOut(world, owner);
    },
  };
  return { ...world, acts, newLink };
}

type Act = keyof ReturnType<typeof life>['acts'];

async function nothingIsLost(order: readonly Act[]): Promise<void> {
  const { accounts, acts, newLink, register } = life();
  for (const act of order) await acts[act]();
  const owner = await accounts.accountOf(studentNumber);
  if (!register.all().some(stands)) return;
  if (owner) expect(await accounts.profileOf(owner)).toBeDefined();
  else expect(await newLink()).not.toBe('');
}

describe('whatever stands', () => {
  it('is in a wallet or a link can be had for it, in whatever order things happen', async () => {
    const act = fc.constantFrom<Act>('issue', 'takeBack', 'link', 'close', 'join');
    await fc.assert(fc.asyncProperty(fc.array(act, { maxLength: 10 }), nothingIsLost), { numRuns: 300 });
  });

  it('is not lost when what had corrected it is undone after its account was closed', async () => {
    await nothingIsLost(['issue', 'link', 'issue', 'close', 'takeBack']);
  });
});
