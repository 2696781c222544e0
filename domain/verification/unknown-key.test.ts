import { describe, expect, it } from 'vitest';
import { issuerAt, newKey } from './issuer-factory.ts';
import { toneOf } from './verdict.ts';
import { verifyText } from './verify.ts';
import type { VerifyParts } from './verify-credential.ts';

const before = await issuerAt();
/** The same institute, which has replaced its key since. */
const now = await issuerAt();
const stranger = await newKey();

/** A check by who had the document of before, and by which others since. */
function checker(published: () => unknown, changes: Partial<VerifyParts> = {}) {
  const asked: boolean[] = [];
  const parts = now.parts({
    async didDocument(_, anew = false) {
      asked.push(anew);
      return anew ? published() : before.document();
    },
    ...changes,
  });
  const verdicts = async (text: string) => (await verifyText(text, parts)).map(({ verdict }) => verdict);
  return { asked, verdicts };
}

describe('a certificate that is signed by a key which is not in the issuer’s document', () => {
  it('is looked up in a fresh one, for the key may be newer than what a cache has', async () => {
    const { asked, verdicts } = checker(now.document);
    expect(await verdicts(now.credential())).toEqual(['genuine']);
    expect(asked).toContain(true);
  });

  it('is neither genuine nor altered if that does not name it either, and none of it is told', async () => {
    const { asked, verdicts } = checker(before.document);
    const parts = before.parts();
    expect(await verifyText(now.credential(), parts)).toEqual([{ verdict: 'unknown-key' }]);
    expect(toneOf['unknown-key']).toBe('doubtful');
    expect(await verdicts(now.credential())).toEqual(['unknown-key']);
    expect(asked).toEqual([false, true]);
  });

  it('is not told to be so by who cannot ask anew', async () => {
    const { verdicts } = checker(() => {
      throw new TypeError('Failed to fetch');
    });
    expect(await verdicts(now.credential())).toEqual(['unchecked']);
    expect(await verdicts(before.credential())).not.toEqual(['unchecked']);
  });

  it('has it asked for once, however many there are of that kind', async () => {
    const { asked, verdicts } = checker(before.document);
    const several = [1, 2, 3].map((result) => now.credential({ result }));
    expect(await verdicts(JSON.stringify(several))).toEqual(Array(3).fill('unknown-key'));
    expect(asked.filter((anew) => anew)).toHaveLength(1);
  });
});

describe('nothing else is taken for such a one', () => {
  const { claims, did, kid, signed } = before;

  it.each([
    ['a wrong signature by the name of a key that is published', signed(claims(), {}, stranger.key)],
    [
      'what says to be unsigned by a key that nobody knows',
      signed(claims(), { alg: 'none', kid: `${did}#x` }),
    ],
    ['the key of another issuer', signed(claims(), { kid: `did:web:evil.example#${stranger.jwk.kid}` })],
    ['a key that brings itself along', signed(claims(), { kid, jwk: stranger.jwk }, stranger.key)],
  ])('not %s', async (_, jwt) => {
    const { asked, verdicts } = checker(before.document);
    expect(await verdicts(jwt)).toEqual(['altered']);
    expect(asked).toEqual([false]);
  });

  it('not a key of the institute’s that is for something else, as that of the seal', async () => {
    const its = await issuerAt(undefined, [stranger.jwk]);
    const jwt = its.signed(its.claims(), { kid: `${its.did}#${stranger.jwk.kid}` }, stranger.key);
    expect(await verifyText(jwt, its.parts())).toMatchObject([{ verdict: 'altered' }]);
  });
});

describe('a status list that is signed by a newer key than the credential', () => {
  it('is looked up in a fresh document too', async () => {
    const both = () => {
      const [old, young] = [before.document(), now.document()] as Record<string, unknown[]>[];
      const of = (name: string) => [...(old?.[name] ?? []), ...(young?.[name] ?? [])];
      return { ...old, verificationMethod: of('verificationMethod'), assertionMethod: of('assertionMethod') };
    };
    expect(await checker(both).verdicts(before.credential())).toEqual(['genuine']);
    expect(await checker(before.document).verdicts(before.credential())).toEqual(['status-unknown']);
  });

  it('and has what that one has left out not be good by the document of before', async () => {
    expect(await checker(now.document).verdicts(before.credential())).toEqual(['unknown-key']);
    before.revoke();
    expect(await checker(now.document).verdicts(before.credential())).toEqual(['unknown-key']);
  });
});
