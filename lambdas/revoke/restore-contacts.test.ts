import { describe, expect, it } from 'vitest';
import type { ImportId, Instant } from '../../domain/certificate.ts';
import type { KnownContact } from '../../domain/contact.ts';
import { contactsInMemory } from '../testing/contacts-in-memory.ts';
import { chloe, contact } from '../testing/people.ts';
import { registerInMemory } from '../testing/register-in-memory.ts';
import { revocationsInMemory } from '../testing/revocations-in-memory.ts';
import { stillClock } from '../testing/still-clock.ts';
import { sweep } from './sweep.ts';

const never = Number.POSITIVE_INFINITY;
const at = (day: number) => `2026-06-0${day}T08:00:00.000Z` as Instant;
const words = {
  may: known({ address: 'chloe@example.org', language: 'nl', setAt: at(1), setBy: 'may' as ImportId }),
  june: known({ address: 'stranger@example.org', setAt: at(2), setBy: 'june' as ImportId }),
  july: known({ address: 'stranger@example.org', setAt: at(3), setBy: 'july' as ImportId }),
};

function known(changes: Partial<KnownContact>): KnownContact {
  return { ...contact(), setAt: at(1), ...changes };
}

/** An institute that has heard these words of Chloé's contact, one after the other. */
async function having(...said: readonly (keyof typeof words)[]) {
  const contacts = contactsInMemory();
  const revocations = revocationsInMemory('may', 'june', 'july');
  const parts = {
    ...{ clock: stillClock(), contacts, pause: async () => {}, revocations },
    withdrawals: registerInMemory().withdrawals,
  };
  for (const [index, word] of said.entries()) {
    const next = said[index + 1];
    if (next) await contacts.remember(words[word], words[next].setAt);
    else contacts.bring(words[word]);
  }
  return {
    contacts,
    known: () => contacts.contactOf(chloe.studentNumber),
    /** @param until when the sweep has to stop. */
    takeBack: async (importId: string, until = never) => {
      await revocations.withdrawImport(importId as ImportId, { text: 'Mauvais fichier', at: at(4) });
      return sweep(parts, importId as ImportId, until);
    },
  };
}

describe('an import that is taken back', () => {
  it('gives its students the address and the language of before', async () => {
    const { known, takeBack } = await having('may', 'june');
    expect(await takeBack('june')).toBe('done');
    expect(await known()).toMatchObject({ address: 'chloe@example.org', language: 'nl', setBy: 'may' });
  });

  it('leaves a contact that a later file has said', async () => {
    const { known, takeBack } = await having('may', 'june', 'july');
    await takeBack('june');
    expect(await known()).toEqual(words.july);
  });

  it.each([
    ['june', 'july'],
    ['july', 'june'],
  ])('together with another, in whatever order (%s, %s), leaves nothing of either', async (...order) => {
    const { known, takeBack } = await having('may', 'june', 'july');
    for (const importId of order) await takeBack(importId);
    expect(await known()).toMatchObject({ address: 'chloe@example.org', setBy: 'may' });
  });

  it('gives the contact back that a file says which stands, though it said the same', async () => {
    const { known, takeBack } = await having('may', 'june', 'july');
    await takeBack('july');
    expect(await known()).toMatchObject({ address: 'stranger@example.org', setBy: 'june' });
  });

  it('lets a file that was dropped after it say otherwise, and none that is older', async () => {
    const { contacts, known, takeBack } = await having('may', 'june');
    await takeBack('june');
    expect((await known())?.setAt).toBe(words.june.setAt);
    const { studentNumber } = chloe;
    const right = { studentNumber, address: 'right@example.org' };
    const from = (droppedAt: Instant) => ({ importId: 'contacts' as ImportId, droppedAt, repeat: false });
    expect(await contacts.change(right, from(at(1)))).toMatchObject({ outcome: 'outdated' });
    expect(await contacts.change(right, from(at(3)))).toMatchObject({ outcome: 'changed' });
  });

  it('finds a contact of before that is written down late when it looks again', async () => {
    const { contacts, known, takeBack } = await having('june');
    await takeBack('june');
    expect(await known()).toMatchObject({ ...words.june, withdrawn: true });
    await contacts.remember(words.may, words.june.setAt);
    await takeBack('june');
    expect(await known()).toMatchObject({ address: 'chloe@example.org' });
    expect(await known()).not.toHaveProperty('withdrawn');
  });

  it('restores its contacts before all else, and goes on with them when the time was up', async () => {
    const { known, takeBack } = await having('may', 'june');
    expect(await takeBack('june', 0)).toBe('late');
    expect(await known()).toEqual(words.june);
    await takeBack('june');
    expect(await known()).toMatchObject({ address: 'chloe@example.org' });
  });
});
