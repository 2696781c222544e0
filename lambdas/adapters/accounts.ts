import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  GetCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { AccountId, Instant, StudentNumber } from '../../domain/certificate.ts';
import { instantOf } from '../../domain/clock.ts';
import type { Language } from '../../domain/language.ts';
import { Problem } from '../../domain/problem.ts';
import type { PersonalDetails } from '../../domain/profile.ts';
import type { ShareVisibility } from '../../domain/sharing.ts';
import type { WalletVisits } from '../../domain/wallet-visits.ts';
import { accountKey } from './account-key.ts';
import { type Database, holds, itemsOf } from './database.ts';
import { externalPuts, type ProvenIdentity } from './external-identities.ts';
import { studentKey } from './register.ts';
import { standingAccountCheck } from './standing-account.ts';
import { spendToken } from './tokens.ts';

export interface Profile extends PersonalDetails {
  readonly accountId: AccountId;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly language: Language;
  /** What was accepted, and when. */
  readonly terms: { readonly version: string; readonly acceptedAt: Instant };
  /** What was read of privacy, and when; absent where nobody was asked yet. */
  readonly privacy?: { readonly version: string; readonly readAt: Instant };
  readonly createdAt: Instant;
  /** Milliseconds since the epoch; absent while the first password stands. */
  readonly passwordChosenAt?: number;
  /** Made with an external identity; until its owner chooses a password there is none to ask for. */
  readonly withoutPassword?: true;
  /** Its owner wants no mail about what arrives in the wallet by itself. */
  readonly withoutArrivalMails?: true;
  /** The account that this one is being joined to: until that is done nothing more may come to it. */
  readonly joining?: AccountId;
  /** All that it held has moved there: it is not its owner's again, whatever becomes of the other. */
  readonly emptied?: true;
  /** When the wallet was looked at; absent until it was. */
  readonly walletVisits?: WalletVisits;
  /** What shares show; absent until the student chooses. */
  readonly sharing?: ShareVisibility;
  /** Names the photo that is kept beside the profile, if one is. */
  readonly photo?: string;
  /** Since when signing in asks for a code as well. The user pool asks; this says that it should. */
  readonly secondFactorSince?: Instant;
  /** Set while a closed account is being cleared away. */
  readonly closedAt?: Instant;
}

/** Which account a student number is linked to. */
export interface StudentLink {
  readonly accountId: AccountId;
  readonly linkedAt: Instant;
}

interface Linking {
  readonly accountId: AccountId;
  readonly studentNumber: StudentNumber;
  readonly token: string;
  readonly now: number;
  readonly takenFrom: AccountId | undefined;
}

export type Accounts = ReturnType<typeof accounts>;

/** Profiles, and which student number belongs to which account (accounts table). */
export function accounts(database: Database, table: string) {
  /** The profile of an account, also of one that is about to go: see `isStanding`. */
  async function profileOf(accountId: AccountId): Promise<Profile | undefined> {
    const { Item } = await database.send(
      new GetCommand({
        TableName: table,
        Key: { pk: accountKey(accountId), sk: 'PROFILE' },
        ConsistentRead: true,
      }),
    );
    return Item as Profile | undefined;
  }

  /**
   * The account that a student number is linked to, and since when. Read consistently: whoever writes a certificate
   * and reads no link can rely on whoever writes the link to see the certificate.
   */
  async function linkOf(studentNumber: StudentNumber): Promise<StudentLink | undefined> {
    const { Item } = await database.send(
      new GetCommand({
        TableName: table,
        Key: { pk: studentKey(studentNumber), sk: 'LINK' },
        ConsistentRead: true,
      }),
    );
    return Item as StudentLink | undefined;
  }

  async function accountOf(studentNumber: StudentNumber): Promise<AccountId | undefined> {
    return (await linkOf(studentNumber))?.accountId;
  }

  async function studentNumbersOf(accountId: AccountId): Promise<StudentNumber[]> {
    const links = await itemsOf(database, table, { pk: accountKey(accountId), prefix: 'STUDENT#' });
    return links.map(({ studentNumber }) => studentNumber as StudentNumber);
  }

  /**
   * Both directions of a link; a number already linked stays where it is, if that is not where it is taken from. Of an
   * account that has closed meanwhile there is nothing to take: the number is free.
   */
  function linkPuts(
    studentNumber: StudentNumber,
    accountId: AccountId,
    linkedAt: Instant,
    takenFrom?: AccountId,
  ): NonNullable<TransactWriteCommandInput['TransactItems']> {
    return [
      {
        Put: {
          TableName: table,
          Item: { pk: studentKey(studentNumber), sk: 'LINK', accountId, studentNumber, linkedAt },
          ...(takenFrom
            ? {
                ConditionExpression: 'attribute_not_exists(pk) OR accountId = :from',
                ExpressionAttributeValues: { ':from': takenFrom },
              }
            : { ConditionExpression: 'attribute_not_exists(pk)' }),
        },
      },
      {
        Put: {
          TableName: table,
          Item: { pk: accountKey(accountId), sk: studentKey(studentNumber), studentNumber, linkedAt },
        },
      },
      ...(takenFrom
        ? [
            {
              Delete: {
                TableName: table,
                Key: { pk: accountKey(takenFrom), sk: studentKey(studentNumber) },
              },
            },
          ]
        : []),
    ];
  }

  /**
   * Spends the token, creates the profile and links the student number: all or nothing. Repeated by the same
   * person (a double click, an answer that was lost) it succeeds again.
   * @param external what the person will sign in with, if not with a password.
   * @param takenFrom the account that has the number so far, where the token takes it from there.
   * @throws Problem `already-linked`, `account-exists`, `external-elsewhere`, `token-used`.
   */
  async function create(
    profile: Profile,
    studentNumber: StudentNumber,
    token: string,
    now: number,
    { external, takenFrom }: { external?: ProvenIdentity; takenFrom?: AccountId | undefined } = {},
  ): Promise<void> {
    const { accountId } = profile;
    const put = {
      TableName: table,
      Item: { pk: accountKey(accountId), sk: 'PROFILE', ...profile },
      ConditionExpression: 'attribute_not_exists(pk)',
    };
    const externally = external ? externalPuts(table, accountId, external, profile.createdAt) : [];
    const alongside = [{ Put: put }, ...externally];
    const refused = await spendAndLink({ accountId, studentNumber, token, now, takenFrom }, alongside);
    if (refused === 0) throw new Problem('account-exists');
    if (refused !== undefined) throw new Problem('external-elsewhere');
  }

  /**
   * Spends the token and links the student number to an account that exists.
   * @param takenFrom the account that has the number so far, where the token takes it from there.
   * @throws Problem `already-linked`, `token-used`, `not-signed-in` when the account is no more.
   */
  async function link(
    accountId: AccountId,
    studentNumber: StudentNumber,
    token: string,
    now: number,
    takenFrom?: AccountId,
  ): Promise<void> {
    const check = { ConditionCheck: standingAccountCheck(table, accountId) };
    const refused = await spendAndLink({ accountId, studentNumber, token, now, takenFrom }, [check]);
    if (refused !== undefined) throw new Problem('not-signed-in');
  }

  /**
   * One transaction; done already, it is done again.
   * @returns the place of the first of `alongside` whose condition does not hold, if that is what is in the way.
   * @throws Problem `already-linked`, `token-used`.
   */
  async function spendAndLink(
    { accountId, studentNumber, token, now, takenFrom }: Linking,
    alongside: NonNullable<TransactWriteCommandInput['TransactItems']>,
  ): Promise<number | undefined> {
    const linkedAt = instantOf(now);
    const common = [
      { Update: spendToken(table, token, now) },
      // An account takes nothing from itself: DynamoDB refuses to write and to delete one item.
      ...linkPuts(studentNumber, accountId, linkedAt, takenFrom === accountId ? undefined : takenFrom),
    ];
    try {
      await database.send(new TransactWriteCommand({ TransactItems: [...common, ...alongside] }));
      return undefined;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const owner = await accountOf(studentNumber);
      if (owner === accountId) return undefined;
      if (owner && owner !== takenFrom) throw new Problem('already-linked');
      const failed = (error.CancellationReasons ?? []).map(({ Code }) => Code === 'ConditionalCheckFailed');
      if (failed[0]) throw new Problem('token-used');
      const refused = failed.slice(common.length).indexOf(true);
      if (refused === -1) throw error;
      return refused;
    }
  }

  /** Notes that a new password was chosen, so that links mailed before are void. */
  async function notePassword(accountId: AccountId, now: number): Promise<void> {
    await database.send(
      new UpdateCommand({
        TableName: table,
        Key: { pk: accountKey(accountId), sk: 'PROFILE' },
        UpdateExpression: 'SET passwordChosenAt = :now REMOVE withoutPassword',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':now': now },
      }),
    );
  }

  /** Notes whether mails about what arrives in the wallet are wanted. @returns false when there is no such account. */
  async function wantArrivalMails(accountId: AccountId, wanted: boolean): Promise<boolean> {
    return holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: accountKey(accountId), sk: 'PROFILE' },
          UpdateExpression: wanted ? 'REMOVE withoutArrivalMails' : 'SET withoutArrivalMails = :true',
          ConditionExpression: 'attribute_exists(pk)',
          ...(!wanted && { ExpressionAttributeValues: { ':true': true } }),
        }),
      ),
    );
  }

  return { wantArrivalMails, notePassword, profileOf, accountOf, linkOf, studentNumbersOf, create, link };
}
