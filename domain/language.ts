/** The languages a page, a mail or a report can be in: BCP 47 primary subtags. French comes first. */
export const languages = ['fr', 'nl', 'en', 'de'] as const;

export type Language = (typeof languages)[number];

/** The cookie of a reader who has chosen a language of the site; its value is the language. */
export const languageCookie = 'language';

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

/**
 * The best of `offered` for an Accept-Language header (RFC 9110, section 12.5.4): by weight, then by the
 * reader's own order. Region subtags are ignored: `fr-BE` is `fr`. Runs at the edge too, whose JavaScript is an
 * old one: see lib/site/edge-function-source.ts.
 */
export function preferredLanguage(
  acceptLanguage: string | undefined,
  offered: readonly Language[],
  fallback: Language,
): Language {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((range) => {
      const parts = range.trim().toLowerCase().split(';');
      const weight = parts.map((part) => /^\s*q=([\d.]+)$/.exec(part)?.[1]).find((q) => q !== undefined);
      return { language: parts[0]?.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const wish = wishes.find((each) => offered.includes(each.language as Language));
  return (wish?.language as Language | undefined) ?? fallback;
}
