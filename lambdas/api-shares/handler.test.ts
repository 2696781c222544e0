import { describe, expect, it } from 'vitest';
import type { CertificateId } from '../../domain/certificate.ts';
import { days, hours, instantOf } from '../../domain/clock.ts';
import { mostShares } from '../../domain/shares/share.ts';
import { hashToken } from '../adapters/random.ts';
import { outcomeOf } from '../testing/caller.ts';
import { dies } from '../testing/failures.ts';
import { activeCertificate, certificate, chloe } from '../testing/people.ts';
import { sharer, stranger, type Wanted } from '../testing/sharer.ts';

const own = activeCertificate().id;

describe('a share', () => {
  it('is made with what its student chooses, and listed with its link to be copied again', async () => {
    const { create, list } = await sharer();
    const answer = await create({ certificates: [own, own], pin: '417263', title: ' Candidature\u00a0' });
    expect(await outcomeOf(answer)).toBe('201');
    const made = await answer.json();
    expect(made).toMatchObject({
      ...{ title: 'Candidature', certificates: [own], hasPin: true, hasExpired: false, opened: 0 },
      id: expect.stringMatching(/^[\w-]{22}$/),
    });
    expect(await list()).toEqual([made]);
  });

  it('is kept without what opens it: not the id, nor the PIN', async () => {
    const { shared, shares } = await sharer();
    const { id } = await shared({ pin: '417263' });
    const [kept] = shares.all();
    expect(kept?.key).toBe(hashToken(id));
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${id}|417263`));
  });

  it('is listed without its link once the secret is another, and can still be opened', async () => {
    let secret = 'before';
    const { list, open, shared } = await sharer({ sealingSecret: async () => secret });
    const { id } = await shared();
    secret = 'after';
    expect((await list())[0]).not.toHaveProperty('id');
    expect(await outcomeOf(await open(id))).toBe('200');
  });

  it('is nobody’s but of who is signed in', async () => {
    const { create, list, shared, signIn } = await sharer();
    expect(await outcomeOf(await create({}, { cookie: '' }))).toBe('401 not-signed-in');
    await shared();
    expect(await list(await signIn(stranger.accountId))).toEqual([]);
  });

  it('is not made of somebody else’s certificate, nor of one that is pending, revoked or none', async () => {
    const { create, register } = await sharer();
    const theirs = activeCertificate({ id: 'THEIRS' as CertificateId, studentNumber: stranger.number });
    const pending = certificate({ id: 'PENDING' as CertificateId, code: 'P' });
    const reason = { kind: 'withdrawn', text: 'Why', withImport: false } as const;
    const gone = activeCertificate({ id: 'GONE' as CertificateId, code: 'G' });
    register.holds(theirs, pending, { ...gone, state: 'revoked', revokedAt: instantOf(0), reason });
    for (const number of ['THEIRS', 'PENDING', 'GONE', 'NONE']) {
      expect(await outcomeOf(await create({ certificates: [own, number] }))).toBe('404 not-found');
    }
  });

  it.each<[string, Wanted]>([
    ['no title', { title: ' ' }],
    ['a title that turns text around', { title: 'abc\u202edef' }],
    ['a title without end', { title: 'x'.repeat(101) }],
    ['no certificate', { certificates: [] }],
    ['a PIN that is guessed at once', { pin: '1234' }],
    ['a PIN of letters', { pin: 'abcdef' }],
    ['an end that has passed', { expiresAt: '2020-01-01T00:00:00Z' }],
    ['an end that is a mistake', { expiresAt: '9999-01-01T00:00:00Z' }],
    ['something to show that nobody knows of', { shows: { result: true } as never }],
  ])('with %s is refused', async (_, wanted) => {
    const { create } = await sharer();
    expect(await outcomeOf(await create(wanted))).toBe('400 invalid-request');
  });

  it('may have any title that a person may write: it stays a text', async () => {
    const { open, shared } = await sharer();
    const title = '<script>alert(1)</script> "\'& {{x}} &amp;';
    const { id } = await shared({ title });
    const answer = await open(id);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await answer.json()).toMatchObject({ title });
  });

  it('is not made by an account that is closing', async () => {
    const { create, profiles } = await sharer();
    await profiles.close(chloe.accountId, instantOf(0));
    expect(await outcomeOf(await create())).toBe('401 not-signed-in');
  });

  it('is one of a hundred at most, and of sixty an hour', async () => {
    const { clock, create, shares } = await sharer();
    for (let made = 0; made < 60; made++) await create();
    expect(await outcomeOf(await create())).toBe('429 too-many-requests');
    clock.pass(hours(1));
    for (let made = 60; made < mostShares; made++) await create();
    expect(await outcomeOf(await create())).toBe('409 too-many-shares');
    expect(shares.all()).toHaveLength(mostShares);
  });

  it('that has expired is still shown to its student, as such', async () => {
    const { clock, list, shared } = await sharer();
    await shared({ expiresAt: instantOf(clock.now() + days(7)) });
    clock.pass(days(7));
    expect(await list()).toMatchObject([{ hasExpired: true }]);
  });
});

describe('revoking a share', () => {
  it('ends it at once, and once more changes nothing', async () => {
    const { list, open, revoke, shared } = await sharer();
    const { id, key } = await shared();
    expect(await outcomeOf(await open(id))).toBe('200');
    const answers = await Promise.all([revoke(key), revoke(key)]);
    expect(await Promise.all(answers.map(outcomeOf))).toEqual(['204', '204']);
    expect(await outcomeOf(await open(id))).toBe('404 share-unknown');
    expect(await list()).toEqual([]);
  });

  it('is its student’s right alone', async () => {
    const { open, revoke, shared, signIn } = await sharer();
    const { id, key } = await shared();
    await revoke(key, await signIn(stranger.accountId));
    expect(await outcomeOf(await revoke(key, ''))).toBe('401 not-signed-in');
    expect(await outcomeOf(await open(id))).toBe('200');
  });

  it('does not go by the id that opens it', async () => {
    const { open, revoke, shared } = await sharer();
    const { id } = await shared();
    expect(await outcomeOf(await revoke(id))).toBe('400 invalid-request');
    expect(await outcomeOf(await open(id))).toBe('200');
  });
});

describe('making a share', () => {
  it('once more after an answer that was lost, or twice at once, makes one', async () => {
    const { create, list, shares } = await sharer();
    const id = crypto.randomUUID();
    const answers = await Promise.all([create({ id, pin: '417263' }), create({ id, pin: '417263' })]);
    answers.push(await create({ id, pin: '417263' }));
    const views = await Promise.all(answers.map((answer) => answer.json()));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(views).toEqual([views[0], views[0], views[0]]);
    expect(await list()).toEqual([views[0]]);
    expect(shares.all()).toHaveLength(1);
    expect((await create()).status).toBe(201);
    expect(shares.all()).toHaveLength(2);
  });

  it('once more is no more than before, also where it was the last that one may have', async () => {
    const { clock, create, list } = await sharer();
    const last = crypto.randomUUID();
    for (let made = 1; made < mostShares; made++) {
      await create();
      clock.pass(hours(1));
    }
    expect((await create({ id: last })).status).toBe(201);
    expect((await create({ id: last })).status).toBe(201);
    expect(await list()).toHaveLength(mostShares);
  });

  it('once more does not bring back one that was ended meanwhile', async () => {
    const { create, list, revoke } = await sharer();
    const id = crypto.randomUUID();
    const { key } = (await (await create({ id })).json()) as { key: string };
    await revoke(key);
    expect(await outcomeOf(await create({ id }))).toBe('404 share-unknown');
    expect(await list()).toEqual([]);
  });

  it('by the name of somebody else’s request is one’s own', async () => {
    const { create, list, signIn } = await sharer();
    const id = crypto.randomUUID();
    const theirs = await (await create({ id })).json();
    const cookie = await signIn(stranger.accountId);
    const own = await create({ id }, { cookie });
    expect(own.status).toBe(201);
    expect(await own.json()).not.toMatchObject({ key: theirs.key });
    expect(await list()).toEqual([theirs]);
  });

  it('that dies leaves none', async () => {
    const { create, list, shares } = await sharer();
    const dying = await sharer({ shares: { ...shares, create: dies } });
    expect((await dying.create()).ok).toBe(false);
    expect(await list()).toEqual([]);
    expect((await create()).ok).toBe(true);
  });
});
