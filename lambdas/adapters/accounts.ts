import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  GetCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { AccountId, Instant, StudentNumber } from '../../domain/certificate.ts';
import type { Language } from '../../domain/language.ts';
import { Problem } from '../../domain/problem.ts';
import type { PersonalDetails } from '../../domain/profile.ts';
import { type Database, itemsOf } from './database.ts';
import { studentKey } from './register.ts';
import { spendToken } from './tokens.ts';

export interface Profile extends PersonalDetails {
  readonly accountId: AccountId;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly language: Language;
  /** What was accepted, and when. */
  readonly terms: { readonly version: string; readonly acceptedAt: Instant };
  readonly createdAt: Instant;
  /** Milliseconds since the epoch; absent while the first password stands. */
  readonly passwordChosenAt?: number;
  /** Names the photo that is kept beside the profile, if one is. */
  readonly photo?: string;
  /** Since when signing in asks for a code as well. The user pool asks; this says that it should. */
  readonly secondFactorSince?: Instant;
  /** Set while a closed account is being cleared away. */
  readonly closedAt?: Instant;
}

export function accountKey(accountId: AccountId): string {
  return `ACCOUNT#${accountId}`;
}

export type Accounts = ReturnType<typeof accounts>;

/** Profiles, and which student number belongs to which account (accounts table). */
export function accounts(database: Database, table: string) {
  /** The profile of an account; one that its owner has closed is none any more. */
  async function profileOf(accountId: AccountId): Promise<Profile | undefined> {
    const { Item } = await database.send(
      new GetCommand({
        TableName: table,
        Key: { pk: accountKey(accountId), sk: 'PROFILE' },
        ConsistentRead: true,
      }),
    );
    return Item?.closedAt ? undefined : (Item as Profile | undefined);
  }

  /**
   * The account that a student number is linked to. Read consistently: whoever writes a certificate and reads
   * no link can rely on whoever writes the link to see the certificate.
   */
  async function accountOf(studentNumber: StudentNumber): Promise<AccountId | undefined> {
    const { Item } = await database.send(
      new GetCommand({
        TableName: table,
        Key: { pk: studentKey(studentNumber), sk: 'LINK' },
        ConsistentRead: true,
      }),
    );
    return Item?.accountId as AccountId | undefined;
  }

  async function studentNumbersOf(accountId: AccountId): Promise<StudentNumber[]> {
    const links = await itemsOf(database, table, { pk: accountKey(accountId), prefix: 'STUDENT#' });
    return links.map(({ studentNumber }) => studentNumber as StudentNumber);
  }

  /** Both directions of a link; a number already linked stays where it is. */
  function linkPuts(studentNumber: StudentNumber, accountId: AccountId, linkedAt: Instant) {
    return [
      {
        Put: {
          TableName: table,
          Item: { pk: studentKey(studentNumber), sk: 'LINK', accountId, studentNumber, linkedAt },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      {
        Put: {
          TableName: table,
          Item: { pk: accountKey(accountId), sk: studentKey(studentNumber), studentNumber, linkedAt },
        },
      },
    ];
  }

  /**
   * Spends the token, creates the profile and links the student number: all or nothing. Repeated by the same
   * person (a double click, an answer that was lost) it succeeds again.
   * @throws Problem `already-linked`, `account-exists`, `token-used`.
   */
  async function create(profile: Profile, studentNumber: StudentNumber, token: string, now: number) {
    await link(profile.accountId, studentNumber, token, now, [
      {
        Put: {
          TableName: table,
          Item: { pk: accountKey(profile.accountId), sk: 'PROFILE', ...profile },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
    ]);
  }

  /** Holds a transaction to the account's being there, and not closed by another window meanwhile. */
  const standingAccount = (accountId: AccountId) => ({
    ConditionCheck: {
      TableName: table,
      Key: { pk: accountKey(accountId), sk: 'PROFILE' },
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(closedAt)',
    },
  });

  /**
   * Spends the token and links the student number to an account that exists.
   * @throws Problem `already-linked`, `token-used`; `not-signed-in` when the account has just been closed.
   */
  async function link(
    accountId: AccountId,
    studentNumber: StudentNumber,
    token: string,
    now: number,
    alongside: NonNullable<TransactWriteCommandInput['TransactItems']> = [standingAccount(accountId)],
  ): Promise<void> {
    const linkedAt = new Date(now).toISOString() as Instant;
    try {
      await database.send(
        new TransactWriteCommand({
          TransactItems: [
            { Update: spendToken(table, token, now) },
            ...linkPuts(studentNumber, accountId, linkedAt),
            ...alongside,
          ],
        }),
      );
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const owner = await accountOf(studentNumber);
      if (owner === accountId) return;
      if (owner) throw new Problem('already-linked');
      const [spending, , , creating] = error.CancellationReasons ?? [];
      if (spending?.Code === 'ConditionalCheckFailed') throw new Problem('token-used');
      if (creating?.Code === 'ConditionalCheckFailed') {
        throw new Problem(alongside[0]?.Put ? 'account-exists' : 'not-signed-in');
      }
      throw error;
    }
  }

  /** Notes that a new password was chosen, so that links mailed before are void. */
  async function notePassword(accountId: AccountId, now: number): Promise<void> {
    await database.send(
      new UpdateCommand({
        TableName: table,
        Key: { pk: accountKey(accountId), sk: 'PROFILE' },
        UpdateExpression: 'SET passwordChosenAt = :now',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':now': now },
      }),
    );
  }

  return { notePassword, profileOf, accountOf, studentNumbersOf, create, link };
}
