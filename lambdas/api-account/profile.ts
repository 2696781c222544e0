import type { Hono } from 'hono';
import type { ProfileView } from '../../domain/api.ts';
import type { Certificate, IsoDate } from '../../domain/certificate.ts';
import { dateOf } from '../../domain/clock.ts';
import { newestFirst } from '../../domain/newest-first.ts';
import { readPhone, showPhone } from '../../domain/phone.ts';
import { Problem } from '../../domain/problem.ts';
import { isBirthDate } from '../../domain/profile.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import { problemTexts } from '../../domain/texts/problem/index.ts';
import type { Profile } from '../adapters/accounts.ts';
import { serve } from '../api/endpoint.ts';
import type { Owner } from '../api/owner.ts';
import { readerLanguage } from '../api/reader.ts';
import type { Parts } from './parts.ts';
import { remakePhoto } from './photo.ts';

/** Long enough for a visit: the photo's name in its address changes with the photo. */
const photoCache = 'private, max-age=3600';

/** What students say of themselves. */
export function serveProfile(app: Hono, parts: Parts, { signed }: Owner): void {
  const { accounts, clock, institute, profiles, rate, register } = parts;

  serve(app, 'GET /api/profile', async (_, context) => {
    const { profile } = await signed(context);
    const numbers = await accounts.studentNumbersOf(profile.accountId);
    const certificates = await Promise.all(numbers.map(register.certificatesOf));
    return view(profile, certificates.flat());
  });

  serve(app, 'PATCH /api/profile', async ({ phone, ...form }, context) => {
    const { profile, session } = await signed(context);
    const text = problemTexts(readerLanguage(context));
    const today = dateOf(clock.now(), institute.timeZone);
    const country = form.country === undefined ? profile.country : form.country;
    const number = phone && readPhone(phone, country ?? institute.country);
    const errors = [
      ...(form.birthDate && !isBirthDate(form.birthDate, today)
        ? [{ field: 'birthDate', message: text('field.birth-date') }]
        : []),
      ...(phone && !number ? [{ field: 'phone', message: text('field.phone') }] : []),
    ];
    if (errors.length > 0) throw new Problem('invalid-request', { errors });
    await profiles.change(session.accountId, {
      ...form,
      birthDate: form.birthDate as IsoDate | null | undefined,
      phone: phone === null ? null : number,
    });
  });

  serve(app, 'GET /api/profile/photo', async (_, context) => {
    const { session } = await signed(context);
    const photo = await profiles.photoOf(session.accountId);
    if (!photo) throw new Problem('not-found');
    context.header('cache-control', photoCache);
    return photo;
  });

  serve(app, 'PUT /api/profile/photo', async ({ photo }, context) => {
    const { session } = await signed(context);
    await rate.count(rateLimits.photo.about, session.accountId, clock.now());
    const jpeg = remakePhoto(Buffer.from(photo, 'base64'));
    return { photo: await profiles.setPhoto(session.accountId, jpeg) };
  });

  serve(app, 'DELETE /api/profile/photo', async (_, context) => {
    const { session } = await signed(context);
    await profiles.forgetPhoto(session.accountId);
  });
}

function view(profile: Profile, certificates: readonly Certificate[]): ProfileView {
  const { firstName, lastName, email, language, gender, birthDate, phone, country, city, photo } = profile;
  const names = new Map(
    certificates
      .toSorted(newestFirst)
      .map((each) => [
        `${each.firstName}\n${each.lastName}`,
        { firstName: each.firstName, lastName: each.lastName },
      ]),
  );
  return {
    ...{ firstName, lastName, email, language, gender, birthDate, country, city, photo },
    phone: phone && showPhone(phone),
    onCertificates: [...names.values()],
  };
}
