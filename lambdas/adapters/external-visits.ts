import { createHash } from 'node:crypto';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { externalPurposes } from '../../domain/api/external.ts';
import type { AccountId } from '../../domain/certificate.ts';
import { epochSeconds, minutes } from '../../domain/clock.ts';
import type { Language } from '../../domain/language.ts';
import type { Database } from './database.ts';
import type { ProvenIdentity } from './external-identities.ts';
import { hashToken, newToken } from './random.ts';
import { seal, unseal } from './seal.ts';

/** How long somebody may stay at a provider, and how long an identity that was proven waits to be linked. */
export const visitLifetime = minutes(15);

/** Why somebody is at a provider, and what belongs to the page that they come back to. */
export interface Visit {
  readonly provider: string;
  readonly purpose: (typeof externalPurposes)[number];
  readonly language: Language;
  /** Who was signed in, when an identity is to be linked. */
  readonly accountId?: AccountId;
  /** Of an activation link. */
  readonly token?: string;
}

interface VisitSecrets {
  readonly nonce: string;
  readonly verifier: string;
  readonly token?: string;
}

export type ExternalVisits = ReturnType<typeof externalVisits>;

const sealed = 'external visit';

/**
 * Visits to providers and the identities that they proved, each kept for one browser only, under the hash of a
 * cookie's secret (operations table).
 */
export function externalVisits(database: Database, table: string) {
  const visitKey = (cookie: string) => ({ pk: `EXTERNAL-VISIT#${hashToken(cookie)}` });
  const proofKey = (cookie: string) => ({ pk: `EXTERNAL-PROOF#${hashToken(cookie)}` });

  /** @returns the cookie's value, and what goes with the browser to the provider. */
  async function begin({ token, ...visit }: Visit, now: number) {
    const [cookie, state, nonce, verifier] = [newToken(), newToken(), newToken(), newToken()];
    const secrets: VisitSecrets = { nonce, verifier, ...(token === undefined ? {} : { token }) };
    const expiresAt = now + visitLifetime;
    await database.send(
      new PutCommand({
        TableName: table,
        Item: {
          ...visitKey(cookie),
          ...visit,
          state: hashToken(state),
          secrets: seal(cookie, sealed, JSON.stringify(secrets)),
          expiresAt,
          ttl: epochSeconds(expiresAt),
        },
      }),
    );
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    return { cookie, state, nonce, challenge };
  }

  /**
   * The visit that an answer belongs to, once: a second answer finds none. An answer with another `state` leaves
   * the visit as it is, so that nobody else's can spoil it.
   */
  async function end(cookie: string, state: string, now: number) {
    const { Item } = await database.send(
      new GetCommand({ TableName: table, Key: visitKey(cookie), ConsistentRead: true }),
    );
    if (!Item || Item.state !== hashToken(state) || Item.expiresAt <= now) return undefined;
    const { Attributes } = await database.send(
      new DeleteCommand({ TableName: table, Key: visitKey(cookie), ReturnValues: 'ALL_OLD' }),
    );
    if (!Attributes) return undefined;
    const { provider, purpose, language, accountId, secrets } = Attributes;
    return {
      ...({ provider, purpose, language, accountId } as Visit),
      ...(JSON.parse(unseal(cookie, sealed, secrets)) as VisitSecrets),
    };
  }

  /** Keeps an identity that no account knows. @returns the cookie's value. */
  async function prove({ provider, id }: ProvenIdentity, now: number): Promise<string> {
    const cookie = newToken();
    const expiresAt = now + visitLifetime;
    await database.send(
      new PutCommand({
        TableName: table,
        Item: { ...proofKey(cookie), provider, id, expiresAt, ttl: epochSeconds(expiresAt) },
      }),
    );
    return cookie;
  }

  async function provenBy(cookie: string, now: number): Promise<ProvenIdentity | undefined> {
    const { Item } = await database.send(
      new GetCommand({ TableName: table, Key: proofKey(cookie), ConsistentRead: true }),
    );
    if (!Item || Item.expiresAt <= now) return undefined;
    return { provider: Item.provider, id: Item.id };
  }

  /** The identity has found its account, or is given up. */
  async function drop(cookie: string): Promise<void> {
    await database.send(new DeleteCommand({ TableName: table, Key: proofKey(cookie) }));
  }

  return { begin, end, prove, provenBy, drop };
}
