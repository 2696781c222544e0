import type { BodyOf, CertificateView } from '../../../domain/api.ts';
import { days } from '../../../domain/clock.ts';
import { sharePin } from '../../../domain/shares/share.ts';
import type { FormError, Values } from '../../design/form.tsx';
import { tickedOf } from '../certificate-boxes.ts';
import type { Site } from '../site.ts';

/** Ends that can be chosen, in days. Three months cover an application; what is for ever is forgotten. */
export const ends = { week: 7, month: 30, quarter: 90, year: 365, never: undefined } as const;
export type End = keyof typeof ends;

export const shownFields = ['result', 'birthDate', 'photo'] as const;

/** What a form says is to be shared, of the certificates that can be. */
export function chosenOf(
  values: Values,
  certificates: readonly CertificateView[],
): readonly CertificateView[] {
  return values.which === 'all' ? certificates : tickedOf(values, certificates);
}

export function wrongChoices(
  values: Values,
  certificates: readonly CertificateView[],
  say: Site['say'],
): FormError[] {
  const pin = pinOf(values);
  return [
    ...(chosenOf(values, certificates).length > 0 ? [] : [{ field: 'which', message: say('share.choose') }]),
    ...(values.title?.trim() ? [] : [{ field: 'title', message: say('share.titleMissing') }]),
    ...(pin === undefined || sharePin.test(pin) ? [] : [{ field: 'pin', message: say('share.pinWrong') }]),
  ];
}

/** Digits may stand in groups. */
export function pinOf({ pin = '' }: Values): string | undefined {
  return pin.replace(/[\s-]/g, '') || undefined;
}

/** @param now milliseconds since the epoch. */
export function wanted(
  values: Values,
  certificates: readonly CertificateView[],
  now: number,
): Omit<BodyOf<'POST /api/shares'>, 'id'> {
  const { end, title = '', which } = values;
  const pin = pinOf(values);
  const lasts = ends[end as End];
  const shows = Object.fromEntries(shownFields.map((field) => [field, values[field] === 'yes']));
  return {
    title,
    certificates: which === 'all' ? 'all' : chosenOf(values, certificates).map(({ id }) => id),
    shows: shows as BodyOf<'POST /api/shares'>['shows'],
    ...(lasts !== undefined && { expiresAt: new Date(now + days(lasts)).toISOString() }),
    ...(pin && { pin }),
  };
}
