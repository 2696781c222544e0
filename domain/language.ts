/** The languages a page, a mail or a report can be in: BCP 47 primary subtags. French comes first. */
export const languages = ['fr', 'nl', 'en', 'de'] as const;

export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

/**
 * The best of `offered` for an Accept-Language header (RFC 9110, section 12.5.4): by weight, then by the
 * reader's own order. Region subtags are ignored: `fr-BE` is `fr`.
 */
export function preferredLanguage(
  acceptLanguage: string | undefined,
  offered: readonly Language[],
  fallback: Language,
): Language {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
      const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const wish = wishes.find(({ language }) => offered.includes(language as Language));
  return (wish?.language as Language | undefined) ?? fallback;
}
