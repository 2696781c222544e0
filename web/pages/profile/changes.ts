import type { BodyOf, ProfileView } from '../../../domain/api.ts';
import type { Language } from '../../../domain/language.ts';
import type { Values } from '../../design/form.tsx';

type Changes = BodyOf<'PATCH /api/profile'>;

/** Each field as the API takes it; null where nothing is said. */
export type Said = { readonly [Field in keyof Changes]-?: Exclude<Changes[Field], undefined> };

/** What a profile says. */
export function saidBy(profile: ProfileView): Said {
  const { firstName, lastName, language, gender = null, birthDate = null, phone = null } = profile;
  const { country = null, city = null } = profile;
  return { firstName, lastName, language, gender, birthDate, phone, country, city };
}

/** What a form says that holds a profile. */
export function saidIn(values: Values): Said {
  const text = (field: string) => values[field]?.trim() ?? '';
  const { gender } = values;
  const words = text('genderWords');
  return {
    firstName: text('firstName'),
    lastName: text('lastName'),
    language: values.language as Language,
    gender: gender === 'woman' || gender === 'man' ? gender : gender === 'words' && words ? { words } : null,
    birthDate: text('birthDate') || null,
    phone: text('phone') || null,
    country: text('country') || null,
    city: text('city') || null,
  };
}

/** Only what is said otherwise than before: another tab may have changed the rest. */
export function changesOf(before: Said, now: Said): Changes {
  const asText = (value: unknown) => JSON.stringify(value);
  return Object.fromEntries(
    Object.entries(now).filter(([field, value]) => asText(value) !== asText(before[field as keyof Said])),
  );
}
