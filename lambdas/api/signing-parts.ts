import { KMSClient } from '@aws-sdk/client-kms';
import { z } from 'zod';
import { issuerSchema } from '../../domain/credential/issuer.ts';
import { credentials } from '../adapters/credentials.ts';
import type { Database } from '../adapters/database.ts';
import { json } from '../adapters/environment.ts';
import { kmsKey } from '../adapters/kms-key.ts';
import { newStatusEntry } from '../adapters/random.ts';
import { namedKey, signingKey } from '../adapters/signing-key.ts';

/** Public keys as the institute's configuration has them. */
export const publicKeys = json(z.array(z.object({ x: z.string(), y: z.string() })));

/** Names that the site had before. */
export const formerHosts = json(z.array(z.string()));

/** What every function reads that says which keys certificates are checked with. */
export const keysEnvironment = z.object({ FORMER_KEYS: publicKeys, SIGNING_KEY_ARN: z.string() });

/** What those read besides that sign certificates. */
export const signingEnvironment = keysEnvironment.extend({
  CERTIFICATES_TABLE: z.string(),
  ISSUER: json(issuerSchema),
});

/** The real parts of whatever knows the keys of certificates. */
export function keysParts(environment: z.output<typeof keysEnvironment>) {
  return {
    formerKeys: () => Promise.all(environment.FORMER_KEYS.map(namedKey)),
    signingKey: signingKey(kmsKey(new KMSClient(), environment.SIGNING_KEY_ARN)),
  };
}

/** The same, of whatever signs certificates. */
export function signingParts(environment: z.output<typeof signingEnvironment>, database: Database) {
  return {
    ...keysParts(environment),
    credentials: credentials(database, environment.CERTIFICATES_TABLE),
    issuer: environment.ISSUER,
    newStatusEntry,
  };
}
