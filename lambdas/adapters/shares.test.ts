import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { instantOf } from '../../domain/clock.ts';
import { chloe } from '../testing/people.ts';
import { tableInMemory } from '../testing/table-in-memory.ts';
import { accountKey } from './account-key.ts';
import { shareMark, shares } from './shares.ts';

it('a note of a share that was left alone, because a revocation died, is shown to nobody', async () => {
  const { database, items } = tableInMemory();
  const { revoke, sharesOf } = shares(database, 'accounts');
  const Item = { pk: accountKey(chloe.accountId), sk: shareMark('gone') };
  await database.send(new PutCommand({ TableName: 'accounts', Item }));
  expect(await sharesOf(chloe.accountId)).toEqual([]);
  await revoke(chloe.accountId, 'gone');
  expect(items()).toEqual([]);
});

it('a share that ends while it is being read is not brought back by counting it', async () => {
  const { database, items } = tableInMemory();
  expect(await shares(database, 'accounts').noteOpened('gone', instantOf(0))).toBe(false);
  expect(items()).toEqual([]);
});
