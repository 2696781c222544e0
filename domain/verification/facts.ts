import { certificateKinds, type Instant, type IsoDate } from '../certificate.ts';
import { namedIssuer } from './did-web.ts';
import { plainText } from './plain-text.ts';
import { listOf, objectOf, textOf } from './strict-json.ts';
import type { Facts } from './verdict.ts';

/** What an Open Badges 3.0 credential says, as a certificate says it. To be asked of verified claims only. */
export function factsOf(claims: Readonly<Record<string, unknown>>, did: string): Facts {
  const subject = objectOf(claims.credentialSubject) ?? {};
  const achievement = objectOf(listOf(subject.achievement)[0]) ?? {};
  const measured = measures(subject.result, achievement.resultDescription);
  const [kind, schoolYear] = placeOf(achievement.id);
  return withoutGaps({
    issuer: withoutGaps({ ...namedIssuer(did), name: plainText(objectOf(claims.issuer)?.name) }),
    number: numberOf(claims.id),
    holder: holderOf(subject),
    title: plainText(achievement.name) ?? plainText(claims.name),
    kind,
    code: plainText(achievement.humanCode),
    level: measured.get('PerformanceLevel'),
    result: numeric(measured.get('Percent')),
    ects: numeric(subject.creditsEarned),
    periods: numeric(measured.get('ext:TeachingPeriods')),
    schoolYear: plainText(subject.term) ?? schoolYear,
    deliberatedOn: /^\d{4}-\d\d-\d\d(?=T)/.exec(instant(claims.awardedDate) ?? '')?.[0] as
      | IsoDate
      | undefined,
    issuedAt: instant(claims.validFrom),
  });
}

/** The public number of a certificate, from the name that its credential has for itself. */
export function numberOf(id: unknown): string | undefined {
  return /\/credentials\/([0-9A-Z]{1,40})$/.exec(textOf(id) ?? '')?.[1];
}

function holderOf(subject: Readonly<Record<string, unknown>>): string | undefined {
  const named = listOf(subject.identifier)
    .map(objectOf)
    .find((each) => each?.identityType === 'name' && each.hashed === false);
  return plainText(named?.identityHash) ?? plainText(subject.name);
}

/** Each result by the type of what it measures. */
function measures(results: unknown, descriptions: unknown): ReadonlyMap<string, string> {
  const types = new Map(
    listOf(descriptions)
      .map(objectOf)
      .map((each) => [textOf(each?.id), textOf(each?.resultType)]),
  );
  const found = new Map<string, string>();
  for (const result of listOf(results).map(objectOf)) {
    const type = types.get(textOf(result?.resultDescription));
    const value = plainText(result?.value);
    if (type !== undefined && value !== undefined) found.set(type, value);
  }
  return found;
}

/** Kind and school year stand in the name of the achievement: the vocabulary has one word for two of our kinds. */
function placeOf(id: unknown) {
  const [, kind, year] = /\/achievements\/([^/]+)\/(\d{4}-\d{4})\//.exec(textOf(id) ?? '') ?? [];
  return [certificateKinds.find((each) => each === kind), year] as const;
}

function numeric(value: unknown): number | undefined {
  const read = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
}

/** An instant as XML Schema writes it, which ECMAScript reads. */
export function instant(value: unknown): Instant | undefined {
  const text = textOf(value) ?? '';
  const whole = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text);
  return whole && !Number.isNaN(Date.parse(text)) ? (text as Instant) : undefined;
}

type WithoutGaps<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

function withoutGaps<T extends object>(values: T): WithoutGaps<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as WithoutGaps<T>;
}
