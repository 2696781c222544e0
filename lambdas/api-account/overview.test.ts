import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../testing/caller.ts';
import { member } from '../testing/member.ts';

const nothing = { result: false, birthDate: false, photo: false, otherCertificates: false };

describe('what shares show', () => {
  const sharingOf = async ({ ask }: Awaited<ReturnType<typeof member>>) =>
    ((await (await ask('GET /api/account')).json()) as { sharing: object }).sharing;

  it('is nothing more than they must until the student chooses, and then what was chosen', async () => {
    const owner = await member();
    expect(await sharingOf(owner)).toEqual(nothing);
    const chosen = { ...nothing, result: true, photo: true };
    expect(await outcomeOf(await owner.ask('PUT /api/account/sharing', chosen))).toBe('204');
    expect(await sharingOf(owner)).toEqual(chosen);
  });

  it('is chosen whole, and by its owner alone', async () => {
    const owner = await member();
    expect(await outcomeOf(await owner.ask('PUT /api/account/sharing', { result: true }))).toBe(
      '400 invalid-request',
    );
    expect(await outcomeOf(await owner.call('PUT /api/account/sharing', { body: nothing }))).toBe(
      '401 not-signed-in',
    );
    expect(await sharingOf(owner)).toEqual(nothing);
  });
});

describe('mails about what arrives in the wallet', () => {
  it('come until their owner switches them off, and again when they are switched on', async () => {
    const { ask } = await member();
    const wanted = async () =>
      ((await (await ask('GET /api/account')).json()) as { arrivalMails: boolean }).arrivalMails;
    expect(await wanted()).toBe(true);
    for (const choice of [false, true]) {
      expect(await outcomeOf(await ask('PUT /api/account/arrival-mails', { wanted: choice }))).toBe('204');
      expect(await wanted()).toBe(choice);
    }
  });
});
