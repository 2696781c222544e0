import type { ActiveCertificate, Instant, IsoDate } from '../certificate.ts';
import { dateOf } from '../clock.ts';
import type { Language } from '../language.ts';
import { plainLine } from '../plain-line.ts';
import { documentTexts } from '../texts/document/index.ts';
import { formatDate, formatNumber, formatPercentage } from '../texts/format.ts';
import { type DocumentIssuer, type DocumentLogo, inLanguage, issuerAddress } from './document-issuer.ts';

/** A fact with its name, as the reader writes both. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Where a document is verified. */
export interface Verification {
  readonly url: string;
  /** What the link is called. */
  readonly label: string;
  /** The page's address as one types it. */
  readonly address: string;
  /** What the QR code is, for those who do not see it. */
  readonly alt: string;
}

/** What every document says of itself and of who issues it. */
export interface DocumentFrame {
  readonly language: Language;
  /** The language of titles, which nobody translates. */
  readonly awardLanguage: Language;
  /** The file's own title. */
  readonly title: string;
  readonly heading: string;
  readonly institute: string;
  readonly address: string;
  readonly website: string;
  readonly accent: string;
  readonly logo: DocumentLogo | undefined;
  /** When the newest of what it says was issued: the document has no other time, so that it is always the same. */
  readonly issuedAt: Instant;
  readonly sealed: string;
  /** What the attached credentials are. */
  readonly attachment: string;
  readonly verification: Verification;
}

/** The page of one certificate, in words. */
export interface CertificateDocument extends DocumentFrame {
  readonly certified: string;
  readonly holder: string;
  readonly statement: string;
  readonly award: string;
  readonly facts: readonly Fact[];
  readonly placeAndDate: string;
  readonly number: string;
  /** What its rosette follows from. */
  readonly seed: string;
}

/** All that a certificate's page says. What comes from a results file is one line of plain text. */
export function certificateDocument(
  certificate: ActiveCertificate,
  issuer: DocumentIssuer,
  siteOrigin: string,
  language: Language,
): CertificateDocument {
  const text = documentTexts(language);
  const { code, deliberatedOn, ects, id, issuedAt, kind, level, periods, result, schoolYear } = certificate;
  const [holder, award] = [holderOf(certificate), plainLine(certificate.title)];
  const heading = text(`heading.${kind}`);
  const number = grouped(id);
  const facts = [
    level !== undefined && ([text('fact.level'), level] as const),
    result !== undefined && ([text('fact.result'), formatPercentage(result, language)] as const),
    ects !== undefined && ([text('fact.ects'), formatNumber(ects, language)] as const),
    periods !== undefined && ([text('fact.periods'), formatNumber(periods, language)] as const),
    [text('fact.schoolYear'), schoolYear] as const,
    [text('fact.deliberatedOn'), longDate(deliberatedOn, language)] as const,
    [text('fact.code'), code] as const,
  ].filter((fact) => fact !== false);
  return {
    ...documentFrame(issuer, language),
    title: text('file', { heading, title: award, holder }),
    heading,
    issuedAt,
    verification: {
      // In the fragment, which no server is told.
      url: `${siteOrigin}/verify#n.${id}`,
      label: text('verify'),
      address: `${new URL(siteOrigin).host}/verify`,
      alt: text('verifyAlt', { number }),
    },
    certified: text('certified'),
    holder,
    statement: text(`statement.${kind}`),
    award,
    facts: facts.map(([label, value]) => ({ label, value: plainLine(value) })),
    placeAndDate: text('placeAndDate', {
      city: inLanguage(issuer.city, language, issuer),
      date: longDate(dateOf(Date.parse(issuedAt), issuer.timeZone), language),
    }),
    number: text('number', { number }),
    seed: id,
  };
}

/** What every document of an institute has in a language. */
export function documentFrame(issuer: DocumentIssuer, language: Language) {
  const text = documentTexts(language);
  return {
    language,
    awardLanguage: issuer.language,
    institute: inLanguage(issuer.name, language, issuer),
    address: issuerAddress(issuer, language),
    website: issuer.website,
    accent: issuer.accent,
    logo: issuer.logo,
    sealed: text('sealed'),
    attachment: text('attachment'),
  };
}

export function holderOf({ firstName, lastName }: ActiveCertificate): string {
  return plainLine(`${firstName} ${lastName}`);
}

/** A certificate's number in groups of four, as it is read out. */
export function grouped(id: string): string {
  return id.replace(/.{4}(?!$)/g, '$&\u00a0');
}

/** A date as print has it: the first of a month is `1er` in French. */
export function longDate(date: IsoDate, language: Language): string {
  const written = formatDate(date, language);
  return language === 'fr' ? written.replace(/^1 /, '1er ') : written;
}
