import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { AccountId } from '../../domain/certificate.ts';
import { days, epochSeconds, hours } from '../../domain/clock.ts';
import { accountKey } from './account-key.ts';
import { type Database, holds, itemsOf } from './database.ts';
import type { ProvenIdentity } from './external-identities.ts';
import { hashToken, newToken } from './random.ts';
import { seal, unseal } from './seal.ts';

/** A session ends after this long without a visit, and in any case with Cognito's refresh token. */
const idleFor = days(7);
export const sessionLifetime = days(30);

/** How often the user pool is asked whether the account is still welcome. */
const refreshEvery = hours(1);

export interface Session {
  /** Names the session to its owner, and opens nothing: the hash of its secret. */
  readonly id: string;
  readonly accountId: AccountId;
  /** What the browser called itself when the session began, if anything. */
  readonly userAgent?: string;
  /** Of the external identity that opened it, which ends it when it is taken off. */
  readonly externalId?: string;
  /** Milliseconds since the epoch, all four. `seenAt` is no more than an hour behind. */
  readonly openedAt: number;
  readonly seenAt: number;
  readonly expiresAt: number;
  readonly refreshAt: number;
}

/** A session as its owner's list shows it. */
export interface OpenSession extends Session {
  /** Whether a password opened it, and not an identity of another provider: only then is there a refresh token. */
  readonly byPassword: boolean;
}

/** What proved who it is: a password, which brings a refresh token of the user pool, or an identity of another provider. */
export type SessionProof = { readonly refreshToken: string } | { readonly external: ProvenIdentity };

/** Characters of a browser's name for itself that are kept: more than any honest one has. */
const longestUserAgent = 400;

const prefix = 'SESSION#';
const sealed = 'session';

function keyOf(accountId: AccountId, id: string) {
  return { pk: accountKey(accountId), sk: prefix + id };
}

/** The cookie names its account, so that all sessions of an account lie together and can be ended together. */
const cookieForm = /^(?<accountId>[0-9a-f-]{36})\.(?<secret>[A-Za-z0-9_-]{43})$/;

function parse(cookie: string) {
  const { accountId, secret } = cookieForm.exec(cookie)?.groups ?? {};
  if (!accountId || !secret) return undefined;
  return {
    accountId: accountId as AccountId,
    secret,
    key: keyOf(accountId as AccountId, hashToken(secret)),
  };
}

export type Sessions = ReturnType<typeof sessions>;

/** Who is signed in where (accounts table). A session is known by the hash of a secret in a cookie. */
export function sessions(database: Database, table: string) {
  /** Opens a session and returns the cookie's value. */
  async function open(
    accountId: AccountId,
    proof: SessionProof,
    now: number,
    userAgent?: string,
  ): Promise<string> {
    const secret = newToken();
    const id = hashToken(secret);
    const session: Session = {
      id,
      accountId,
      ...(userAgent ? { userAgent: userAgent.slice(0, longestUserAgent) } : {}),
      ...('external' in proof ? { externalId: proof.external.id } : {}),
      openedAt: now,
      seenAt: now,
      expiresAt: now + idleFor,
      refreshAt: now + refreshEvery,
    };
    await database.send(
      new PutCommand({
        TableName: table,
        Item: {
          ...keyOf(accountId, id),
          ...session,
          ...('refreshToken' in proof ? { refreshToken: seal(secret, sealed, proof.refreshToken) } : {}),
          ttl: epochSeconds(now + sessionLifetime),
        },
      }),
    );
    return `${accountId}.${secret}`;
  }

  /**
   * The session of a cookie, or undefined when it is none or no more. Once an hour `refresh` asks the user
   * pool; when it says no the session is gone.
   */
  async function resume(
    cookie: string,
    now: number,
    refresh: (accountId: AccountId, refreshToken: string | undefined) => Promise<boolean>,
  ): Promise<Session | undefined> {
    const parsed = parse(cookie);
    if (!parsed) return undefined;
    const { Item } = await database.send(
      new GetCommand({ TableName: table, Key: parsed.key, ConsistentRead: true }),
    );
    const session = Item as (Session & { refreshToken?: string }) | undefined;
    if (!session || session.expiresAt <= now) return undefined;
    if (session.refreshAt > now) return session;
    const refreshToken = session.refreshToken && unseal(parsed.secret, sealed, session.refreshToken);
    if (!(await refresh(session.accountId, refreshToken))) {
      await end(cookie);
      return undefined;
    }
    const renewed = {
      seenAt: now,
      expiresAt: Math.min(now + idleFor, session.openedAt + sessionLifetime),
      refreshAt: now + refreshEvery,
    };
    return (await renew(parsed.key, renewed)) ? { ...session, ...renewed } : undefined;
  }

  /** The account that a cookie is a session of. Nothing is renewed and nobody is asked: it opens nothing. */
  async function peek(cookie: string, now: number): Promise<AccountId | undefined> {
    const parsed = parse(cookie);
    if (!parsed) return undefined;
    const { Item } = await database.send(new GetCommand({ TableName: table, Key: parsed.key }));
    const session = Item as Session | undefined;
    return session && session.expiresAt > now ? session.accountId : undefined;
  }

  /** False when the session was ended meanwhile: an update alone would bring it back. */
  function renew(
    key: { pk: string; sk: string },
    times: Pick<Session, 'seenAt' | 'expiresAt' | 'refreshAt'>,
  ): Promise<boolean> {
    return holds(
      database.send(
        new UpdateCommand({
          TableName: table,
          Key: key,
          UpdateExpression: 'SET seenAt = :seen, expiresAt = :expires, refreshAt = :refresh',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: {
            ':seen': times.seenAt,
            ':expires': times.expiresAt,
            ':refresh': times.refreshAt,
          },
        }),
      ),
    );
  }

  async function end(cookie: string): Promise<void> {
    const parsed = parse(cookie);
    if (parsed) await database.send(new DeleteCommand({ TableName: table, Key: parsed.key }));
  }

  /** The sessions of an account that are open, the newest first. */
  async function sessionsOf(accountId: AccountId, now: number): Promise<OpenSession[]> {
    const items = await itemsOf(database, table, { pk: accountKey(accountId), prefix });
    return (items as unknown as (Session & { refreshToken?: string })[])
      .map(({ refreshToken, ...session }) => ({ ...session, byPassword: refreshToken !== undefined }))
      .filter(({ expiresAt }) => expiresAt > now)
      .toSorted((a, b) => b.openedAt - a.openedAt);
  }

  /** Ends one session of this account; nothing happens when it is another's, or none. */
  async function endOne(accountId: AccountId, id: string): Promise<void> {
    await database.send(new DeleteCommand({ TableName: table, Key: keyOf(accountId, id) }));
  }

  /** Ends all sessions of an account, but the one with the id `spared`. */
  function endAll(accountId: AccountId, spared?: string): Promise<void> {
    return endThose(accountId, ({ sk }) => sk !== prefix + spared);
  }

  /** Ends the sessions of an account that an external identity has opened, but the one with the id `spared`. */
  function endOpenedWith(accountId: AccountId, externalId: string, spared?: string): Promise<void> {
    return endThose(accountId, ({ sk, externalId: by }) => by === externalId && sk !== prefix + spared);
  }

  async function endThose(
    accountId: AccountId,
    isMeant: (session: Record<string, unknown>) => boolean,
  ): Promise<void> {
    const items = await itemsOf(database, table, {
      pk: accountKey(accountId),
      prefix,
      ProjectionExpression: 'pk, sk, externalId',
    });
    const keys = items.filter(isMeant).map(({ pk, sk }) => ({ pk, sk }));
    await Promise.all(keys.map((Key) => database.send(new DeleteCommand({ TableName: table, Key }))));
  }

  return { open, resume, peek, end, sessionsOf, endOne, endAll, endOpenedWith };
}
