import { describe, expect, it } from 'vitest';
import { days, minutes } from '../../domain/clock.ts';
import { provenIdentity } from '../adapters/external-identities.ts';
import { external as atInstitute } from '../testing/external.ts';
import { serviceError } from '../testing/failures.ts';
import { activeCertificate, chloe } from '../testing/people.ts';
import type { Twist } from '../testing/provider.ts';

const link = { provider: 'example-id' };
const { address: email, accountId, password } = chloe;

/** Chloé, who has linked the identity that her provider calls `c117`. */
async function linked() {
  const world = await atInstitute();
  const browser = world.newBrowser();
  await browser.signIn();
  await browser.visit('c117', { purpose: 'link' });
  await browser.call('POST /api/session/external/link', link);
  return { ...world, browser };
}

describe('an identity that an account knows', () => {
  it('opens the account, in any browser, without a password', async () => {
    const { newBrowser } = await linked();
    const browser = newBrowser();
    expect(await browser.visit('c117')).toBe('fr/external#signed-in');
    expect(await browser.whoAmI()).toBe(email);
    expect(browser.cookies()).toEqual(['__Host-session']);
  });

  it('leads back to the activation link that its owner began at', async () => {
    const token = 'A'.repeat(43);
    const { newBrowser } = await linked();
    const page = await newBrowser().visit('c117', { purpose: 'activation', token, language: 'nl' });
    expect(page).toBe(`nl/external#signed-in.${token}`);
  });

  it('is another one when the provider is, or when a letter is large instead of small', async () => {
    const { newBrowser } = await linked();
    expect(await newBrowser().visit('c117', { provider: 'Google' })).toBe('fr/external#proven');
    expect(await newBrowser().visit('C117')).toBe('fr/external#proven');
  });

  it('opens no account that is shut', async () => {
    const { newBrowser, identity } = await linked();
    identity.disable(email);
    const browser = newBrowser();
    expect(await browser.visit('c117')).toBe('fr/external#refused');
    expect(await browser.whoAmI()).toBeUndefined();
  });

  it('opens nothing any more once its owner has taken it off', async () => {
    const { browser, newBrowser } = await linked();
    const { identities } = (await (await browser.call('GET /api/session/external/identities')).json()) as {
      identities: { id: string; provider: string }[];
    };
    expect(identities).toMatchObject([{ provider: 'example-id' }]);
    expect(await browser.outcome('POST /api/session/external/unlink', { id: identities[0]?.id ?? '' })).toBe(
      '204',
    );
    expect(await newBrowser().visit('c117')).toBe('fr/external#proven');
  });

  it('is not taken off by somebody else', async () => {
    const { newBrowser, external, open, identity } = await linked();
    const [{ id } = { id: '' }] = await external.identitiesOf(accountId);
    const other = 'bert@example.org';
    identity.has(other, 'b0000000-8b86-4d01-b42d-00c04fc964ff' as never, password);
    open({ accountId: 'b0000000-8b86-4d01-b42d-00c04fc964ff', email: other } as never);
    const browser = newBrowser();
    await browser.call('POST /api/session', { email: other, password });
    expect(await browser.outcome('POST /api/session/external/unlink', { id })).toBe('204');
    expect(await newBrowser().visit('c117')).toBe('fr/external#signed-in');
  });
});

describe('an identity that no account knows', () => {
  it('opens nothing and makes nothing, but waits to be linked', async () => {
    const { newBrowser, identity, external } = await atInstitute();
    const browser = newBrowser();
    expect(await browser.visit('stranger')).toBe('fr/external#proven');
    expect(await browser.whoAmI()).toBeUndefined();
    expect(await (await browser.call('GET /api/session/external')).json()).toEqual({
      provider: 'example-id',
    });
    expect(await identity.find('stranger')).toBeUndefined();
    expect(await external.identitiesOf(accountId)).toEqual([]);
  });

  it('is linked by the account’s password, once, and is enough from then on', async () => {
    const { newBrowser } = await atInstitute();
    const browser = newBrowser();
    await browser.visit('c117');
    expect(await browser.outcome('POST /api/session/external/link', link)).toBe('401 not-signed-in');
    await browser.signIn();
    expect(await browser.outcome('POST /api/session/external/link', link)).toBe('204');
    expect(await browser.outcome('POST /api/session/external/link', link)).toBe('410 external-gone');
    expect(await newBrowser().visit('c117')).toBe('fr/external#signed-in');
  });

  it('is told to the account’s address once it is linked: nobody makes a door of their own unseen', async () => {
    const { asked } = await linked();
    expect(asked).toEqual([{ kind: 'external-linked', accountId }]);
  });

  it('waits in its own browser only, and for a quarter of an hour', async () => {
    const { newBrowser, clock } = await atInstitute();
    const [browser, neighbour] = [newBrowser(), newBrowser()];
    await browser.visit('c117');
    await neighbour.signIn();
    expect(await neighbour.outcome('POST /api/session/external/link', link)).toBe('410 external-gone');
    await browser.signIn();
    clock.pass(minutes(15));
    expect(await browser.outcome('POST /api/session/external/link', link)).toBe('410 external-gone');
  });

  it('is not linked in place of the one that the page has named', async () => {
    const { newBrowser } = await atInstitute();
    const browser = newBrowser();
    await browser.signIn();
    await browser.visit('c117', { provider: 'Google' });
    expect(await browser.outcome('POST /api/session/external/link', link)).toBe('410 external-gone');
  });

  it('is never linked to two accounts', async () => {
    const { newBrowser, identity, open } = await linked();
    const bert = { accountId: 'b0000000-8b86-4d01-b42d-00c04fc964ff', email: 'bert@example.org' } as never;
    identity.has('bert@example.org', 'b0000000-8b86-4d01-b42d-00c04fc964ff' as never, password);
    open(bert);
    const browser = newBrowser();
    await browser.call('POST /api/session', { email: 'bert@example.org', password });
    expect(await browser.visit('c117', { purpose: 'link' })).toBe('fr/external#elsewhere');
    expect(await browser.whoAmI()).toBe('bert@example.org');
  });
});

describe('with an activation link and an identity, but no account', () => {
  const form = { firstName: 'Chloé', lastName: 'Lefèvre', language: 'fr', terms: '2026-06' } as const;

  async function atTheLink() {
    const world = await atInstitute();
    const studentNumber = '2024-00200' as never;
    world.bring({
      ...(await world.contacts.contactOf(chloe.studentNumber)),
      studentNumber,
      address: 'new@example.org',
    } as never);
    world.register.holds(activeCertificate({ studentNumber }));
    const token = await world.tokens.mint(
      { purpose: 'activation', studentNumber, address: 'new@example.org', contactAddress: 'new@example.org' },
      world.clock.now(),
      days(90),
    );
    return { ...world, studentNumber, token, browser: world.newBrowser() };
  }

  it('an account is made that both the identity and, later, a password open', async () => {
    const { browser, token, newBrowser, accounts, studentNumber } = await atTheLink();
    expect(await browser.visit('n1', { purpose: 'activation', token })).toBe(`fr/external#proven.${token}`);
    expect(await browser.outcome('POST /api/activation/register-external', { ...form, token })).toBe('201');
    expect(await browser.whoAmI()).toBe('new@example.org');
    expect(browser.cookies()).toEqual(['__Host-session']);
    const again = newBrowser();
    expect(await again.visit('n1')).toBe('fr/external#signed-in');
    expect(await again.whoAmI()).toBe('new@example.org');
    expect(await accounts.accountOf(studentNumber)).toBeDefined();
  });

  it('an account is made without a password, and says so until its owner chooses one', async () => {
    const { accounts, browser, clock, studentNumber, token } = await atTheLink();
    await browser.visit('n1', { purpose: 'activation', token });
    await browser.outcome('POST /api/activation/register-external', { ...form, token });
    const hasPassword = async () =>
      (await (await browser.call('GET /api/session/external/identities')).json()) as { password: boolean };
    expect(await hasPassword()).toMatchObject({ password: false });
    await accounts.notePassword((await accounts.accountOf(studentNumber)) ?? accountId, clock.now());
    expect(await hasPassword()).toMatchObject({ password: true });
  });

  it('none is made without the identity, nor with one of another account', async () => {
    const { browser, token, external, accounts, studentNumber } = await atTheLink();
    const body = { ...form, token };
    expect(await browser.outcome('POST /api/activation/register-external', body)).toBe('410 external-gone');
    await browser.visit('c117');
    // Meanwhile its owner has linked it.
    await external.link(accountId, provenIdentity('example-id', 'c117'), 0);
    expect(await browser.outcome('POST /api/activation/register-external', body)).toBe(
      '409 external-elsewhere',
    );
    expect(await accounts.accountOf(studentNumber)).toBeUndefined();
  });

  it('one link makes one account, however often the form is sent', async () => {
    const { browser, token } = await atTheLink();
    await browser.visit('n1', { purpose: 'activation', token });
    const send = () => browser.outcome('POST /api/activation/register-external', { ...form, token });
    expect((await Promise.all([send(), send()])).filter((outcome) => outcome === '201')).not.toEqual([]);
    expect(await send()).toMatch(/^4/);
  });
});

describe('an answer that proves nothing', () => {
  it.each<[string, Twist]>([
    ['of another provider than was asked', { provider: 'Google' }],
    ['made for another visit', { nonce: 'another' }],
    ['signed by somebody else', { forged: true }],
    ['of another pool', { issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_logins' }],
    ['for another application', { audience: 'another' }],
    ['that is no ID token', { use: 'access' }],
    ['that came too late', { expired: true }],
  ])('%s lets nobody in', async (_, twist) => {
    const { newBrowser } = await linked();
    const browser = newBrowser();
    expect(await browser.visit('c117', {}, twist)).toBe('fr/external#refused');
    expect(browser.cookies()).toEqual([]);
  });

  it('is told apart: who said no, who gave no answer', async () => {
    const { newBrowser } = await atInstitute();
    const browser = newBrowser();
    const state = async () => new URL(await browser.start()).searchParams.get('state') ?? '';
    expect(await browser.comeBack(`error=access_denied&state=${await state()}`)).toBe('fr/external#denied');
    expect(await browser.comeBack(`error=server_error&state=${await state()}`)).toBe(
      'fr/external#unavailable',
    );
    expect(await browser.comeBack(`error=invalid_request&state=${await state()}`)).toBe(
      'fr/external#unavailable',
    );
    expect(await browser.comeBack(`state=${await state()}`)).toBe('fr/external#unavailable');
    expect(await browser.visit('c117', {}, { status: 502 })).toBe('fr/external#unavailable');
    expect(await browser.visit('c117', {}, { status: 400 })).toBe('fr/external#stale');
  });

  it('serves once: the same address opened again finds nothing', async () => {
    const { newBrowser, consent } = await linked();
    const browser = newBrowser();
    const query = consent(await browser.start(), 'c117');
    expect(await browser.comeBack(query)).toBe('fr/external#signed-in');
    expect(await browser.comeBack(query)).toBe('fr/external#stale');
  });

  it('serves once also when it is opened twice at the same moment', async () => {
    const { newBrowser, consent } = await linked();
    const browser = newBrowser();
    const query = consent(await browser.start(), 'c117');
    const pages = await Promise.all([browser.comeBack(query), browser.comeBack(query)]);
    expect(pages.sort()).toEqual(['fr/external#signed-in', 'fr/external#stale']);
  });

  it('serves in the browser that asked for it only: nobody is signed in to a stranger’s account by a link', async () => {
    const { newBrowser, consent } = await linked();
    const query = consent(await newBrowser().start(), 'c117');
    const victim = newBrowser();
    expect(await victim.comeBack(query)).toBe('fr/external#stale');
    await victim.start();
    expect(await victim.comeBack(query)).toBe('fr/external#stale');
    expect(await victim.whoAmI()).toBeUndefined();
  });

  it('with a foreign state does not spoil the visit that is under way', async () => {
    const { newBrowser, consent } = await linked();
    const browser = newBrowser();
    const query = consent(await browser.start(), 'c117');
    expect(await browser.comeBack('code=x&state=foreign')).toBe('fr/external#stale');
    expect(await browser.comeBack(query)).toBe('fr/external#signed-in');
  });

  it('after a quarter of an hour is too late', async () => {
    const { newBrowser, consent, clock } = await linked();
    const browser = newBrowser();
    const query = consent(await browser.start(), 'c117');
    clock.pass(minutes(15));
    expect(await browser.comeBack(query)).toBe('fr/external#stale');
  });

  it('ends on a page also when a table of ours is out, and the log says nothing of the person', async () => {
    const out = async () => Promise.reject(serviceError('InternalServerError', 'c117 of example-id'));
    const { newBrowser, log } = await atInstitute(({ external }) => ({
      external: { ...external, accountOf: out },
    }));
    expect(await newBrowser().visit('c117')).toBe('fr/external#unavailable');
    expect(log.text()).toContain('InternalServerError');
    expect(log.text()).not.toContain('c117');
  });
});

describe('a visit to a provider', () => {
  it('leads to Cognito with what only this visit knows, and asks for nothing but who it is', async () => {
    const { newBrowser } = await atInstitute();
    const browser = newBrowser();
    const asked = Object.fromEntries(new URL(await browser.start()).searchParams);
    expect(asked).toMatchObject({
      identity_provider: 'example-id',
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
      redirect_uri: 'https://attestations.example.org/api/session/external/callback',
    });
    const again = Object.fromEntries(new URL(await browser.start()).searchParams);
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]).not.toBe(again[name]);
  });

  it('leaves no profile at Cognito, whoever it was', async () => {
    const { newBrowser, forgotten } = await atInstitute();
    await newBrowser().visit('stranger');
    expect(forgotten).toEqual(['example-id_stranger']);
  });

  it('begins only at a provider that the institute has switched on', async () => {
    const { newBrowser } = await atInstitute();
    const body = { provider: 'Facebook', purpose: 'sign-in', language: 'fr' } as const;
    expect(await newBrowser().outcome('POST /api/session/external/start', body)).toBe('400 invalid-request');
  });

  it('to link an identity begins only with an open session', async () => {
    const { newBrowser } = await atInstitute();
    const body = { provider: 'Google', purpose: 'link', language: 'fr' } as const;
    expect(await newBrowser().outcome('POST /api/session/external/start', body)).toBe('401 not-signed-in');
  });
});
