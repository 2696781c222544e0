import { describe, expect, it } from 'vitest';
import { bounce, complaint, delivery, reject } from '../lambdas/testing/mail-events.ts';
import { mailEvent, readMailEvent } from './mail-event.ts';

const read = (event: object) => readMailEvent(mailEvent.parse(event));

describe('an event of a mail', () => {
  it('that says it arrived says nothing against its address', () => {
    expect(read(delivery('m'))).toEqual({ mail: 'delivered', at: '2026-07-01T08:00:05.000Z' });
  });

  it('that says it came back for good says that its address is not reached, and why as a code alone', () => {
    expect(read(bounce('m', { to: 'Chloe.Lefevre@Example.org' }))).toEqual({
      mail: 'bounced',
      at: '2026-07-01T08:00:05.000Z',
      bounce: { type: 'Permanent', cause: 'General', status: '5.1.1' },
      unreachable: { reason: 'bounced', addresses: ['chloe.lefevre@example.org'] },
    });
  });

  it.each(['Transient', 'Undetermined'] as const)(
    'that came back for a reason that is %s leaves its address alone',
    (bounceType) => {
      expect(read(bounce('m', { bounceType })).unreachable).toBeUndefined();
    },
  );

  it('keeps no words of the receiving server in place of a status', () => {
    const status = '=cmd() tell everyone';
    expect(read(bounce('m', { status })).bounce).toEqual({ type: 'Permanent', cause: 'General' });
  });

  it('that says it was taken for spam says that no further mail is wanted there', () => {
    expect(read(complaint('m'))).toMatchObject({ mail: 'complained', unreachable: { reason: 'complained' } });
  });

  it('that says the provider found a virus says nothing of the address', () => {
    expect(read(reject('m'))).toEqual({ mail: 'rejected', at: '2026-07-01T08:00:00.000Z' });
  });

  it('of a kind that was never asked for is refused', () => {
    expect(() => read({ ...delivery('m'), eventType: 'Open' })).toThrow();
  });
});
