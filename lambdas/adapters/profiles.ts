import { createHash } from 'node:crypto';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { AccountId, Instant } from '../../domain/certificate.ts';
import { Problem } from '../../domain/problem.ts';
import type { PersonalDetails } from '../../domain/profile.ts';
import { accountKey, type Profile } from './accounts.ts';
import type { Database } from './database.ts';
import { type AddressGrant, spendToken } from './tokens.ts';

/** What students may say of themselves, all at once. */
export type ProfileChanges = Pick<Profile, 'firstName' | 'lastName' | 'language'> & PersonalDetails;

const changeable = [
  'firstName',
  'lastName',
  'language',
  'gender',
  'birthDate',
  'phone',
  'country',
  'city',
] as const satisfies readonly (keyof ProfileChanges)[];

export type Profiles = ReturnType<typeof profiles>;

/**
 * What students say of themselves (accounts table). The photo is an item of its own, so that reading a profile
 * does not read it too.
 */
export function profiles(database: Database, table: string) {
  const profileKey = (accountId: AccountId) => ({ pk: accountKey(accountId), sk: 'PROFILE' });
  const photoKey = (accountId: AccountId) => ({ pk: accountKey(accountId), sk: 'PHOTO' });

  const update = (accountId: AccountId, UpdateExpression: string, values?: Record<string, unknown>) =>
    database.send(
      new UpdateCommand({
        TableName: table,
        Key: profileKey(accountId),
        UpdateExpression,
        ConditionExpression: 'attribute_exists(pk)',
        ...(values && { ExpressionAttributeValues: values }),
      }),
    );

  /** Replaces all of it: what `changes` does not say is forgotten. */
  async function change(accountId: AccountId, changes: ProfileChanges): Promise<void> {
    const said = changeable.filter((field) => changes[field] !== undefined);
    const forgotten = changeable.filter((field) => changes[field] === undefined);
    const sets = `SET ${said.map((field) => `#${field} = :${field}`).join(', ')}`;
    const removals =
      forgotten.length > 0 ? ` REMOVE ${forgotten.map((field) => `#${field}`).join(', ')}` : '';
    await database.send(
      new UpdateCommand({
        TableName: table,
        Key: profileKey(accountId),
        UpdateExpression: sets + removals,
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: Object.fromEntries(changeable.map((field) => [`#${field}`, field])),
        ExpressionAttributeValues: Object.fromEntries(said.map((field) => [`:${field}`, changes[field]])),
      }),
    );
  }

  /** @returns the name of the new photo. */
  async function setPhoto(accountId: AccountId, jpeg: Uint8Array<ArrayBuffer>): Promise<string> {
    const name = createHash('sha256').update(jpeg).digest('hex').slice(0, 16);
    await database.send(new PutCommand({ TableName: table, Item: { ...photoKey(accountId), jpeg } }));
    await update(accountId, 'SET photo = :name', { ':name': name });
    return name;
  }

  async function photoOf(accountId: AccountId): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const { Item } = await database.send(new GetCommand({ TableName: table, Key: photoKey(accountId) }));
    return Item?.jpeg as Uint8Array<ArrayBuffer> | undefined;
  }

  async function forgetPhoto(accountId: AccountId): Promise<void> {
    await update(accountId, 'REMOVE photo');
    await database.send(new DeleteCommand({ TableName: table, Key: photoKey(accountId) }));
  }

  /**
   * Spends the token and gives the account its new address, both or neither.
   * @throws Problem `token-used`; `token-expired` when the account has another address by now.
   */
  async function setAddress(
    accountId: AccountId,
    { address, replaces }: Pick<AddressGrant, 'address' | 'replaces'>,
    token: string,
    now: number,
  ): Promise<void> {
    try {
      await database.send(
        new TransactWriteCommand({
          TransactItems: [
            { Update: spendToken(table, token, now) },
            {
              Update: {
                TableName: table,
                Key: profileKey(accountId),
                UpdateExpression: 'SET email = :address',
                // `address` itself: a sign-in with it has mended a change that died half-way.
                ConditionExpression: 'email IN (:replaces, :address)',
                ExpressionAttributeValues: { ':address': address, ':replaces': replaces },
              },
            },
          ],
        }),
      );
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const [spending, changing] = error.CancellationReasons ?? [];
      if (spending?.Code === 'ConditionalCheckFailed') throw new Problem('token-used');
      if (changing?.Code === 'ConditionalCheckFailed') throw new Problem('token-expired');
      throw error;
    }
  }

  /** The login has this address already: a change died before it was written here. */
  async function followAddress(accountId: AccountId, email: string): Promise<void> {
    await update(accountId, 'SET email = :email', { ':email': email });
  }

  async function noteSecondFactor(accountId: AccountId, since: Instant | undefined): Promise<void> {
    if (since) await update(accountId, 'SET secondFactorSince = :since', { ':since': since });
    else await update(accountId, 'REMOVE secondFactorSince');
  }

  /** From here on the account is none any more; the stream of the table does the rest. Repeating is harmless. */
  async function close(accountId: AccountId, closedAt: Instant): Promise<void> {
    await update(accountId, 'SET closedAt = if_not_exists(closedAt, :at)', { ':at': closedAt });
  }

  return { change, setPhoto, photoOf, forgetPhoto, setAddress, followAddress, noteSecondFactor, close };
}
