import type { AccountId } from '../../domain/certificate.ts';
import type { Clock } from '../../domain/clock.ts';
import type { Accounts } from '../adapters/accounts.ts';
import type { Departures } from '../adapters/departures.ts';
import type { ExternalIdentities } from '../adapters/external-identities.ts';
import type { Identity } from '../adapters/identity.ts';
import { JoinChangedError, type Joins } from '../adapters/joins.ts';
import type { PromptMailQueue } from '../adapters/mail-queue.ts';
import type { Profiles } from '../adapters/profiles.ts';
import type { Sessions } from '../adapters/sessions.ts';
import type { Shares } from '../adapters/shares.ts';

export interface CarryOutParts {
  readonly accounts: Pick<Accounts, 'studentNumbersOf'>;
  readonly clock: Clock;
  readonly departures: Pick<Departures, 'forgetBelongings'>;
  readonly external: Pick<ExternalIdentities, 'identitiesOf'>;
  readonly identity: Pick<Identity, 'remove'>;
  readonly joins: Joins;
  readonly mails: PromptMailQueue;
  readonly profiles: Pick<Profiles, 'bring'>;
  readonly sessions: Pick<Sessions, 'endAll'>;
  readonly shares: Pick<Shares, 'sharesOf'>;
}

/**
 * Brings an account that is on its way into another to its end: moves all that it holds, ends its sessions, tells
 * both addresses, deletes its login, and at last its profile, from which all of this begins. So it may die anywhere,
 * and run twice or at once: whoever comes next finds what is done and does the rest. The mail alone may then go
 * twice.
 */
export async function carryOut(parts: CarryOutParts, from: AccountId): Promise<void> {
  const { accounts, clock, departures, external, identity, joins, mails, profiles, sessions, shares } = parts;
  const leaving = await joins.leaving(from);
  if (!leaving) return;
  const target = await joins.targetOf(leaving.joining);
  const numbers = await accounts.studentNumbersOf(from);
  const identities = await external.identitiesOf(from);
  // Its target was closed. What is left of it is its owner's again, if anything is: else it is joined already.
  if (target === undefined && numbers.length + identities.length > 0) return joins.abandon(leaving);
  const into = target ?? leaving.joining;
  try {
    for (const studentNumber of numbers) await joins.moveNumber(leaving, into, studentNumber, clock.now());
    for (const each of identities) await joins.moveIdentity(leaving, into, each);
    if (target) {
      for (const each of await shares.sharesOf(from)) await joins.moveShare(leaving, target, each);
      await profiles.bring(leaving, target);
    }
    await joins.empty(leaving);
  } catch (error) {
    if (!(error instanceof JoinChangedError)) throw error;
    return carryOut(parts, from);
  }
  await sessions.endAll(from);
  await mails.request({ kind: 'accounts-joined', address: leaving.email, language: leaving.language });
  if (target) await mails.request({ kind: 'joined-here', accountId: target, address: leaving.email });
  await identity.remove(from);
  await departures.forgetBelongings(from);
  await joins.finish(leaving, into, clock.now());
}
