import { type Certificate, isUntold, type MailState } from './certificate.ts';

/** Where a certificate's mail stands from now on, and where it stood as long as it was right. */
export interface Move {
  readonly mail: MailState;
  readonly mailBefore?: MailState;
}

/**
 * What becomes of a certificate's mail when its student is reached at `address`. One that waits for a link and was mailed
 * elsewhere is to be mailed again. One that was mailed there, and waits only because the student was elsewhere for a while, is
 * where it was: a mistaken import that was taken back before any mail left mails nobody.
 * @returns undefined when nothing does.
 */
export function moveOf(certificate: Certificate, address: string): Move | undefined {
  const { state, mail, mailedTo, mailBefore } = certificate;
  if (state !== 'pending' || mailedTo === undefined) return undefined;
  const waits = mail === 'queued' || mail === 'held';
  if (mailedTo === address) return waits && mailBefore ? { mail: mailBefore } : undefined;
  if (waits) return mail === 'held' ? { mail: 'queued', mailBefore } : undefined;
  // The student was told; one who was not would wait for a mail in any case.
  return isUntold({ mail }) ? { mail: 'queued' } : { mail: 'queued', mailBefore: mail };
}
