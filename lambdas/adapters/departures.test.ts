import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { chloe } from '../testing/people.ts';
import { tableInMemory } from '../testing/table-in-memory.ts';
import { accountKey } from './account-key.ts';
import { departures } from './departures.ts';

it('never forgets which number or identity is linked to an account', async () => {
  const { database, items } = tableInMemory();
  const pk = accountKey(chloe.accountId);
  for (const sk of ['PROFILE', 'SESSION#1', `STUDENT#${chloe.studentNumber}`, 'EXTERNAL#1'])
    await database.send(new PutCommand({ TableName: 'accounts', Item: { pk, sk } }));
  await departures(database, 'accounts').forgetBelongings(chloe.accountId);
  expect(items().map(({ sk }) => sk)).toEqual(['PROFILE', `STUDENT#${chloe.studentNumber}`, 'EXTERNAL#1']);
});

it('leaves nothing of an account that is closed, and all of every other', async () => {
  const { database, items } = tableInMemory();
  const put = (pk: string, sk: string) =>
    database.send(new PutCommand({ TableName: 'accounts', Item: { pk, sk } }));
  const pk = accountKey(chloe.accountId);
  for (const sk of ['PROFILE', 'PHOTO', 'RECOVERY#1', 'RECOVERY#2', 'SESSION#1', 'SHARE#1'])
    await put(pk, sk);
  await put('SHARE#1', 'SHARE');
  await put('ACCOUNT#another', 'PROFILE');
  await departures(database, 'accounts').forgetAccount(chloe.accountId);
  expect(items()).toEqual([{ pk: 'ACCOUNT#another', sk: 'PROFILE' }]);
});
