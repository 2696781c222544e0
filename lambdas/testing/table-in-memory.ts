import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Database } from '../adapters/database.ts';

type Item = Record<string, unknown>;

/**
 * One table that understands no more than an adapter with simple keys says: puts, reads by key or by partition
 * and prefix (an item a page, so that no adapter takes the first page for all), deletions, and updates
 * `SET a = :b REMOVE c`, also on condition that the item exists. All else is for a real database.
 */
export function tableInMemory() {
  const items = new Map<string, Item>();
  const keyOf = (item: Item = {}) => JSON.stringify([item.pk, item.sk]);

  async function send(command: unknown) {
    if (command instanceof PutCommand) {
      const { Item = {} } = command.input;
      items.set(keyOf(Item), structuredClone(Item));
    } else if (command instanceof GetCommand) {
      return { Item: structuredClone(items.get(keyOf(command.input.Key))) };
    } else if (command instanceof DeleteCommand) {
      const Attributes = items.get(keyOf(command.input.Key));
      items.delete(keyOf(command.input.Key));
      return command.input.ReturnValues === 'ALL_OLD' && Attributes ? { Attributes } : {};
    } else if (command instanceof QueryCommand) {
      const { ':pk': pk, ':prefix': prefix = '' } = command.input.ExpressionAttributeValues ?? {};
      const after = String(command.input.ExclusiveStartKey?.sk ?? '');
      const [first, ...rest] = [...items.values()]
        .filter(({ pk: of, sk }) => of === pk && String(sk).startsWith(prefix) && String(sk) > after)
        .sort((a, b) => (String(a.sk) < String(b.sk) ? -1 : 1));
      const wanted = command.input.ProjectionExpression?.split(', ');
      const shown = ([name]: [string, unknown]) => !wanted || wanted.includes(name);
      const found = first && Object.fromEntries(Object.entries(first).filter(shown));
      const last = rest.length > 0 && first ? { pk: first.pk, sk: first.sk } : undefined;
      return { Items: found ? [found] : [], LastEvaluatedKey: last };
    } else if (command instanceof UpdateCommand) {
      const {
        Key,
        ConditionExpression,
        UpdateExpression = '',
        ExpressionAttributeValues = {},
      } = command.input;
      const standing = items.get(keyOf(Key));
      if (!standing && ConditionExpression === 'attribute_exists(pk)') {
        throw new ConditionalCheckFailedException({ message: 'No such item', $metadata: {} });
      }
      const item = standing ?? { ...Key };
      items.set(keyOf(Key), item);
      for (const [, name = '', value = ''] of UpdateExpression.matchAll(/(\w+) = (:\w+)/g)) {
        item[name] = ExpressionAttributeValues[value];
      }
      for (const name of UpdateExpression.split('REMOVE ')[1]?.split(', ') ?? []) delete item[name];
    } else throw new Error('The table in memory does not know this command');
    return {};
  }

  return {
    database: { send } as unknown as Database,
    /** What a reader of the table sees, to read or to tamper with. */
    items: () => [...items.values()],
  };
}
