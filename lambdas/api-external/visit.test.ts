import { describe, expect, it } from 'vitest';
import { minutes } from '../../domain/clock.ts';
import { external as atInstitute, externalLinked as linked } from '../testing/external.ts';
import { serviceError } from '../testing/failures.ts';
import type { Twist } from '../testing/provider.ts';

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
