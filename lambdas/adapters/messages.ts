import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { StudentNumber } from '../../domain/certificate.ts';
import { days, epochSeconds } from '../../domain/clock.ts';
import type { Database } from './database.ts';

/** What is remembered of a mail: whom it was for, when that is a student number. */
export interface Message {
  readonly studentNumber?: StudentNumber;
}

/** A complaint can come weeks after the mail. */
const rememberedFor = days(90);

const messageKey = (messageId: string) => ({ pk: `MESSAGE#${messageId}` });

export type Messages = ReturnType<typeof messages>;

/** The mails that the provider has taken, by its id (operations table): so its events find what they are about. */
export function messages(database: Database, table: string) {
  async function note(messageId: string, message: Message, now: number): Promise<void> {
    const { studentNumber } = message;
    const Item = { ...messageKey(messageId), studentNumber, ttl: epochSeconds(now + rememberedFor) };
    await database.send(new PutCommand({ TableName: table, Item }));
  }

  async function find(messageId: string): Promise<Message | undefined> {
    const { Item } = await database.send(
      new GetCommand({ TableName: table, Key: messageKey(messageId), ConsistentRead: true }),
    );
    return Item as Message | undefined;
  }

  return { note, find };
}
