import { describe, expect, it } from 'vitest';
import type { Certificate, MailState } from './certificate.ts';
import { type Move, moveOf } from './mailed-elsewhere.ts';

const here = 'here@example.org';

/** A certificate that waits for a link and was mailed to `here`, or as `changes` say. */
function mailed(mail: MailState, changes: Partial<Certificate> = {}): Certificate {
  return { state: 'pending', mail, mailedTo: here, mailMessageId: 'message', ...changes } as Certificate;
}

/** The same once its student was reached at one address after the other. */
function reachedAt(certificate: Certificate, ...addresses: string[]): Move {
  return addresses.reduce<Certificate>((one, address) => {
    const { mailBefore: _, ...others } = one;
    const move = moveOf(one, address);
    return move ? ({ ...others, ...move } as Certificate) : one;
  }, certificate);
}

describe('the mail about a certificate whose student is reached elsewhere', () => {
  it.each(['sent', 'delivered', 'bounced', 'rejected', 'complained'] as const)(
    'is due again when it was %s',
    (mail) => {
      expect(moveOf(mailed(mail), 'elsewhere@example.org')).toMatchObject({ mail: 'queued' });
    },
  );

  it('is as it was, once the student is back before another mail has left', () => {
    for (const mail of ['sent', 'delivered', 'complained'] as const) {
      expect(reachedAt(mailed(mail), 'elsewhere@example.org', here)).toMatchObject({ mail });
      expect(reachedAt(mailed(mail), 'one@example.org', 'two@example.org', here)).toMatchObject({ mail });
    }
  });

  it('is due all the same where it had come back', () => {
    expect(reachedAt(mailed('bounced'), 'elsewhere@example.org', here)).toMatchObject({ mail: 'queued' });
  });

  it('that was held at the address between is as it was, too', () => {
    expect(moveOf(mailed('held', { mailBefore: 'sent' }), here)).toEqual({ mail: 'sent' });
    expect(moveOf(mailed('held', { mailBefore: 'sent' }), 'two@example.org')).toEqual({
      ...{ mail: 'queued', mailBefore: 'sent' },
    });
  });

  it('is left alone where it has gone to that address, has not left yet, or is of no concern to a link', () => {
    expect(moveOf(mailed('sent'), here)).toBeUndefined();
    expect(moveOf(mailed('queued', { mailedTo: undefined }), here)).toBeUndefined();
    expect(
      moveOf(mailed('sent', { state: 'active' } as Partial<Certificate>), 'two@example.org'),
    ).toBeUndefined();
  });
});
