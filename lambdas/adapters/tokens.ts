import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { AccountId, StudentNumber } from '../../domain/certificate.ts';
import { days, epochSeconds } from '../../domain/clock.ts';
import { Problem } from '../../domain/problem.ts';
import { type Database, holds } from './database.ts';
import { blind, hashToken, newToken } from './random.ts';

/** Proves that its holder reads `address`, and that the secretariat's mail to `contactAddress` led there. */
export interface ActivationGrant {
  readonly purpose: 'activation';
  readonly studentNumber: StudentNumber;
  readonly address: string;
  /** The grant dies when the secretariat says that the student is reached elsewhere. */
  readonly contactAddress: string;
  /**
   * The account that the number is taken from: the secretariat has given the contact address since the number was
   * linked there, so its reader is the student, who may reach that account no more.
   */
  readonly takenFrom?: AccountId;
}

/** Proves that its holder reads the account's address. */
export interface PasswordGrant {
  readonly purpose: 'password-reset';
  readonly accountId: AccountId;
  readonly address: string;
  /** Milliseconds since the epoch. A password chosen since then has taken the grant's place. */
  readonly askedAt: number;
}

/** Proves that its holder reads the address of one account, which is to be joined to another. */
export interface JoinGrant {
  readonly purpose: 'join';
  readonly accountId: AccountId;
  readonly address: string;
  /** The account that asked, and that must be signed in where the link is opened. */
  readonly into: AccountId;
  /** Milliseconds since the epoch. A password chosen since then takes the asking back. */
  readonly askedAt: number;
}

/** Lets whoever holds a mail about what arrived in a wallet say whether more are wanted. Used again and again. */
export interface ArrivalMailsGrant {
  readonly purpose: 'arrival-mails';
  readonly accountId: AccountId;
  /**
   * The address that the mail went to, by a hash with the token for its key: kept for long after it may have been given
   * up, and read by nobody who has the table alone.
   */
  readonly reader: string;
}

/** @param address the account's, which the mail with the token goes to. */
export function arrivalMailsGrant(accountId: AccountId, address: string) {
  return (token: string): ArrivalMailsGrant => ({
    purpose: 'arrival-mails',
    accountId,
    reader: blind(token, address),
  });
}

/** Whether the mail with this token went to `address`. */
export function isMailedTo({ reader }: ArrivalMailsGrant, token: string, address: string): boolean {
  return reader === blind(token, address);
}

/** Proves that its holder reads `address`, which an account has asked for in the place of `replaces`. */
export interface AddressGrant {
  readonly purpose: 'address-change';
  readonly accountId: AccountId;
  readonly address: string;
  readonly replaces: string;
  /** Whether the secretariat is to write there too. */
  readonly contactsToo: boolean;
  /** Milliseconds since the epoch. A password chosen since then takes the asking back. */
  readonly askedAt: number;
}

export type Grant = ActivationGrant | PasswordGrant | JoinGrant | AddressGrant | ArrivalMailsGrant;

interface GrantFor {
  readonly activation: ActivationGrant;
  readonly 'password-reset': PasswordGrant;
  readonly join: JoinGrant;
  readonly 'arrival-mails': ArrivalMailsGrant;
  readonly 'address-change': AddressGrant;
}

interface GrantState {
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly usedAt?: number;
}

/**
 * How long a token is remembered when its time is up, so that its page can say "used" or "too old" and not "unknown": mails
 * about certificates are kept and opened for years, the others within the hour.
 */
const rememberedFor: Record<Grant['purpose'], number> = {
  activation: days(400),
  'arrival-mails': days(400),
  'password-reset': days(30),
  join: days(30),
  'address-change': days(30),
};

export function tokenKey(token: string) {
  return { pk: `TOKEN#${hashToken(token)}`, sk: 'TOKEN' };
}

/**
 * The part of a transaction that spends a token: only once, and only in time. Whose address it went to is forgotten with
 * that: the note outlives the account.
 */
export function spendToken(table: string, token: string, now: number) {
  return {
    TableName: table,
    Key: tokenKey(token),
    UpdateExpression: 'SET usedAt = :now REMOVE address, contactAddress, replaces',
    ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(usedAt) AND expiresAt > :now',
    ExpressionAttributeValues: { ':now': now },
  };
}

export type Tokens = ReturnType<typeof tokens>;

/** Single-use secrets for links in mails, stored as hashes (accounts table). */
export function tokens(database: Database, table: string) {
  /**
   * @param grant or how it is made of the token.
   * @param lifetime milliseconds.
   * @returns the token, which is stored nowhere.
   */
  async function mint(
    grant: Grant | ((token: string) => Grant),
    now: number,
    lifetime: number,
  ): Promise<string> {
    const token = newToken();
    const granted = typeof grant === 'function' ? grant(token) : grant;
    const expiresAt = now + lifetime;
    const ttl = epochSeconds(expiresAt + rememberedFor[granted.purpose]);
    await database.send(
      new PutCommand({ TableName: table, Item: { ...tokenKey(token), ...granted, expiresAt, ttl } }),
    );
    return token;
  }

  /**
   * What a token stands for; reading it spends nothing.
   * @throws Problem `token-unknown` (also for a token of another purpose), `token-used`, `token-expired`.
   */
  async function read<Purpose extends Grant['purpose']>(
    token: string,
    purpose: Purpose,
    now: number,
  ): Promise<GrantFor[Purpose]> {
    const { Item } = await database.send(
      new GetCommand({ TableName: table, Key: tokenKey(token), ConsistentRead: true }),
    );
    if (Item?.purpose !== purpose) throw new Problem('token-unknown');
    const grant = Item as GrantFor[Purpose] & GrantState;
    if (grant.usedAt !== undefined) throw new Problem('token-used');
    if (grant.expiresAt <= now) throw new Problem('token-expired');
    return grant;
  }

  /** @throws Problem `token-used` when another request has spent it first. */
  async function spend(token: string, now: number): Promise<void> {
    const spent = await holds(database.send(new UpdateCommand(spendToken(table, token, now))));
    if (!spent) throw new Problem('token-used');
  }

  return { mint, read, spend };
}
