import type { AccountId } from '../../domain/certificate.ts';
import type { Clock } from '../../domain/clock.ts';
import type { Accounts } from '../adapters/accounts.ts';
import type { ExternalIdentities } from '../adapters/external-identities.ts';
import type { Identity } from '../adapters/identity.ts';
import { type Joins, TargetMovedError } from '../adapters/joins.ts';
import type { PromptMailQueue } from '../adapters/mail-queue.ts';
import type { Sessions } from '../adapters/sessions.ts';

export interface CarryOutParts {
  readonly accounts: Pick<Accounts, 'studentNumbersOf'>;
  readonly clock: Clock;
  readonly external: Pick<ExternalIdentities, 'identitiesOf'>;
  readonly identity: Pick<Identity, 'remove'>;
  readonly joins: Joins;
  readonly mails: PromptMailQueue;
  readonly sessions: Pick<Sessions, 'endAll'>;
}

/**
 * Brings an account that is on its way into another to its end: moves all that it holds, ends its sessions, tells
 * its address, deletes its login, and at last its profile, from which all of this begins. So it may die anywhere,
 * and run twice or at once: whoever comes next finds what is done and does the rest. The mail alone may then go
 * twice.
 */
export async function carryOut(parts: CarryOutParts, from: AccountId): Promise<void> {
  const { accounts, clock, external, identity, joins, mails, sessions } = parts;
  const profile = await joins.leaving(from);
  if (!profile) return;
  const into = await joins.targetOf(profile.joining);
  if (into === undefined) return joins.abandon(from);
  try {
    for (const studentNumber of await accounts.studentNumbersOf(from)) {
      await joins.moveNumber(from, into, studentNumber, clock.now());
    }
    for (const each of await external.identitiesOf(from)) await joins.moveIdentity(from, into, each);
  } catch (error) {
    if (!(error instanceof TargetMovedError)) throw error;
    return carryOut(parts, from);
  }
  await sessions.endAll(from);
  await mails.request({ kind: 'accounts-joined', address: profile.email, language: profile.language });
  await identity.remove(from);
  await joins.finish(from, into, clock.now());
}
