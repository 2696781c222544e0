import type { AccountId } from '../../domain/certificate.ts';
import type { Accounts } from './accounts.ts';
import type { Identity } from './identity.ts';

interface CodeParts {
  readonly accounts: Pick<Accounts, 'profileOf'>;
  readonly identity: Pick<Identity, 'askForCode'>;
}

/**
 * Has the user pool ask for a code if the profile says so, and only then. Of two that do so at once, while codes are
 * switched on or off, whoever is last reads what was written before it: nobody leaves before the profile still says what
 * the pool was told.
 * @returns whether it asks.
 */
export async function settleCodeQuestion(
  { accounts, identity }: CodeParts,
  accountId: AccountId,
): Promise<boolean> {
  const wanted = async () => (await accounts.profileOf(accountId))?.secondFactorSince !== undefined;
  const asks = await wanted();
  await identity.askForCode(accountId, asks);
  return (await wanted()) === asks ? asks : settleCodeQuestion({ accounts, identity }, accountId);
}
