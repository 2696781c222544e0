import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../domain/certificate.ts';
import { days, minutes } from '../../domain/clock.ts';
import { provenIdentity } from '../adapters/external-identities.ts';
import { external as atInstitute, externalLinked as linked } from '../testing/external.ts';
import { dies } from '../testing/failures.ts';
import { rightCode } from '../testing/identity-in-memory.ts';
import { activeCertificate, chloe, profile } from '../testing/people.ts';
import { askForCodes } from '../testing/second-factor.ts';

const { address: email, accountId, password } = chloe;
const link = { provider: 'example-id', password };

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
    const id = identities[0]?.id ?? '';
    expect(await browser.outcome('POST /api/session/external/unlink', { id, password })).toBe('204');
    expect(await newBrowser().visit('c117')).toBe('fr/external#proven');
  });

  it('takes along the sessions that it has opened, and no others', async () => {
    const { browser, external, newBrowser } = await linked();
    const [{ id } = { id: '' }] = await external.identitiesOf(accountId);
    await external.link(accountId, provenIdentity('Google', 'chloe'), 0);
    const [stranger, phone, other] = [newBrowser(), newBrowser(), newBrowser()];
    await stranger.visit('c117');
    await phone.visit('chloe', { provider: 'Google' });
    await other.signIn();
    expect(await browser.outcome('POST /api/session/external/unlink', { id, password })).toBe('204');
    expect(await stranger.whoAmI()).toBeUndefined();
    for (const stays of [browser, phone, other]) expect(await stays.whoAmI()).toBe(email);
  });

  it('leaves the session from which it is taken off, which the password has just confirmed', async () => {
    const { external, newBrowser } = await linked();
    const [{ id } = { id: '' }] = await external.identitiesOf(accountId);
    const browser = newBrowser();
    await browser.visit('c117');
    expect(await browser.outcome('POST /api/session/external/unlink', { id, password })).toBe('204');
    expect(await browser.whoAmI()).toBe(email);
  });

  it('lets nobody in who comes at the very moment in which it is taken off', async () => {
    const proven = provenIdentity('example-id', 'c117');
    const { external, newBrowser, sessions, clock } = await atInstitute(({ external, sessions }) => ({
      sessions: {
        ...sessions,
        // All that taking off ends has been ended before the new session is there.
        async open(...opening: Parameters<typeof sessions.open>) {
          await external.unlink(accountId, proven.id);
          return sessions.open(...opening);
        },
      },
    }));
    await external.link(accountId, proven, clock.now());
    const browser = newBrowser();
    expect(await browser.visit('c117')).toBe('fr/external#refused');
    expect(await browser.whoAmI()).toBeUndefined();
    expect(await sessions.sessionsOf(accountId, clock.now())).toEqual([]);
  });

  it('that could not be taken off is still there to be taken off, and lets nobody stay in', async () => {
    const { external, newBrowser } = await atInstitute(({ external }) => ({
      external: { ...external, unlink: dies },
    }));
    await external.link(accountId, provenIdentity('example-id', 'c117'), 0);
    const [{ id } = { id: '' }] = await external.identitiesOf(accountId);
    const [stranger, browser] = [newBrowser(), newBrowser()];
    await stranger.visit('c117');
    await browser.signIn();
    expect(await browser.outcome('POST /api/session/external/unlink', { id, password })).toBe('500 internal');
    expect(await external.identitiesOf(accountId)).toHaveLength(1);
    expect(await stranger.whoAmI()).toBeUndefined();
  });

  it('is not taken off by somebody else', async () => {
    const { newBrowser, external, open, identity } = await linked();
    const [{ id } = { id: '' }] = await external.identitiesOf(accountId);
    const other = 'bert@example.org';
    identity.has(other, 'b0000000-8b86-4d01-b42d-00c04fc964ff' as never, password);
    open({ accountId: 'b0000000-8b86-4d01-b42d-00c04fc964ff', email: other } as never);
    const browser = newBrowser();
    await browser.call('POST /api/session', { email: other, password });
    expect(await browser.outcome('POST /api/session/external/unlink', { id, password })).toBe('204');
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
    const bert = profile({
      accountId: 'b0000000-8b86-4d01-b42d-00c04fc964ff' as AccountId,
      email: 'bert@example.org',
    });
    identity.has(bert.email, bert.accountId, password);
    open(bert);
    const browser = newBrowser();
    await browser.call('POST /api/session', { email: 'bert@example.org', password });
    expect(await browser.visit('c117', { purpose: 'link' })).toBe('fr/external#elsewhere');
    expect(await browser.whoAmI()).toBe('bert@example.org');
  });
});

describe('an open session alone', () => {
  /** A device that Chloé has left open, with somebody else's identity waiting in it. */
  async function leftOpen() {
    const world = await atInstitute();
    const browser = world.newBrowser();
    await browser.signIn();
    await browser.visit('stranger', { purpose: 'link' });
    return { ...world, browser };
  }

  it('makes no door to the account: the password is asked again', async () => {
    const { asked, browser, external, newBrowser } = await leftOpen();
    const guess = { ...link, password: 'a guess' };
    expect(await browser.outcome('POST /api/session/external/link', guess)).toBe('401 wrong-password');
    expect(await external.identitiesOf(accountId)).toEqual([]);
    expect(await newBrowser().visit('stranger')).toBe('fr/external#proven');
    expect(asked).toEqual([]);
    // The right one after all: what waited is still there.
    expect(await browser.outcome('POST /api/session/external/link', link)).toBe('204');
  });

  it('is not enough with the password either where signing in asks for a code', async () => {
    const { browser, ...world } = await leftOpen();
    await askForCodes(world, accountId);
    const send = (code?: string) =>
      browser.outcome('POST /api/session/external/link', { ...link, ...(code && { code }) });
    expect(await send()).toBe('401 second-factor-needed');
    expect(await send('000000')).toBe('401 wrong-code');
    expect(await send(rightCode)).toBe('204');
  });

  it('takes none off either without the code', async () => {
    const { browser, external, ...world } = await linked();
    const [{ id } = { id: '' }] = await external.identitiesOf(accountId);
    await askForCodes(world, accountId);
    const send = (code?: string) =>
      browser.outcome('POST /api/session/external/unlink', { id, password, ...(code && { code }) });
    expect(await send()).toBe('401 second-factor-needed');
    expect(await external.identitiesOf(accountId)).toHaveLength(1);
    expect(await send(rightCode)).toBe('204');
    expect(await external.identitiesOf(accountId)).toEqual([]);
  });

  it('takes no identity off', async () => {
    const { browser, external } = await linked();
    const [{ id } = { id: '' }] = await external.identitiesOf(accountId);
    const outcome = await browser.outcome('POST /api/session/external/unlink', { id, password: 'a guess' });
    expect(outcome).toBe('401 wrong-password');
    expect(await external.identitiesOf(accountId)).toHaveLength(1);
  });

  it('of an account without a password neither links nor takes off: the last way in stays', async () => {
    const { browser, external, open } = await linked();
    open(profile({ withoutPassword: true }), chloe.studentNumber);
    const [{ id } = { id: '' }] = await external.identitiesOf(accountId);
    await browser.visit('another', { purpose: 'link' });
    expect(await browser.outcome('POST /api/session/external/link', link)).toBe('409 no-password');
    expect(await browser.outcome('POST /api/session/external/unlink', { id, password })).toBe(
      '409 no-password',
    );
    expect(await external.identitiesOf(accountId)).toMatchObject([{ id }]);
  });
});

describe('signing in where an identity waits', () => {
  const form = { ...link, email };

  it('links it in the same request, so that password and code are given once', async () => {
    const { newBrowser, asked } = await atInstitute();
    const browser = newBrowser();
    await browser.visit('c117');
    const guess = { ...form, password: 'a guess' };
    expect(await browser.outcome('POST /api/session/external/sign-in', guess)).toBe('401 wrong-credentials');
    expect(await browser.outcome('POST /api/session/external/sign-in', form)).toBe('200');
    expect(await browser.whoAmI()).toBe(email);
    expect(asked).toEqual([{ kind: 'external-linked', accountId }]);
    expect(browser.cookies()).toEqual(['__Host-session']);
    expect(await newBrowser().visit('c117')).toBe('fr/external#signed-in');
  });

  it('lets nobody in and links nothing where none waits, or another than the page has named', async () => {
    const { newBrowser, external } = await atInstitute();
    const browser = newBrowser();
    expect(await browser.outcome('POST /api/session/external/sign-in', form)).toBe('410 external-gone');
    await browser.visit('c117', { provider: 'Google' });
    expect(await browser.outcome('POST /api/session/external/sign-in', form)).toBe('410 external-gone');
    expect(await browser.whoAmI()).toBeUndefined();
    expect(await external.identitiesOf(accountId)).toEqual([]);
  });
});

describe('with an activation link and an identity, but no account', () => {
  const form = {
    firstName: 'Chloé',
    lastName: 'Lefèvre',
    language: 'fr',
    terms: '2026-06',
    privacy: '2026-05',
  } as const;

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
