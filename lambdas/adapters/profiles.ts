import { createHash } from 'node:crypto';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { AccountId, Instant } from '../../domain/certificate.ts';
import { Problem } from '../../domain/problem.ts';
import type { PersonalDetails } from '../../domain/profile.ts';
import { type ShareVisibility, shareFields } from '../../domain/sharing.ts';
import { visitsOfBoth } from '../../domain/wallet-visits.ts';
import { accountKey } from './account-key.ts';
import type { Profile } from './accounts.ts';
import { type Database, holds, refusals } from './database.ts';
import { standingAccountCheck } from './standing-account.ts';
import { type AddressGrant, spendToken } from './tokens.ts';

/** Of what students may say of themselves: what is absent stays, what is null is forgotten. */
export type ProfileChanges = Partial<Pick<Profile, 'firstName' | 'lastName' | 'language'>> & {
  readonly [Detail in keyof PersonalDetails]: PersonalDetails[Detail] | null;
};

const personal = [
  'gender',
  'birthDate',
  'phone',
  'country',
  'city',
] as const satisfies readonly (keyof PersonalDetails)[];
const changeable = ['firstName', 'lastName', 'language', ...personal] as const;

function photoName(jpeg: Uint8Array): string {
  return createHash('sha256').update(jpeg).digest('hex').slice(0, 16);
}

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

  /** Two that change different things at once both do. */
  async function change(accountId: AccountId, changes: ProfileChanges): Promise<void> {
    const said = changeable.filter((field) => changes[field] !== undefined && changes[field] !== null);
    const forgotten = changeable.filter((field) => changes[field] === null);
    const named = [...said, ...forgotten];
    if (named.length === 0) return;
    const sets = said.map((field) => `#${field} = :${field}`);
    const removals = forgotten.map((field) => `#${field}`);
    await database.send(
      new UpdateCommand({
        TableName: table,
        Key: profileKey(accountId),
        UpdateExpression: [
          ...(sets.length > 0 ? [`SET ${sets.join(', ')}`] : []),
          ...(removals.length > 0 ? [`REMOVE ${removals.join(', ')}`] : []),
        ].join(' '),
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: Object.fromEntries(named.map((field) => [`#${field}`, field])),
        ...(said.length > 0 && {
          ExpressionAttributeValues: Object.fromEntries(said.map((field) => [`:${field}`, changes[field]])),
        }),
      }),
    );
  }

  /** @returns the name of the new photo. @throws Problem `not-signed-in` when the account has just gone. */
  async function setPhoto(accountId: AccountId, jpeg: Uint8Array<ArrayBuffer>): Promise<string> {
    const [refused] = await refusals(
      database,
      photoPuts(accountId, jpeg, standingAccountCheck(table, accountId)),
    );
    if (refused) throw new Problem('not-signed-in');
    return photoName(jpeg);
  }

  /** Both or neither: no photo is left behind by an account that is closed at the same moment. */
  function photoPuts(
    accountId: AccountId,
    jpeg: Uint8Array<ArrayBuffer>,
    profile: ReturnType<typeof standingAccountCheck>,
  ) {
    const note = {
      UpdateExpression: 'SET photo = :name',
      ExpressionAttributeValues: { ':name': photoName(jpeg) },
    };
    return [
      { Update: { ...profile, ...note } },
      { Put: { TableName: table, Item: { ...photoKey(accountId), jpeg } } },
    ];
  }

  async function photoOf(accountId: AccountId): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const { Item } = await database.send(new GetCommand({ TableName: table, Key: photoKey(accountId) }));
    return Item?.jpeg as Uint8Array<ArrayBuffer> | undefined;
  }

  /** Both or neither, as it was put: nothing is kept that its owner sees no more, and none is shown that is gone. */
  async function forgetPhoto(accountId: AccountId): Promise<void> {
    const profile = { TableName: table, Key: profileKey(accountId), UpdateExpression: 'REMOVE photo' };
    await database.send(
      new TransactWriteCommand({
        TransactItems: [
          { Update: { ...profile, ConditionExpression: 'attribute_exists(pk)' } },
          { Delete: { TableName: table, Key: photoKey(accountId) } },
        ],
      }),
    );
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

  /** What an account brings to the one that it goes into: what that one lacks, and its choices where they are stricter. */
  async function bring(from: Profile, into: AccountId): Promise<void> {
    await fillGaps(from, into);
    await keepStricter(from, into);
    await keepNews(from, into);
  }

  /** Whoever wanted no mails, or showed less in shares, does so still. A choice that was never made is none. */
  async function keepStricter({ withoutArrivalMails, sharing }: Profile, into: AccountId): Promise<void> {
    const standing = standingAccountCheck(table, into);
    // By other names: `result` is a word of DynamoDB's own.
    const set = (fields: readonly string[], value: boolean, within = '', also = '') =>
      holds(
        database.send(
          new UpdateCommand({
            ...standing,
            UpdateExpression: `SET ${fields.map((field) => `${within}#${field} = :value`).join(', ')}`,
            ConditionExpression: standing.ConditionExpression + also,
            ExpressionAttributeNames: Object.fromEntries(fields.map((field) => [`#${field}`, field])),
            ExpressionAttributeValues: { ':value': value },
          }),
        ),
      );
    if (withoutArrivalMails) await set(['withoutArrivalMails'], true);
    const hidden = shareFields.filter((field) => sharing?.[field] === false);
    if (hidden.length > 0) await set(hidden, false, 'sharing.', ' AND attribute_exists(sharing)');
  }

  /** What had come to it and was not looked at yet is new in the wallet that it goes to. */
  async function keepNews({ walletVisits: from }: Profile, into: AccountId): Promise<void> {
    const { Item } = await database.send(
      new GetCommand({ TableName: table, Key: profileKey(into), ConsistentRead: true }),
    );
    const before = (Item as Profile | undefined)?.walletVisits;
    if (!from || !before) return;
    await holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: profileKey(into),
          UpdateExpression: 'SET walletVisits = :visits',
          ConditionExpression: 'walletVisits.lastLook = :before',
          ExpressionAttributeValues: {
            ':visits': visitsOfBoth(from, before),
            ':before': before.lastLook,
          },
        }),
      ),
    );
  }

  /** What an account says of its owner where the one that it goes into says nothing: photo and details. */
  async function fillGaps(from: Profile, into: AccountId): Promise<void> {
    const said = personal.filter((field) => from[field] !== undefined);
    const standing = standingAccountCheck(table, into);
    if (said.length > 0) {
      await holds(
        database.send(
          new UpdateCommand({
            ...standing,
            UpdateExpression: `SET ${said.map((field) => `#${field} = if_not_exists(#${field}, :${field})`).join(', ')}`,
            ExpressionAttributeNames: Object.fromEntries(said.map((field) => [`#${field}`, field])),
            ExpressionAttributeValues: Object.fromEntries(said.map((field) => [`:${field}`, from[field]])),
          }),
        ),
      );
    }
    const jpeg = from.photo && (await photoOf(from.accountId));
    if (!jpeg) return;
    const ConditionExpression = `${standing.ConditionExpression} AND attribute_not_exists(photo)`;
    await refusals(database, photoPuts(into, jpeg, { ...standing, ConditionExpression }));
  }

  /** The login has this address already: a change died before it was written here. Nothing happens if it was since. */
  async function followAddress(accountId: AccountId, before: string, email: string): Promise<void> {
    await holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: profileKey(accountId),
          UpdateExpression: 'SET email = :email',
          ConditionExpression: 'email = :before',
          ExpressionAttributeValues: { ':email': email, ':before': before },
        }),
      ),
    );
  }

  /** What was accepted of this version already stays as it was. */
  async function acceptTerms(
    accountId: AccountId,
    { terms, privacy }: Required<Pick<Profile, 'terms' | 'privacy'>>,
  ): Promise<void> {
    await holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: profileKey(accountId),
          UpdateExpression: 'SET terms = :terms, privacy = :privacy',
          ConditionExpression: 'attribute_exists(pk) AND terms.version <> :version',
          ExpressionAttributeValues: { ':terms': terms, ':privacy': privacy, ':version': terms.version },
        }),
      ),
    );
  }

  async function noteSharing(accountId: AccountId, sharing: ShareVisibility): Promise<void> {
    await update(accountId, 'SET sharing = :sharing', { ':sharing': sharing });
  }

  async function noteSecondFactor(accountId: AccountId, since: Instant | undefined): Promise<void> {
    if (since) await update(accountId, 'SET secondFactorSince = :since', { ':since': since });
    else await update(accountId, 'REMOVE secondFactorSince');
  }

  /**
   * From here on the account is none any more; the stream of the table does the rest. Repeating is harmless.
   * @throws Problem `not-signed-in` when it is on its way into another account: it is none of its own any more.
   */
  async function close(accountId: AccountId, closedAt: Instant): Promise<void> {
    const closed = await holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: profileKey(accountId),
          UpdateExpression: 'SET closedAt = if_not_exists(closedAt, :at)',
          ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(joining)',
          ExpressionAttributeValues: { ':at': closedAt },
        }),
      ),
    );
    if (!closed) throw new Problem('not-signed-in');
  }

  return {
    change,
    bring,
    setPhoto,
    photoOf,
    forgetPhoto,
    setAddress,
    followAddress,
    noteSecondFactor,
    acceptTerms,
    noteSharing,
    close,
  };
}
