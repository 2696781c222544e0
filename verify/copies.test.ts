import { describe, expect, it } from 'vitest';
import { days } from '../domain/clock.ts';
import { issuerAt, today, usual } from '../domain/verification/issuer-factory.ts';
import { sealer } from '../lambdas/testing/sealer.ts';
import { issuer, machine } from './machine-factory.ts';

describe('by copies', () => {
  it('keys and lists will do when the site is gone', async () => {
    const files = {
      'a.jwt': issuer.credential(),
      'did.json': JSON.stringify(issuer.document()),
      'list.jwt': issuer.signed(issuer.listClaims()),
    };
    const gone = machine(files, false);
    expect(await gone.command('a.jwt')).toBe(2);
    expect(gone.said()).toContain('Nothing was checked');
    const pinned = machine(files, false);
    expect(await pinned.command('--did', 'did.json', 'a.jwt')).toBe(2);
    expect(pinned.said()).toContain('The signature of attestations.example.org is good');
    const whole = machine(files, false);
    expect(await whole.command('--did', 'did.json', '--status', 'list.jwt', 'a.jwt')).toBe(0);
    expect(whole.asked).toEqual([]);
  });
});

describe('by copies of status lists', () => {
  const second = `${issuer.siteOrigin}/credentials/status/2`;
  const claims = issuer.claims();
  const files = {
    'first.jwt': issuer.credential(),
    'second.jwt': issuer.signed({
      ...claims,
      credentialStatus: { ...claims.credentialStatus, statusListCredential: second },
    }),
    'did.json': JSON.stringify(issuer.document()),
    'list-1.jwt': issuer.signed(issuer.listClaims()),
    'list-2.jwt': issuer.signed({ ...issuer.listClaims(), id: second }),
    'old.jwt': issuer.signed(issuer.listClaims(today - days(40))),
    'then-revoked.jwt': issuer.signed(issuer.listClaims(today - days(40), [issuer.index])),
  };
  const offline = () => {
    const its = machine(files, false);
    return { ...its, check: (...args: string[]) => its.command('--did', 'did.json', ...args) };
  };

  it('takes each certificate’s own of several', async () => {
    const { check } = offline();
    const lists = ['--status', 'list-1.jwt', '--status', 'list-2.jwt'];
    expect(await check(...lists, 'first.jwt', 'second.jwt')).toBe(0);
  });

  it('names the one that is missing', async () => {
    const { check, said, asked } = offline();
    expect(await check('--status', 'list-1.jwt', 'first.jwt', 'second.jwt')).toBe(2);
    expect(said()).toContain(`its list of revocations, ${second}, could not be had`);
    expect(asked).toEqual([]);
  });

  it('tells of an old one what was true then', async () => {
    const { check, said } = offline();
    expect(await check('--status', 'old.jwt', 'first.jwt')).toBe(2);
    expect(said()).toContain('By 2026-05-24T08:00:00.000Z it was not revoked; it may have been since');
  });

  it('goes by the newest of one list, and believes an old one that it was revoked', async () => {
    const { check } = offline();
    expect(await check('--status', 'old.jwt', '--status', 'list-1.jwt', 'first.jwt')).toBe(0);
    expect(await check('--status', 'then-revoked.jwt', 'first.jwt')).toBe(1);
  });

  it('takes nothing else for one', async () => {
    const { check, complained } = offline();
    expect(await check('--status', 'did.json', 'first.jwt')).toBe(64);
    expect(complained()).toBe('did.json is no status list.\n');
  });
});

describe('by a copy of keys that is older than what is checked', async () => {
  const [sealBefore, sealNow] = [sealer(), sealer()];
  const before = await issuerAt(issuer.siteOrigin, [await sealBefore.published()]);
  const now = await issuerAt(issuer.siteOrigin, [await sealNow.published()]);
  const sealed = await sealNow.documentOf(
    [{ certificate: usual, jwt: before.credential() }],
    issuer.siteOrigin,
  );
  const files = {
    'before.jwt': before.credential(),
    'now.jwt': now.credential(),
    'sealed-now.pdf': sealed,
    'before.json': JSON.stringify(before.document()),
    'now.json': JSON.stringify(now.document()),
    'list-before.jwt': before.signed(before.listClaims()),
    'list-now.jwt': now.signed(now.listClaims()),
  };
  const newer = 'a newer copy may say otherwise';
  const check = async (...args: string[]) => {
    const { command, said } = machine(files, false);
    return { exit: await command('--did', 'before.json', ...args), said: said() };
  };

  it('a certificate of now is not altered: its key may be in a newer copy', async () => {
    const { exit, said } = await check('--status', 'list-now.jwt', 'now.jwt');
    expect(exit).toBe(2);
    expect(said).toContain(
      '[??] Nothing is certain: it is signed by a key that is not in the copy that you gave',
    );
  });

  it('a list of now is not believed, and no reason to call a certificate bad', async () => {
    const { exit, said } = await check('--status', 'list-now.jwt', 'before.jwt');
    expect(exit).toBe(2);
    expect(said).toContain('[??] The signature of attestations.example.org is good');
    expect(said).toContain(newer);
  });

  it('a document that is sealed by a key of now is not changed', async () => {
    const { exit, said } = await check('--status', 'list-before.jwt', 'sealed-now.pdf');
    expect(exit).toBe(2);
    expect(said).toContain('[??] The certificate is genuine and valid, but this document is not sealed');
    expect(said).toContain(newer);
  });

  it('what it does know is told without a word of it', async () => {
    const { exit, said } = await check('--status', 'list-before.jwt', 'before.jwt');
    expect(exit).toBe(0);
    expect(said).not.toContain('copy');
  });

  it('nobody chooses among several: a key may be missing in one because it was given up', async () => {
    const { command, complained } = machine(files, false);
    expect(await command('--did', 'before.json', '--did', 'now.json', 'now.jwt')).toBe(64);
    expect(complained()).toContain('give the newest');
  });
});
