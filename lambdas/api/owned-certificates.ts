import type { AccountId, ActiveCertificate, Certificate } from '../../domain/certificate.ts';
import { Problem } from '../../domain/problem.ts';
import type { Accounts } from '../adapters/accounts.ts';
import type { Register } from '../adapters/register.ts';

export interface OwnedParts {
  readonly accounts: Pick<Accounts, 'studentNumbersOf'>;
  readonly register: Pick<Register, 'certificatesOf'>;
}

/** What an account may download: certificates that have come into its wallet and stand. */
export function ownedCertificates({ accounts, register }: OwnedParts) {
  async function all(accountId: AccountId): Promise<Certificate[]> {
    const studentNumbers = await accounts.studentNumbersOf(accountId);
    return (await Promise.all(studentNumbers.map(register.certificatesOf))).flat();
  }

  /**
   * The certificates of these numbers, in their order.
   * @throws Problem `not-found` when one is another's, or has not come into the wallet, which is opened before
   * anything is downloaded from it; `certificate-revoked`.
   */
  async function active(accountId: AccountId, numbers: readonly string[]): Promise<ActiveCertificate[]> {
    const owned = await all(accountId);
    return numbers.map((number) => {
      const certificate = owned.find(({ id }) => id === number);
      if (!certificate || certificate.activatedAt === undefined) throw new Problem('not-found');
      if (certificate.state !== 'active') throw new Problem('certificate-revoked');
      return certificate;
    });
  }

  /**
   * The certificate of this number, whether it stands or was revoked since.
   * @throws Problem `not-found` when it is another's, or has not come into the wallet.
   */
  async function any(accountId: AccountId, number: string): Promise<Certificate> {
    const certificate = (await all(accountId)).find(({ id }) => id === number);
    if (certificate?.activatedAt === undefined) throw new Problem('not-found');
    return certificate;
  }

  return { active, any };
}
