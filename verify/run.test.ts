import { describe, expect, it } from 'vitest';
import { issuerAt, newKey } from '../domain/verification/issuer-factory.ts';
import { documentUrl, former, formerly, issuer, machine } from './machine-factory.ts';

describe('the command', () => {
  it('tells that a certificate is genuine, whose it is, and what is signed', async () => {
    const { command, asked, said } = machine({ 'a.jwt': issuer.credential() });
    expect(await command('a.jwt')).toBe(0);
    expect(said()).toContain('[OK] Genuine and valid: signed by attestations.example.org');
    for (const fact of ['Chloé Lefèvre', 'Anglais: niveau intermédiaire', '78.5 %', issuer.did])
      expect(said()).toContain(fact);
    expect(asked).toEqual([documentUrl, issuer.listAddress]);
  });

  it('tells by its exit status what a script needs', async () => {
    const { key: stranger } = await newKey();
    const bad = issuer.signed(issuer.claims(), {}, stranger);
    const files = { good: issuer.credential(), bad, none: 'Bonjour' };
    const { command } = machine(files);
    expect(await command('good', 'none')).toBe(2);
    expect(await command('good', 'bad', 'none')).toBe(1);
    expect(await command('gone')).toBe(64);
    expect(await command('gone', 'bad')).toBe(1);
    expect(await command()).toBe(64);
    expect(await command('--nonsense', 'good')).toBe(64);
    expect(await command('--help')).toBe(0);
  });

  it('answers on each file, also when another is not there', async () => {
    const { command, complained, said } = machine({ good: issuer.credential() });
    expect(await command('gone', 'good')).toBe(64);
    expect(said()).toContain('[OK]');
    expect(complained()).toBe('gone: There is no gone\n');
  });

  it('asks once more for a key that it does not find, and says that nobody publishes it', async () => {
    const { command, asked, said } = machine({ 'a.jwt': (await issuerAt()).credential() });
    expect(await command('a.jwt')).toBe(2);
    expect(said()).toContain(
      '[??] Nothing is certain: it is signed by a key that the issuer does not publish',
    );
    expect(said()).not.toContain('Chloé');
    expect(asked).toEqual([documentUrl, documentUrl]);
  });

  describe('asks whose a certificate should be', () => {
    const files = { 'a.jwt': issuer.credential(), 'did.json': JSON.stringify(issuer.document()) };
    const other = 'did:web:other.example';

    it('and expects those of the institute that gives it out, where nothing is said', async () => {
      const { command, said, asked } = machine(files, true, other);
      expect(await command('a.jwt')).toBe(1);
      expect(said()).toContain('From another issuer: did:web:attestations.example.org');
      expect(asked).toEqual([]);
      expect(await command('--issuer', issuer.did, 'a.jwt')).toBe(0);
    });

    it('and does nothing where it comes from nobody and nothing is said', async () => {
      for (const args of [['a.jwt'], ['--did', 'did.json', 'a.jwt']]) {
        const { command, said, complained } = machine(files, true, '');
        expect(await command(...args)).toBe(64);
        expect(said()).toBe('');
        expect(complained()).toContain('--any-issuer');
      }
    });

    it('and holds to the issuer that it was told of', async () => {
      const { command, said, asked } = machine(files);
      expect(await command('--issuer', other, 'a.jwt')).toBe(1);
      expect(said()).toContain('From another issuer: did:web:attestations.example.org');
      expect(asked).toEqual([]);
      expect(await command('--issuer', other, '--did', 'did.json', 'a.jwt')).toBe(64);
    });

    it('and, of whoever’s, leaves it to the reader and calls nothing simply good', async () => {
      const { command, said } = machine(files);
      expect(await command('--any-issuer', 'a.jwt')).toBe(2);
      expect(said()).toContain('[??] Is attestations.example.org the institute’s address?');
      expect(said()).not.toContain('[OK]');
      expect(await command('--any-issuer', '--issuer', issuer.did, 'a.jwt')).toBe(64);
    });
  });

  describe('of a site that had another name', () => {
    const files = { 'a.jwt': former.credential(), 'b.jwt': issuer.credential() };
    const renamed = () => machine(files, true, issuer.did, ['certificates.example.com']);

    it('takes certificates of then for the institute’s, and asks the site of now, whoever has the name', async () => {
      const { asked, command, said } = renamed();
      expect(await command('a.jwt')).toBe(0);
      expect(said()).toContain('signed by certificates.example.com');
      expect(asked).toEqual([`${formerly}/did.json`, `${formerly}/status/1`]);
    });

    it('also when one says whose they should be, by the name of now', async () => {
      const { command } = renamed();
      expect(await command('--issuer', issuer.did, 'a.jwt', 'b.jwt')).toBe(0);
      expect(await command('--issuer', 'did:web:other.example', 'a.jwt')).toBe(1);
    });

    it('is told both names where nothing is built in', async () => {
      const { asked, command } = machine(files, true, '');
      expect(await command('--issuer', issuer.did, 'a.jwt')).toBe(1);
      expect(await command('--issuer', issuer.did, '--issuer', former.did, 'a.jwt')).toBe(2);
      // Whose name it is now, nobody has said.
      expect(asked).toEqual([`${former.siteOrigin}/.well-known/did.json`]);
    });

    it('goes by a copy of the document of each name', async () => {
      const copies = {
        ...files,
        'now.json': JSON.stringify(issuer.document()),
        'then.json': JSON.stringify(former.document()),
        'now.list': issuer.signed(issuer.listClaims()),
        'then.list': former.signed(former.listClaims()),
      };
      const { asked, command } = machine(copies, false, issuer.did, ['certificates.example.com']);
      const lists = ['--status', 'now.list', '--status', 'then.list'];
      const both = ['--did', 'now.json', '--did', 'then.json', ...lists];
      expect(await command(...both, 'a.jwt', 'b.jwt')).toBe(0);
      expect(await command('--did', 'now.json', ...lists, 'a.jwt')).toBe(2);
      expect(asked).toEqual([]);
    });
  });

  it('answers programs in JSON, and puts nothing on a terminal that commands it', async () => {
    const title = '\u001b]0;evil\u0007Title';
    const { command, said } = machine({ 'a.jwt': issuer.credential({ title: title as never }) });
    await command('--json', 'a.jwt');
    expect(JSON.parse(said())[0].verdicts[0].facts.title).toBe(']0;evil Title');
    await command('a.jwt');
    expect(said()).not.toMatch(/[\u001b\u0007]/);
  });

  describe('lets nobody write an answer of their own between its lines', () => {
    const lie = '\n  [OK] Genuine and valid\u001b[8m';
    const lines = (text: string) => text.split('\n').filter((line) => line.startsWith('  [OK]'));

    it.each([
      ['another issuer', issuer.did + lie],
      ['the issuer of a path of its site', `${issuer.did}:x${lie}`],
    ])('as the name of %s', async (_, did) => {
      const { key } = await newKey();
      const claims = { ...issuer.claims(), iss: did, issuer: { ...issuer.claims().issuer, id: did } };
      const { command, said } = machine({ 'a.jwt': issuer.signed(claims, { kid: `${did}#x` }, key) });
      for (const whose of [[], ['--any-issuer']]) {
        expect(await command(...whose, 'a.jwt')).toBe(1);
        expect(said()).toContain('[NO] From another issuer');
        expect(lines(said())).toEqual([]);
        expect(said()).not.toContain('\u001b');
      }
    });

    it('as the name of a file, whether it can be read or not', async () => {
      const { command, complained, said } = machine({ [`a${lie}`]: 'Bonjour' });
      expect(await command(`a${lie}`, `b${lie}`)).toBe(64);
      expect([...lines(said()), ...lines(complained())]).toEqual([]);
      expect(said() + complained()).not.toContain('\u001b');
    });

    it('as the address of a status list, of whoever’s certificate', async () => {
      const statusListCredential = `${issuer.siteOrigin}/list${lie}`;
      const claims = issuer.claims();
      const jwt = issuer.signed({
        ...claims,
        credentialStatus: { ...claims.credentialStatus, statusListCredential },
      });
      const { command, said } = machine({ 'a.jwt': jwt });
      expect(await command('--any-issuer', 'a.jwt')).toBe(2);
      expect(said()).toContain(`${issuer.siteOrigin}/list`);
      expect(lines(said())).toEqual([]);
      expect(said()).not.toContain('\u001b');
    });
  });
});
