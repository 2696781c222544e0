import type { Instant, StudentNumber } from '../../domain/certificate.ts';
import type { Accounts } from './accounts.ts';
import type { Register } from './register.ts';
import type { ReturnedCertificates } from './returned-certificates.ts';

export interface WalletParts {
  readonly accounts: Pick<Accounts, 'accountOf'>;
  readonly register: Pick<Register, 'activateAll'>;
  readonly returned: ReturnedCertificates;
}

/**
 * Activates all that waits for a student number that is linked to an account, and says how many it was. An account
 * that is closed meanwhile unlinks its numbers first and then returns what is active: whichever of the two comes
 * second, nothing stays active that is in no wallet.
 */
export async function fillWallet(
  { accounts, register, returned }: WalletParts,
  studentNumber: StudentNumber,
  at: Instant,
): Promise<number> {
  const activated = await register.activateAll(studentNumber, at);
  if (activated > 0 && !(await accounts.accountOf(studentNumber))) await returned.returnAll(studentNumber);
  return activated;
}
