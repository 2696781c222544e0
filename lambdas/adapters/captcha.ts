import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Challenge, createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import { epochSeconds, minutes } from '../../domain/clock.ts';
import { Problem } from '../../domain/problem.ts';
import { type Database, holds } from './database.ts';
import { blind } from './random.ts';

/**
 * PBKDF2 rounds per try, and how many tries a solution takes. Together about a second in a phone's
 * worker, which nobody waits for, and about a second of a machine for each account it would make.
 */
const cost = 2_000;
const tries = { from: 300, to: 900 };
const lifetime = minutes(20);

/** Only the outer shape: the signature covers the rest, and is checked before anything is computed from it. */
const payload = z.object({
  challenge: z.custom<Challenge>(
    (value) =>
      z.object({ parameters: z.object({ nonce: z.string() }), signature: z.string() }).safeParse(value)
        .success,
  ),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

export type Captcha = ReturnType<typeof captcha>;

/** Proof of work by ALTCHA: nothing to see, nothing to click, nobody else to ask. */
export function captcha(database: Database, table: string, key: () => Promise<string>) {
  async function challenge(now: number): Promise<Challenge> {
    const secret = await key();
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost,
      counter: randomInt(tries.from, tries.to),
      deriveKey,
      expiresAt: epochSeconds(now + lifetime),
      hmacSignatureSecret: blind(secret, 'challenge'),
      hmacKeySignatureSecret: blind(secret, 'key'),
    });
  }

  /**
   * Accepts a solved challenge once.
   * @param solved base64 of the JSON `{ challenge, solution }`.
   * @throws Problem `captcha-failed` when it is malformed, forged, wrong, late or was used before.
   */
  async function accept(solved: string, now: number): Promise<void> {
    const { challenge, solution } = read(solved);
    const secret = await key();
    const result = await verifySolution({
      challenge,
      solution,
      deriveKey,
      hmacSignatureSecret: blind(secret, 'challenge'),
      hmacKeySignatureSecret: blind(secret, 'key'),
    }).catch(() => ({ verified: false }));
    if (!result.verified) throw new Problem('captcha-failed');
    const firstTime = await holds(
      database.send(
        new PutCommand({
          TableName: table,
          Item: { pk: `CAPTCHA#${challenge.parameters.nonce}`, ttl: epochSeconds(now + lifetime) },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    );
    if (!firstTime) throw new Problem('captcha-failed');
  }

  return { challenge, accept };
}

function read(solved: string): z.output<typeof payload> {
  try {
    return payload.parse(JSON.parse(Buffer.from(solved, 'base64').toString('utf8')));
  } catch {
    throw new Problem('captcha-failed');
  }
}
