import type { SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Instant } from '../../domain/certificate.ts';
import { connectDatabase } from '../../lambdas/adapters/database.ts';
import { unreachableAddresses } from '../../lambdas/adapters/unreachable.ts';
import { unreachableListQueue, unreachableListTurns } from '../../lambdas/adapters/unreachable-list.ts';
import { stillClock } from '../../lambdas/testing/still-clock.ts';
import { makeTwinTables } from '../stack/twin-tables.ts';

const outputs = inject('outputs');
const delaySeconds = 60;

describe('the list of students whom no mail reaches', () => {
  let twin: Awaited<ReturnType<typeof makeTwinTables>>;
  beforeAll(async () => {
    twin = await makeTwinTables(outputs);
  });
  afterAll(() => twin.remove());

  /** Asks for a list that nobody has asked for yet. */
  async function asking() {
    const clock = stillClock();
    const { AccountsTableName: table } = twin.outputs.stack;
    const database = connectDatabase(twin.outputs.aws);
    const sent: { DelaySeconds?: number }[] = [];
    const send = async ({ input }: { input: object }) => void sent.push(input);
    const client = { send } as unknown as SQSClient;
    const queue = { url: 'https://queue.example.org', delaySeconds };
    const turns = unreachableListTurns(database, table);
    await turns.begin();
    return { clock, sent, ...unreachableListQueue({ clock, client, database, table }, queue), ...turns };
  }

  it('is asked for by one message, which waits, however much happens meanwhile', async () => {
    const { request, sent } = await asking();
    await Promise.all([request(), request(), request()]);
    await request();
    expect(sent).toMatchObject([{ DelaySeconds: delaySeconds }]);
  });

  it('is asked for again by what happens once somebody has begun to write it', async () => {
    const { begin, request, sent } = await asking();
    await request();
    await begin();
    await request();
    expect(sent).toHaveLength(2);
  });

  it('is asked for again should a message never have left', async () => {
    const { clock, request, sent } = await asking();
    await request();
    clock.pass(delaySeconds * 1_000);
    await request();
    expect(sent).toHaveLength(2);
  });

  it('is the turn of whoever began last', async () => {
    const { begin, isLast } = await asking();
    const [one, two] = [await begin(), await begin()];
    expect([await isLast(one), await isLast(two)]).toEqual([false, true]);
  });

  it('knows which marks are about to end, and is no mark itself', async () => {
    await asking();
    const { AccountsTableName } = twin.outputs.stack;
    const marks = unreachableAddresses(connectDatabase(twin.outputs.aws), AccountsTableName);
    const [address, since] = ['nobody@example.org', '2026-07-01T08:00:00.000Z' as Instant];
    await marks.mark({ address, reason: 'bounced', since }, since);
    await marks.end(address, 5_000);
    expect(await marks.all()).toMatchObject([{ address, endsAt: 5 }]);
    await marks.end(address);
    expect((await marks.all()).map(({ endsAt }) => endsAt)).toEqual([undefined]);
    await marks.end('nothing-said@example.org', 5_000);
    expect(await marks.all()).toHaveLength(1);
  });
});
