import type { ReturnedCertificates } from '../adapters/returned-certificates.ts';
import type { registerInMemory } from './register-in-memory.ts';

/** The way back out of a wallet, in the register in memory. */
export function returnedInMemory(register: ReturnType<typeof registerInMemory>): ReturnedCertificates {
  return {
    async returnAll(studentNumber) {
      for (const certificate of await register.certificatesOf(studentNumber)) {
        if (certificate.state !== 'active') continue;
        const { activatedAt, ...others } = certificate;
        register.holds({ ...others, state: 'pending' });
      }
    },
  };
}
