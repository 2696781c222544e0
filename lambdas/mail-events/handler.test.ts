import { describe, expect, it } from 'vitest';
import type { Instant, StudentNumber } from '../../domain/certificate.ts';
import { days } from '../../domain/clock.ts';
import { dies } from '../testing/failures.ts';
import { bounce, complaint, delivery, reject } from '../testing/mail-events.ts';
import { mailFollower } from '../testing/mail-follower.ts';
import { certificate, chloe, contact, profile } from '../testing/people.ts';

const { address, studentNumber } = chloe;
const listPage = 'reports/unreachable.html';
const listFile = 'reports/unreachable.csv';

describe('what becomes of a mail', () => {
  it.each([
    ['delivered', delivery('told')],
    ['bounced', bounce('told')],
    ['complained', complaint('told')],
    ['rejected', reject('told')],
  ])('is noted on the certificate it told of: %s', async (mail, event) => {
    const { follow, register } = mailFollower();
    expect(await follow(event)).toEqual([]);
    expect(register.all()).toMatchObject([{ mail, mailOutcome: { at: expect.any(String) } }]);
  });

  it('is noted with the kind and the code of a bounce', async () => {
    const { follow, register } = mailFollower();
    await follow(bounce('told', { bounceType: 'Transient', status: '4.2.2' }));
    expect(register.all()).toMatchObject([
      { mailOutcome: { bounce: { type: 'Transient', cause: 'General', status: '4.2.2' } } },
    ]);
  });

  it.each([
    ['twice', [bounce('told'), bounce('told')]],
    ['before it was delivered', [bounce('told'), delivery('told')]],
    ['after it was delivered', [delivery('told'), bounce('told')]],
  ])('is a bounce also when that is told %s', async (_, events) => {
    const { follow, register } = mailFollower();
    for (const event of events) expect(await follow(event)).toEqual([]);
    expect(register.mail()).toEqual(['bounced']);
  });

  it('says nothing of a later mail about the same certificate', async () => {
    const { follow, messages, register } = mailFollower();
    register.holds(certificate({ mail: 'sent', mailMessageId: 'later', mailedTo: address }));
    await messages.note('later', { studentNumber }, 0);
    await follow(bounce('told'));
    expect(register.mail()).toEqual(['sent']);
  });

  it('is told again when nobody has noted the mail yet', async () => {
    const { follow, messages, register } = mailFollower();
    register.holds(certificate({ mail: 'sent', mailMessageId: 'fast', mailedTo: address }));
    expect(await follow(delivery('fast'))).toEqual(['message-1']);
    expect(register.mail()).toEqual(['sent']);
    await messages.note('fast', { studentNumber }, 0);
    expect(await follow(delivery('fast'))).toEqual([]);
    expect(register.mail()).toEqual(['delivered']);
  });

  it('that no certificate was in only says whether its address is reached', async () => {
    const { files, follow, messages, unreachable } = mailFollower();
    await messages.note('new password', {}, 0);
    expect(await follow(bounce('new password'))).toEqual([]);
    expect(await unreachable.isUnreachable(address)).toBe(true);
    expect(files.get(listFile)).toContain(studentNumber);
  });

  it('is followed although another message is poison; the log repeats nothing of either', async () => {
    const { follow, log, register } = mailFollower();
    expect(await follow({ eventType: 'Open' }, `{ "to": "${address}"`, bounce('told'))).toEqual([
      'message-1',
      'message-2',
    ]);
    expect(register.mail()).toEqual(['bounced']);
    expect(log.text()).not.toContain(address);
  });
});

describe('the list of students whom no mail reaches', () => {
  it('names each as the secretariat knows them, in its language, as a page and as a file', async () => {
    const { files, follow } = mailFollower();
    await follow(bounce('told'));
    expect(files.get(listFile)?.split('\r\n')).toEqual([
      '\ufeffMatricule;Nom;Prénom;Courriel;Langue;Courriel injoignable;Motif;Depuis le',
      `${studentNumber};Lefèvre;Chloé;${address};fr;${address};Le message est revenu\u00a0: la boîte n’existe pas ou n’existe plus.;01/07/2026`,
      '',
    ]);
    for (const part of [studentNumber, 'Lefèvre', address, '1 juillet 2026']) {
      expect(files.get(listPage)).toContain(part);
    }
  });

  it('has all who share the address, by name', async () => {
    const { bring, files, follow } = mailFollower();
    bring(contact({ studentNumber: '2025-00042' as StudentNumber, firstName: 'Noé' }));
    await follow(complaint('told'));
    expect(files.get(listFile)?.match(/Chloé|Noé/g)).toEqual(['Chloé', 'Noé']);
  });

  it('is not written for a mail that arrived, or will another time', async () => {
    const { files, follow } = mailFollower();
    await follow(delivery('told'), bounce('told', { bounceType: 'Transient' }), reject('told'));
    expect([...files]).toEqual([]);
  });

  it('loses a student whom the secretariat reaches elsewhere', async () => {
    const { bring, files, follow, list } = mailFollower();
    await follow(bounce('told'));
    bring(contact({ address: 'new@example.org' }));
    expect(await list()).toEqual([]);
    expect(files.get(listFile)).not.toContain('Lefèvre');
    expect(files.get(listPage)).toContain('Tous les étudiants sont joignables.');
  });

  it('loses a student whose very address the secretariat gives anew, and a late event does not bring them back', async () => {
    const { files, follow, unreachable } = mailFollower();
    await follow(bounce('told'));
    await unreachable.clear(address, '2026-07-02T08:00:00.000Z' as Instant);
    await follow(bounce('told'));
    expect(files.get(listFile)).not.toContain('Lefèvre');
    await follow(bounce('told', { sent: '2026-07-03T08:00:00.000Z' }));
    expect(files.get(listFile)).toContain('Lefèvre');
  });

  it('says of the address of an account that only its owner can change it', async () => {
    const { files, follow, open } = mailFollower();
    open(profile({ email: 'own@example.org' }), studentNumber);
    await follow(bounce('told', { to: 'own@example.org' }));
    expect(files.get(listPage)).toContain('de son propre compte');
  });

  it('makes nothing of what stands in a name', async () => {
    const { bring, files, follow } = mailFollower();
    bring(contact({ firstName: '=cmd|calc', lastName: '<script>alert(1)</script>\u202e' }));
    await follow(bounce('told'));
    expect(files.get(listFile)).toContain("'=cmd|calc");
    expect(files.get(listPage)).not.toContain('<script>');
    expect(files.get(listPage)).toContain('[U+202E]');
  });

  it('that could not be written fails alone, and is asked for again', async () => {
    const { files, follow, list, register } = mailFollower({ bucket: { write: dies } });
    expect(await follow(delivery('told'), bounce('told'))).toEqual([]);
    expect(register.mail()).toEqual(['bounced']);
    expect(await list()).toEqual(['message-1']);
    expect([...files]).toEqual([]);
  });

  it('that takes longer than a run may is given up in time', async () => {
    const { files, follow, list } = mailFollower();
    await follow(bounce('told'));
    files.clear();
    expect(await list(3_000)).toEqual(['message-1']);
    expect([...files]).toEqual([]);
  });

  it('forgets an address that has been nobody’s for a year, and none that is somebody’s again', async () => {
    const { bring, clock, follow, list, unreachable } = mailFollower();
    await follow(bounce('told'));
    bring(contact({ address: 'new@example.org' }));
    await list();
    const [mark] = await unreachable.all();
    expect(mark?.endsAt).toBe(Math.floor((clock.now() + days(365)) / 1_000));
    await list();
    expect(await unreachable.all()).toEqual([mark]);
    bring(contact());
    await list();
    expect((await unreachable.all())[0]).not.toHaveProperty('endsAt');
  });

  it('has everybody in the end, however two writers overtake each other', async () => {
    const held: (() => void)[] = [];
    const world = mailFollower();
    const { accounts, certificateMails, contacts, messages, turns, unreachable } = world;
    const slow = mailFollower({
      ...{ accounts, certificateMails, contacts, messages, turns, unreachable },
      bucket: {
        async write(key: string, body: string) {
          if (held.length === 0) await new Promise<void>((resolve) => held.push(resolve));
          world.files.set(key, body);
        },
      },
    });
    const noe = contact({
      studentNumber: '2025-00042' as StudentNumber,
      firstName: 'Noé',
      address: 'n@example.org',
    });
    world.bring(noe);
    await world.messages.note('to Noé', { studentNumber: noe.studentNumber }, 0);
    const first = slow.follow(bounce('told'));
    await expect.poll(() => held.length).toBe(1);
    await world.follow(bounce('to Noé', { to: noe.address }));
    held[0]?.();
    await first;
    expect(world.files.get(listFile)?.match(/Chloé|Noé/g)).toEqual(['Chloé', 'Noé']);
  });
});
