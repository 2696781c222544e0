import { describe, expect, it } from 'vitest';
import { instantOf } from '../../domain/clock.ts';
import { provenIdentity } from '../adapters/external-identities.ts';
import { outcomeOf } from '../testing/caller.ts';
import { member } from '../testing/member.ts';
import { chloe } from '../testing/people.ts';

const { accountId, address, studentNumber } = chloe;
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

describe('all that is kept of a student', () => {
  it('is one file: account, contact, certificates, sessions, identities, shares, and what these show', async () => {
    const owner = await member();
    await owner.external.link(accountId, provenIdentity('example-id', 'c117'), owner.clock.now());
    const share = { key: 'k', accountId, title: 'Candidature', certificates: 'all', opened: 0 } as const;
    const { result, birthDate, photo } = nothing;
    const createdAt = instantOf(owner.clock.now());
    await owner.shares.create({
      ...{ ...share, createdAt, shows: { result, birthDate, photo } },
      ...{ sealedId: 'what opens it', pin: 'its hash' },
    });
    const answer = await owner.ask('GET /api/account/data');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="porte-document-.*\.json"$/,
    );
    const all = await answer.json();
    expect(JSON.stringify(all)).not.toMatch(/what opens it|its hash/);
    expect(all).toMatchObject({
      account: { accountId, email: address, sharing: nothing },
      certificates: [{ studentNumber, state: 'active' }],
      contacts: [{ studentNumber, address }],
      externalIdentities: [{ provider: 'example-id' }],
      sessions: [{}],
      shares: [{ title: 'Candidature', pin: true, opened: 0 }],
    });
  });

  it('is nobody else’s', async () => {
    const { call } = await member();
    expect(await outcomeOf(await call('GET /api/account/data'))).toBe('401 not-signed-in');
  });
});
