import type { AccountId } from '../../domain/certificate.ts';
import { accountKey } from './account-key.ts';
import type { Profile } from './accounts.ts';

/** Marks on the profile of an account that is about to go. */
const leaving = ['joining', 'closedAt'] as const satisfies readonly (keyof Profile)[];

/** Whether an account stands: it is there and not about to go. Only then is anybody let in, or anything linked to it. */
export function isStanding<P extends Pick<Profile, (typeof leaving)[number]>>(
  profile: P | undefined,
): profile is P {
  return profile !== undefined && leaving.every((mark) => profile[mark] === undefined);
}

/**
 * Whether a new password has taken back what was asked for before: whoever asked may not have been its owner.
 * @param askedAt milliseconds since the epoch.
 */
export function isTakenBack(
  { passwordChosenAt = 0 }: Pick<Profile, 'passwordChosenAt'>,
  askedAt: number,
): boolean {
  return askedAt <= passwordChosenAt;
}

/** The part of a transaction that asks the same of an account at the moment in which it is written to. */
export function standingAccountCheck(table: string, accountId: AccountId) {
  return {
    TableName: table,
    Key: { pk: accountKey(accountId), sk: 'PROFILE' },
    ConditionExpression: [
      'attribute_exists(pk)',
      ...leaving.map((mark) => `attribute_not_exists(${mark})`),
    ].join(' AND '),
  };
}
