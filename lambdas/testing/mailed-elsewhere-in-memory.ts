import { moveOf } from '../../domain/mailed-elsewhere.ts';
import type { MailedElsewhere } from '../adapters/mailed-elsewhere.ts';
import type { registerInMemory } from './register-in-memory.ts';

type RegisterInMemory = Pick<ReturnType<typeof registerInMemory>, 'certificatesOf' | 'holds'>;

/** What was mailed to an address that is a student's no more, in a register in memory that nobody is mailing from. */
export function mailedElsewhereInMemory({ certificatesOf, holds }: RegisterInMemory): MailedElsewhere {
  return {
    async requeue(studentNumber, address) {
      for (const certificate of await certificatesOf(studentNumber)) {
        const move = moveOf(certificate, address);
        const { mailBefore: _, ...others } = certificate;
        if (move) holds({ ...others, ...move });
      }
    },
  };
}
