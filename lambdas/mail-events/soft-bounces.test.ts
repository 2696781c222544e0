import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../domain/certificate.ts';
import { dies } from '../testing/failures.ts';
import { bounce, delivery } from '../testing/mail-events.ts';
import { mailFollower } from '../testing/mail-follower.ts';
import { chloe } from '../testing/people.ts';

const { address, studentNumber } = chloe;
const softly = (messageId: string) => bounce(messageId, { bounceType: 'Transient', status: '4.2.2' });

/** The follower of the mails about one certificate, the first of which is `first`. */
function mailed() {
  const world = mailFollower();
  const { certificateMails, follow, register, retried } = world;

  /** Tells of the certificate by another mail, to the same address if no other is said. */
  async function resend(messageId: string, to: string = address) {
    const claim = { id: messageId, until: 1 };
    const certificates = (await certificateMails.claim(studentNumber, claim, 0)) ?? [];
    const mail = { messageId, to, certificates: certificates.map(({ id }) => id) };
    await certificateMails.settle(studentNumber, claim, mail, 0);
  }

  return {
    ...world,
    resend,
    /** The mail that told of it comes back softly, and another is sent. */
    async bouncesAndIsSent(messageId: string, next: string, to?: string) {
      expect(await follow(softly(messageId))).toEqual([]);
      await resend(next, to);
    },
    change: (changes: Partial<Certificate>) =>
      register.holds(...register.all().map((each) => ({ ...each, ...changes }) as Certificate)),
    /** The mails that were asked for once more, by the id of the one that came back. */
    askedAbout: () => retried.map((request) => 'again' in request && request.again?.about),
  };
}

describe('a mail that comes back for a reason that may pass', () => {
  it('is asked for again a day later, in the same way when that is told twice', async () => {
    const { files, follow, retried, unreachable } = mailFollower();
    expect(await follow(softly('told'), softly('told'))).toEqual([]);
    const again = { about: 'told', at: Date.parse('2026-07-02T08:00:05.000Z') };
    expect(retried).toEqual([1, 2].map(() => ({ kind: 'certificates', studentNumber, again })));
    expect([await unreachable.isUnreachable(address), [...files]]).toEqual([false, []]);
  });

  it('is asked for again three times, and then its student is listed', async () => {
    const { askedAbout, bouncesAndIsSent, files, follow, unreachable } = mailed();
    await bouncesAndIsSent('told', 'second');
    await bouncesAndIsSent('second', 'third');
    await bouncesAndIsSent('third', 'fourth');
    expect(await unreachable.isUnreachable(address)).toBe(false);
    expect(await follow(softly('fourth'))).toEqual([]);
    expect(askedAbout()).toEqual(['told', 'second', 'third']);
    expect(await unreachable.isUnreachable(address)).toBe(true);
    expect(files.get('reports/unreachable.csv')).toContain('la boîte est pleine ou ne répond pas');
  });

  it('is counted anew after one that has arrived', async () => {
    const { bouncesAndIsSent, follow, register } = mailed();
    await bouncesAndIsSent('told', 'second');
    await follow(delivery('second'));
    await follow(softly('second'));
    expect(register.all()).toMatchObject([{ mail: 'bounced', softBounces: 1 }]);
  });

  it('is counted anew at another address, and at one that the secretariat has given again', async () => {
    const { bouncesAndIsSent, change, follow, register, resend } = mailed();
    await bouncesAndIsSent('told', 'second', 'new@example.org');
    await follow(softly('second'));
    expect(register.all()).toMatchObject([{ softBounces: 1 }]);
    change({ softBounces: 4 });
    await resend('third', 'new@example.org');
    await follow(softly('third'));
    expect(register.all()).toMatchObject([{ mail: 'bounced', softBounces: 1 }]);
  });

  it('is not asked for when a later mail has told of all since', async () => {
    const { askedAbout, bouncesAndIsSent, follow } = mailed();
    await bouncesAndIsSent('told', 'second');
    expect(await follow(softly('told'))).toEqual([]);
    expect(askedAbout()).toEqual(['told']);
  });

  it('is asked for once more by whoever comes after a function that died before it had asked', async () => {
    const { certificateMails, messages, register } = mailFollower();
    const dying = mailFollower({ certificateMails, messages, retries: { request: dies } });
    expect(await dying.follow(softly('told'))).toEqual(['message-1']);
    const next = mailFollower({ certificateMails, messages });
    expect(await next.follow(softly('told'))).toEqual([]);
    expect(next.retried).toHaveLength(1);
    expect(register.all()).toMatchObject([{ softBounces: 1 }]);
  });
});
