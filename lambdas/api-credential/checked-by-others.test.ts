import { describe, expect, it } from 'vitest';
import {
  type ActiveCertificate,
  type CertificateId,
  certificateKinds,
  type PendingCertificate,
} from '../../domain/certificate.ts';
import { days, instantOf, systemClock } from '../../domain/clock.ts';
import type { CredentialForm } from '../../domain/credential/open-badge.ts';
import { mostLists } from '../../domain/credential/status-entry.ts';
import { credentialOf } from '../api/sign-credential.ts';
import { appOptions, caller, siteOrigin } from '../testing/caller.ts';
import { askChecker } from '../testing/checkers.ts';
import { keptLog } from '../testing/kept-log.ts';
import { memory } from '../testing/memory.ts';
import { activeCertificate } from '../testing/people.ts';
import { signingKeyInMemory } from '../testing/signing-key-in-memory.ts';
import { createHandler, type Parts } from './handler.ts';

const forms: readonly CredentialForm[] = ['whole', 'without-result'];

/** An institute that signs and publishes today, for who checks by their own clock. */
function institute(changes: Partial<Parts> = {}) {
  const world = memory(systemClock);
  const parts = { ...appOptions, ...world, clock: systemClock, log: keptLog(), ...changes };
  const call = caller(createHandler(parts));
  const publishedAt = async (path: string) => [
    siteOrigin + path,
    await (await call(`GET ${path}` as never)).text(),
  ];

  const held = ({ id }: ActiveCertificate) =>
    world.register.all().find((each) => each.id === id) as ActiveCertificate | undefined;

  return {
    signed(certificate: ActiveCertificate, form: CredentialForm = 'whole'): Promise<string> {
      if (!held(certificate)) world.register.holds(certificate);
      const now = held(certificate) as ActiveCertificate;
      return credentialOf(parts, now, async () => held(certificate) as ActiveCertificate, form);
    },
    revoke(certificate: ActiveCertificate) {
      const reason = { kind: 'withdrawn', text: 'Why', withImport: false } as const;
      const now = held(certificate) as ActiveCertificate;
      world.register.holds({ ...now, state: 'revoked', reason, revokedAt: instantOf(0) });
    },
    /** What openbadgeslib says of credentials, going by all that is published. */
    async check(...credentials: readonly string[]): Promise<Record<string, unknown>[]> {
      const lists = Array.from({ length: mostLists }, (_, at) => `/credentials/status/${at + 1}`);
      const published = Object.fromEntries(
        await Promise.all(['/.well-known/did.json', ...lists].map(publishedAt)),
      );
      const asked = { issuer: 'did:web:attestations.example.org', published, credentials };
      return askChecker('credentials.py', [], JSON.stringify(asked)) as Record<string, unknown>[];
    },
  };
}

/** Issued yesterday by whatever clock: the program has its own. */
const issued = (changes: Partial<PendingCertificate> = {}) =>
  activeCertificate({ issuedAt: instantOf(systemClock.now() - days(1)), ...changes });

const measured = { level: 'B1', result: 78.5, ects: 10, periods: 120 };

describe('a credential, to a program that others wrote', () => {
  it('is good, of each kind and in each form, with what it says', async () => {
    const { check, signed } = institute();
    const types = ['Course', 'Assessment', 'ext:Exemption', 'Assessment'];
    const all = certificateKinds.flatMap((kind, at) =>
      forms.map((form) => ({ kind, form, type: types[at] })),
    );
    const jwts = await Promise.all(
      all.map(({ kind, form }, at) =>
        signed(issued({ id: `N${at}` as CertificateId, code: `N${at}`, kind, ...measured }), form),
      ),
    );
    expect(await check(...jwts)).toEqual(
      all.map(({ type, form }) => ({
        ...{ type, title: 'Principes algorithmiques', names: ['Chloé Lefèvre'] },
        results: [...(form === 'whole' ? ['78.5'] : []), 'B1', '120'],
      })),
    );
  });

  it('is not good once its list says so, and those beside it are', async () => {
    const { check, revoke, signed } = institute();
    const [one, other] = [issued(), issued({ id: '0THER' as CertificateId, code: 'O', title: 'Anglais' })];
    const jwts = [await signed(one), await signed(one, 'without-result'), await signed(other)];
    revoke(one);
    const refused = { refused: expect.stringContaining("'revocation' is set") };
    expect(await check(...jwts)).toMatchObject([refused, refused, { title: 'Anglais' }]);
  });

  it('is not good with another claim, by another key, or of another issuer', async () => {
    const its = institute();
    const [header, claims = '', signature] = (await its.signed(issued(measured))).split('.');
    const forged = Buffer.from(claims, 'base64url').toString().replace('78.5', '98.5');
    const altered = `${header}.${Buffer.from(forged).toString('base64url')}.${signature}`;
    const strangers = await institute().signed(issued());
    const elsewhere = await institute({ siteOrigin: 'https://attestations.example.com' }).signed(issued());
    const answers = await its.check(altered, strangers, elsewhere);
    expect(answers.map(({ refused }) => typeof refused)).toEqual(['string', 'string', 'string']);
  });

  it('is good by a key of before, with a list by the one of now', async () => {
    const [former, signingKey] = [signingKeyInMemory(), signingKeyInMemory()];
    const jwt = await institute({ signingKey: former }).signed(issued());
    const now = institute({ signingKey, formerKeys: async () => [await former.publicKey()] });
    expect(await now.check(jwt)).toMatchObject([{ title: 'Principes algorithmiques' }]);
  });
});
