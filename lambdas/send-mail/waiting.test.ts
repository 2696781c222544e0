import { describe, expect, it } from 'vitest';
import type { CertificateId, ImportId } from '../../domain/certificate.ts';
import { days, minutes } from '../../domain/clock.ts';
import type { MailRequest } from '../../domain/mail-request.ts';
import { AddressRefused, ProviderBusy } from '../adapters/mailer.ts';
import { serviceError } from '../testing/failures.ts';
import { activeCertificate, certificate, chloe, contact, profile } from '../testing/people.ts';
import { aboutChloe, sender } from '../testing/sender.ts';

const { accountId, address, studentNumber } = chloe;

/** A sender whose provider takes nothing until it is told to. */
function busySender() {
  let open = false;
  const parts = sender(({ mailer }) => ({
    mailer: {
      async send(letter) {
        if (open) return mailer.send(letter);
        throw new ProviderBusy('Throttling');
      },
    },
  }));
  const takesMail = () => {
    open = true;
  };
  return { ...parts, takesMail };
}

describe('a mail that the provider cannot take now', () => {
  const renew: MailRequest = { kind: 'renew', who: studentNumber };
  const changed: MailRequest = { kind: 'password-changed', accountId };

  it.each([
    ['about certificates', aboutChloe],
    ['that brings a new link', renew],
    ['about an account', changed],
  ])('%s waits longer each time, uses up no try of its queue, and is sent once', async (_, request) => {
    const { open, postponed, register, send, sent, takesMail } = busySender();
    if (request === changed) open(profile());
    register.holds(certificate());
    let next: unknown = request;
    for (let tries = 0; tries < 9; tries++) {
      expect(await send(next)).toEqual([]);
      next = postponed.at(-1)?.request;
    }
    expect(postponed.map(({ delaySeconds }) => delaySeconds)).toEqual([
      15, 30, 60, 120, 240, 480, 900, 900, 900,
    ]);
    takesMail();
    expect(await send(next)).toEqual([]);
    // SQS gives it again: at least once is what it promises.
    expect(await send(next)).toEqual([]);
    expect(sent).toHaveLength(1);
    expect(postponed).toHaveLength(9);
  });

  it('and was put back twice, because its sender died between the two queues, is sent once all the same', async () => {
    const { postponed, register, send, sent, takesMail } = busySender();
    register.holds(certificate());
    await send(renew);
    await send(renew);
    takesMail();
    for (const { request } of [...postponed]) await send(request);
    expect(sent).toHaveLength(1);
  });

  it('is laid aside when that lasts longer than a queue keeps anything, and can still be sent then', async () => {
    const { clock, postponed, register, send, sent, takesMail } = busySender();
    register.holds(certificate());
    await send(aboutChloe);
    clock.pass(days(14) + 1);
    const last = postponed[0]?.request;
    expect(await send(last)).toEqual(['message-1']);
    expect(register.mail()).toEqual(['queued']);
    takesMail();
    expect(await send(last)).toEqual([]);
    expect(sent).toHaveLength(1);
  });
});

describe('a mail that came back for a reason that may pass', () => {
  const told = certificate({ mail: 'bounced', mailMessageId: 'came back', mailedTo: address });
  const request = (at: number): MailRequest =>
    ({ ...aboutChloe, again: { about: 'came back', at } }) as MailRequest;

  it('is sent again once its day is over, and not before', async () => {
    const { clock, postponed, register, send, sent } = sender();
    register.holds(told);
    let next: unknown = request(clock.now() + minutes(40));
    for (let hops = 0; hops < 3; hops++) {
      expect(await send(next)).toEqual([]);
      expect(sent).toEqual([]);
      const last = postponed.at(-1);
      clock.pass((last?.delaySeconds ?? 0) * 1_000);
      next = last?.request;
    }
    expect(postponed.map(({ delaySeconds }) => delaySeconds)).toEqual([900, 900, 600]);
    await send(next);
    expect(sent).toHaveLength(1);
    expect(register.mail()).toEqual(['sent']);
    await send(next);
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['another mail has told of it', { mail: 'sent', mailMessageId: 'another' }],
    ['another mail has come back', { mail: 'bounced', mailMessageId: 'another' }],
    ['its student has seen it', { mail: 'skipped', mailMessageId: 'came back' }],
  ] as const)('is not sent again when since then %s', async (_, changes) => {
    const { clock, register, send, sent } = sender();
    register.holds({ ...told, ...changes });
    expect(await send(request(clock.now()))).toEqual([]);
    expect(sent).toEqual([]);
    expect(register.mail()).toEqual([changes.mail]);
  });
});

describe('an address that the provider refuses', () => {
  const refusing = () =>
    sender(() => ({
      mailer: {
        send: async () => {
          throw new AddressRefused('refused', {
            cause: serviceError(
              'InvalidParameterValue',
              `Local address contains control or whitespace: ${address}`,
            ),
          });
        },
      },
    }));

  it('is noted on the certificates and on the secretariat’s list, and is no failure', async () => {
    const { listsAsked, log, register, send, unreachable } = refusing();
    register.holds(certificate());
    expect(await send(aboutChloe)).toEqual([]);
    expect(register.all()).toMatchObject([{ mail: 'rejected', mailedTo: address }]);
    expect(await unreachable.isUnreachable(address)).toBe(true);
    expect(listsAsked).toHaveLength(1);
    expect(log.text()).toContain('InvalidParameterValue');
    expect(log.text()).not.toContain(address);
  });

  it('is no failure of a mail that somebody asked for either', async () => {
    const { register, send } = refusing();
    register.holds(certificate());
    expect(await send({ kind: 'renew', who: studentNumber })).toEqual([]);
  });
});

describe('an address that mail does not reach', () => {
  const struck = async (world: ReturnType<typeof sender>, to: string = address) => {
    const at = '2026-07-01T08:00:00.000Z' as never;
    await world.unreachable.mark({ address: to, reason: 'bounced', since: at }, at);
  };

  it('gets no mail about certificates; they are held', async () => {
    const world = sender();
    await struck(world);
    world.register.holds(certificate());
    expect(await world.send(aboutChloe)).toEqual([]);
    expect(world.sent).toEqual([]);
    expect(world.register.mail()).toEqual(['held']);
  });

  it('holds nothing any more once there is another, and what came back is told again too', async () => {
    const world = sender();
    await struck(world);
    const another = certificate({ id: 'ANOTHER' as CertificateId, code: 'another', mail: 'bounced' });
    world.register.holds(certificate(), another);
    await world.send(aboutChloe);
    expect(world.register.mail()).toEqual(['held', 'bounced']);
    world.bring(contact({ address: 'new@example.org' }));
    await world.send(aboutChloe);
    expect(world.sent.map(({ to }) => to)).toEqual(['new@example.org']);
    expect(world.register.mail()).toEqual(['sent', 'sent']);
  });

  it('of an account gets none either', async () => {
    const world = sender();
    world.open(profile({ email: 'own@example.org' }), studentNumber);
    await struck(world, 'own@example.org');
    world.register.holds(activeCertificate());
    await world.send(aboutChloe);
    expect(world.sent).toEqual([]);
    expect(world.register.mail()).toEqual(['held']);
  });

  it('still gets what somebody asks for at a screen', async () => {
    const world = sender();
    world.identity.has(address, accountId, chloe.password);
    world.open(profile(), studentNumber);
    await struck(world);
    await world.send({
      kind: 'password-forgotten',
      email: address,
      language: 'fr',
      askedAt: world.clock.now(),
    });
    expect(world.sent.map(({ to }) => to)).toEqual([address]);
  });
});

describe('an import that is running', () => {
  it('holds the mail of its students until it is over, so that each gets one', async () => {
    let running = true;
    const june = 'june' as ImportId;
    const { postponed, register, send, sent } = sender(() => ({
      imports: { isRunning: async (importId) => running && importId === june },
    }));
    register.holds(certificate({ importId: june }));
    expect(await send(aboutChloe)).toEqual([]);
    expect(sent).toEqual([]);
    for (let tries = 0; tries < 4; tries++) await send(postponed.at(-1)?.request);
    expect(sent).toEqual([]);
    expect(postponed.map(({ delaySeconds }) => delaySeconds)).toEqual([15, 30, 60, 60, 60]);

    register.holds(certificate({ importId: june, id: 'LATER' as CertificateId, code: 'later' }));
    running = false;
    await send(postponed.at(-1)?.request);
    expect(sent).toHaveLength(1);
    expect(register.mail()).toEqual(['sent', 'sent']);
  });

  it('of a certificate that the student has been told of holds nobody up', async () => {
    const old = certificate({ importId: 'old' as ImportId, code: 'old', mail: 'bounced' });
    const { register, send, sent } = sender(() => ({
      imports: { isRunning: async (importId) => importId === 'old' },
    }));
    register.holds(old, certificate());
    await send(aboutChloe);
    expect(sent).toHaveLength(1);
  });
});
