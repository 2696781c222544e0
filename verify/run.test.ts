import { describe, expect, it } from 'vitest';
import { issuerAt, today } from '../domain/verification/issuer-factory.ts';
import { run } from './run.ts';

const issuer = await issuerAt();
const documentUrl = `${issuer.siteOrigin}/.well-known/did.json`;

/** A machine with some files, connected to what issuers publish. */
function machine(files: Record<string, string>, online = true) {
  let said = '';
  let complained = '';
  const asked: string[] = [];
  const published: Record<string, () => string> = {
    [documentUrl]: () => JSON.stringify(issuer.document()),
    [issuer.listAddress]: () => issuer.signed(issuer.listClaims()),
  };
  const command = (...args: string[]) =>
    run(args, {
      async read(path) {
        const content = files[path];
        if (content === undefined) throw new Error(`There is no ${path}`);
        return Buffer.from(content);
      },
      write: (text) => {
        said += text;
      },
      complain: (text) => {
        complained += text;
      },
      fetch: (async (url: string) => {
        asked.push(url);
        const answer = online ? published[url] : undefined;
        if (!answer) throw new TypeError('fetch failed');
        return new Response(answer());
      }) as typeof fetch,
      now: () => today,
    });
  return { command, asked, said: () => said, complained: () => complained };
}

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
    const stranger = await issuerAt();
    const files = { good: issuer.credential(), bad: stranger.credential(), none: 'Bonjour' };
    const { command } = machine(files);
    expect(await command('good', 'none')).toBe(2);
    expect(await command('good', 'bad', 'none')).toBe(1);
    expect(await command('gone')).toBe(64);
    expect(await command()).toBe(64);
    expect(await command('--nonsense', 'good')).toBe(64);
    expect(await command('--help')).toBe(0);
  });

  it('goes by copies when the site is gone', async () => {
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

  it('holds to the issuer that it was told of', async () => {
    const { command, said, asked } = machine({ 'a.jwt': issuer.credential() });
    expect(await command('--issuer', 'did:web:other.example', 'a.jwt')).toBe(1);
    expect(said()).toContain('From another issuer: did:web:attestations.example.org');
    expect(asked).toEqual([]);
  });

  it('answers programs in JSON, and puts nothing on a terminal that commands it', async () => {
    const title = '\u001b]0;evil\u0007Title';
    const { command, said } = machine({ 'a.jwt': issuer.credential({ title: title as never }) });
    await command('--json', 'a.jwt');
    expect(JSON.parse(said())[0].verdicts[0].facts.title).toBe(']0;evil Title');
    await command('a.jwt');
    expect(said()).not.toMatch(/[\u001b\u0007]/);
  });
});
