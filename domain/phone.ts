import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A telephone number as E.164 (ITU-T), or undefined when no such number can exist. A number without the country's
 * prefix is one of `country` (ISO 3166-1 alpha-2).
 */
export function readPhone(typed: string, country: string): string | undefined {
  const home: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(typed, { ...(home && { defaultCountry: home }), extract: false });
  return number?.isValid() ? number.number : undefined;
}

/** An E.164 number in groups that people read: `+32 470 12 34 56`. */
export function showPhone(number: string): string {
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number;
}
