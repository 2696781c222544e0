import type { ActiveCertificate, Instant } from '../certificate.ts';
import { dateOf } from '../clock.ts';
import type { Language } from '../language.ts';
import { plainLine } from '../plain-line.ts';
import { documentTexts } from '../texts/document/index.ts';
import { formatNumber, formatPercentage } from '../texts/format.ts';
import { kindTexts } from '../texts/kind/index.ts';
import { type DocumentFrame, documentFrame, grouped, holderOf, longDate } from './certificate-document.ts';
import { type DocumentIssuer, inLanguage } from './document-issuer.ts';
import { sumOf } from './sum-of.ts';

/** What a column of a transcript holds, beside the title. */
export const transcriptColumns = ['deliberatedOn', 'level', 'result', 'ects', 'periods'] as const;
export type TranscriptColumn = (typeof transcriptColumns)[number];

export interface TranscriptRow {
  readonly award: string;
  /** Kind and code, and the number. */
  readonly below: readonly string[];
  /** Absent where a certificate says nothing of it. */
  readonly values: Readonly<Partial<Record<TranscriptColumn, string>>>;
}

/** Certificates in a table, in words. */
export interface TranscriptDocument extends DocumentFrame {
  /** Whom they were awarded to: one person, who may have changed names. */
  readonly holder: string;
  readonly count: string;
  readonly placeAndDate: string;
  readonly award: string;
  /** Those that any row has a value in. */
  readonly columns: readonly { readonly name: TranscriptColumn; readonly label: string }[];
  readonly rows: readonly TranscriptRow[];
  readonly total: string;
  readonly sums: Readonly<Partial<Record<TranscriptColumn, string>>>;
  readonly verifyText: string;
  page(page: number, pages: number): string;
  readonly seed: string;
}

/** All that a transcript says, the oldest certificate first. @param certificates one at least. */
export function transcriptDocument(
  certificates: readonly ActiveCertificate[],
  issuer: DocumentIssuer,
  siteOrigin: string,
  language: Language,
): TranscriptDocument {
  const text = documentTexts(language);
  const ordered = [...certificates].sort(byDate);
  const names = [...new Set(ordered.map(holderOf))];
  const holder = names.join(' · ');
  const rows = ordered.map((certificate) => rowOf(certificate, language));
  const issuedAt = ordered
    .map((each) => each.issuedAt)
    .sort()
    .at(-1) as Instant;
  return {
    ...documentFrame(issuer, language),
    title: text('transcript.file', { holder }),
    heading: text('transcript.heading'),
    issuedAt,
    verification: {
      url: `${siteOrigin}/verify`,
      label: text('transcript.verify'),
      address: `${new URL(siteOrigin).host}/verify`,
      alt: text('transcript.verifyAlt'),
    },
    holder,
    count: text('transcript.count', { count: ordered.length }),
    placeAndDate: text('placeAndDate', {
      city: inLanguage(issuer.city, language, issuer),
      date: longDate(dateOf(Date.parse(issuedAt), issuer.timeZone), language),
    }),
    award: text('transcript.award'),
    columns: transcriptColumns
      .filter((name) => rows.some(({ values }) => values[name] !== undefined))
      .map((name) => ({ name, label: text(`fact.${name}`) })),
    rows,
    total: text('transcript.total'),
    sums: {
      ...sum('ects', ordered, language),
      ...sum('periods', ordered, language),
    },
    verifyText: text('transcript.verifyText'),
    page: (page, pages) => text('transcript.page', { page, pages }),
    seed: ordered.map(({ id }) => id).join(' '),
  };
}

function rowOf(certificate: ActiveCertificate, language: Language): TranscriptRow {
  const { code, deliberatedOn, ects, id, kind, level, periods, result, title } = certificate;
  const number = documentTexts(language)('number', { number: grouped(id) });
  const values = {
    deliberatedOn: longDate(deliberatedOn, language),
    level: level === undefined ? undefined : plainLine(level),
    result: result === undefined ? undefined : formatPercentage(result, language),
    ects: ects === undefined ? undefined : formatNumber(ects, language),
    periods: periods === undefined ? undefined : formatNumber(periods, language),
  };
  return {
    award: plainLine(title),
    below: [`${kindTexts(language)(kind)} · ${plainLine(code)}`, number],
    values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
  };
}

function sum(field: 'ects' | 'periods', certificates: readonly ActiveCertificate[], language: Language) {
  const value = sumOf(field, certificates);
  return value === undefined ? {} : { [field]: formatNumber(value, language) };
}

function byDate(a: ActiveCertificate, b: ActiveCertificate): number {
  const [first, second] = [a.deliberatedOn + a.id, b.deliberatedOn + b.id];
  return first < second ? -1 : Number(first > second);
}
