import type { ActiveCertificate, CertificateKind } from '../certificate.ts';
import { credentialTexts } from '../texts/credential/index.ts';
import { formatNumber } from '../texts/format.ts';
import { kindTexts } from '../texts/kind/index.ts';
import { didOf } from './did.ts';
import type { Issuer } from './issuer.ts';
import { listUrl, type StatusEntry } from './status-entry.ts';

/** The words of a kind in the vocabulary of Open Badges 3.0; what it has no word for is marked as an extension. */
const achievementTypes: Readonly<Record<CertificateKind, string>> = {
  'course-unit': 'Course',
  'level-test': 'Assessment',
  exemption: 'ext:Exemption',
  'exemption-test': 'Assessment',
};

/**
 * How much of a certificate a credential says: all of it; or neither the percentage that was reached nor what the student
 * number could be found by, for strangers.
 */
export type CredentialForm = 'whole' | 'without-result';

/** What a credential is made of, beside the certificate. */
export interface Making {
  readonly issuer: Issuer;
  /** Scheme and host of the site. */
  readonly siteOrigin: string;
  readonly status: StatusEntry;
  /** @default whole */
  readonly form?: CredentialForm;
  /** Of this credential alone. */
  readonly salt: string;
  /** SHA-256 of a text in UTF-8, in hexadecimal. */
  readonly sha256: (text: string) => string;
}

export type OpenBadge = ReturnType<typeof openBadge>;

/**
 * A certificate as an Open Badges 3.0 credential, which is a Verifiable Credential of the data model 2.0. Its terms
 * are those of its contexts alone: teaching periods, which have none, are a result of an extended type.
 * https://www.imsglobal.org/spec/ob/v3p0/
 */
export function openBadge(certificate: ActiveCertificate, making: Making) {
  const { issuer, siteOrigin } = making;
  const id = credentialId(siteOrigin, certificate.id);
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      // Where the type of `credentialSchema` is defined.
      'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
    ],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: certificate.title,
    issuer: profile(issuer, siteOrigin),
    validFrom: wholeSeconds(certificate.issuedAt),
    awardedDate: noon(certificate.deliberatedOn),
    credentialSubject: subject(certificate, making, id),
    credentialSchema: [
      {
        id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
        type: '1EdTechJsonSchemaValidator2019',
      },
    ],
    credentialStatus: statusOf(siteOrigin, making.status),
  };
}

/** The credential's name for itself. It leads nowhere that says anything of its student. */
function credentialId(siteOrigin: string, number: string): string {
  return `${siteOrigin}/credentials/${number}`;
}

function profile({ address, email, name, website }: Issuer, siteOrigin: string) {
  return {
    id: didOf(siteOrigin),
    type: ['Profile'],
    name,
    url: website,
    email,
    address: {
      type: ['Address'],
      streetAddress: address.street,
      postalCode: address.postalCode,
      addressLocality: address.city,
      addressCountryCode: address.country,
    },
  };
}

function subject(
  certificate: ActiveCertificate,
  { form, issuer, siteOrigin, salt, sha256 }: Making,
  id: string,
) {
  const { ects, firstName, lastName, schoolYear, studentNumber } = certificate;
  const achievement = achievementOf(certificate, issuer, siteOrigin);
  const isWhole = form !== 'without-result';
  const said = isWhole ? certificate : { ...certificate, result: undefined };
  const results = resultsOf(said, issuer, achievement.id);
  return {
    // A name within this credential, since the JWT must have a subject: it links nothing to anything.
    id: `${id}#holder`,
    type: ['AchievementSubject'],
    identifier: [
      ...(isWhole ? [hashedNumber(studentNumber, salt, sha256)] : []),
      {
        type: 'IdentityObject',
        hashed: false,
        identityHash: `${firstName} ${lastName}`,
        identityType: 'name',
      },
    ],
    term: schoolYear,
    ...(ects !== undefined && { creditsEarned: ects }),
    achievement: {
      ...achievement,
      ...(results.length > 0 && { resultDescription: results.map(({ description }) => description) }),
    },
    ...(results.length > 0 && { result: results.map(({ result }) => result) }),
  };
}

/** Proves the number to who knows it. There are few enough numbers to try them all: it is no secret from who has the file. */
function hashedNumber(studentNumber: string, salt: string, sha256: Making['sha256']) {
  return {
    type: 'IdentityObject',
    hashed: true,
    identityHash: `sha256$${sha256(studentNumber + salt)}`,
    identityType: 'sisSourcedId',
    salt,
  };
}

function achievementOf(certificate: ActiveCertificate, issuer: Issuer, siteOrigin: string) {
  const { code, ects, kind, schoolYear, title } = certificate;
  const text = credentialTexts(issuer.language);
  return {
    id: `${siteOrigin}/achievements/${kind}/${schoolYear}/${encodeURIComponent(code)}`,
    type: ['Achievement'],
    achievementType: achievementTypes[kind],
    name: title,
    description: described(certificate, issuer),
    criteria: { narrative: text(`criteria.${kind}`, { passMark: issuer.passMark }) },
    humanCode: code,
    inLanguage: issuer.language,
    ...(ects !== undefined && { creditsAvailable: ects }),
  };
}

/** The kind and the measures in words, for readers that show no more than a description. */
function described({ ects, kind, level, periods }: ActiveCertificate, { language }: Issuer): string {
  const text = credentialTexts(language);
  const number = (value: number) => formatNumber(value, language);
  return [
    kindTexts(language)(kind),
    level !== undefined && text('level', { level }),
    ects !== undefined && text('ects', { ects: number(ects) }),
    periods !== undefined && text('periods', { periods: number(periods) }),
  ]
    .filter((part) => part !== false)
    .join(', ');
}

type Measures = Pick<ActiveCertificate, 'kind' | 'level' | 'periods'> & {
  readonly result?: number | undefined;
};

/** What was measured: each description with what was reached. */
function resultsOf(certificate: Measures, { language, passMark }: Issuer, achievementId: string) {
  const { kind, level, periods, result } = certificate;
  const text = credentialTexts(language);
  const named = (name: string, value: string, resultType: string, bounds = {}) => {
    const id = `${achievementId}#${name}`;
    return {
      description: {
        ...{ id, type: ['ResultDescription'], name: text(`result.${name as 'percent'}`), resultType },
        ...bounds,
      },
      result: { type: ['Result'], resultDescription: id, value },
    };
  };
  // An exemption has no pass mark to reach.
  const required = kind === 'exemption' ? {} : { requiredValue: String(passMark) };
  return [
    result !== undefined &&
      named('percent', String(result), 'Percent', { valueMin: '0', valueMax: '100', ...required }),
    level !== undefined && named('level', level, 'PerformanceLevel'),
    periods !== undefined && named('periods', String(periods), 'ext:TeachingPeriods'),
  ].filter((each) => each !== false);
}

function statusOf(siteOrigin: string, { list, index }: StatusEntry) {
  const url = listUrl(siteOrigin, list);
  return {
    id: `${url}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(index),
    statusListCredential: url,
  };
}

/** A day has no zone and the vocabulary no days: at noon in Greenwich it is that day nearly everywhere. */
const noon = (day: string) => `${day}T12:00:00Z`;

/** A JWT counts whole seconds, and its `nbf` must equal `validFrom`. */
const wholeSeconds = (instant: string) => `${instant.slice(0, 19)}Z`;
