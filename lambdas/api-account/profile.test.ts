import jpeg from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../domain/certificate.ts';
import { photoSize } from '../../domain/photo.ts';
import type { ProblemDetail } from '../../domain/problem.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import { outcomeOf } from '../testing/caller.ts';
import { member } from '../testing/member.ts';
import { activeCertificate, chloe } from '../testing/people.ts';

const said = { firstName: 'Chloé', lastName: 'Lefèvre', language: 'fr' };
const all = {
  ...said,
  gender: { words: 'non-binaire' },
  birthDate: '1998-05-17',
  phone: '0470 12 34 56',
  country: 'BE',
  city: 'Liège',
};
const { width, height } = photoSize;
const photo = jpeg
  .encode({ width, height, data: Buffer.alloc(width * height * 4, 120) }, 80)
  .data.toString('base64');

async function profileOf({ ask }: Awaited<ReturnType<typeof member>>) {
  return (await (await ask('GET /api/profile')).json()) as Record<string, unknown>;
}

async function fieldsOf(answer: Response) {
  return ((await answer.json()) as ProblemDetail).errors?.map(({ field }) => field);
}

describe('a profile', () => {
  it('begins with the names and the address of the account, and nothing else', async () => {
    const { firstName, lastName } = chloe;
    expect(await profileOf(await member())).toEqual({
      ...said,
      email: chloe.address,
      onCertificates: [{ firstName, lastName }],
    });
  });

  it('says what its owner has said, and a number of the country in full', async () => {
    const chloe = await member();
    expect(await outcomeOf(await chloe.ask('PATCH /api/profile', all))).toBe('204');
    expect(await profileOf(chloe)).toMatchObject({ ...all, phone: '+32 470 12 34 56' });
  });

  it('forgets what is no longer said, one by one', async () => {
    const chloe = await member();
    await chloe.ask('PATCH /api/profile', all);
    for (const field of ['gender', 'birthDate', 'phone', 'country', 'city']) {
      expect(await profileOf(chloe)).toHaveProperty(field);
      expect(await outcomeOf(await chloe.ask('PATCH /api/profile', { [field]: null }))).toBe('204');
      expect(await profileOf(chloe)).not.toHaveProperty(field);
    }
    expect(await profileOf(chloe)).toMatchObject(said);
  });

  it('keeps what a page knew nothing of that was open before', async () => {
    const chloe = await member();
    await chloe.ask('PATCH /api/profile', all);
    const outcomes = [
      await chloe.ask('PATCH /api/profile', { city: 'Namur' }),
      await chloe.ask('PATCH /api/profile', { phone: '02 765 43 21' }),
      await chloe.ask('PATCH /api/profile', {}),
    ].map(({ status }) => status);
    expect(outcomes).toEqual([204, 204, 204]);
    expect(await profileOf(chloe)).toMatchObject({ ...all, city: 'Namur', phone: '+32 2 765 43 21' });
  });

  it('reads a number without prefix by the country that is known, or that comes with it', async () => {
    const chloe = await member();
    await chloe.ask('PATCH /api/profile', { country: 'FR' });
    await chloe.ask('PATCH /api/profile', { phone: '01 42 68 53 00' });
    expect(await profileOf(chloe)).toMatchObject({ phone: '+33 1 42 68 53 00' });
    await chloe.ask('PATCH /api/profile', { country: null, phone: '02 765 43 21' });
    expect(await profileOf(chloe)).toMatchObject({ phone: '+32 2 765 43 21' });
  });

  it.each(['firstName', 'lastName', 'language'])('always has its %s', async (field) => {
    const { ask } = await member();
    expect(await outcomeOf(await ask('PATCH /api/profile', { [field]: null }))).toBe('400 invalid-request');
  });

  it('takes a number without prefix for one of the institute’s country, when it names no other', async () => {
    const chloe = await member();
    await chloe.ask('PATCH /api/profile', { ...said, phone: '02 765 43 21' });
    expect(await profileOf(chloe)).toMatchObject({ phone: '+32 2 765 43 21' });
  });

  it('leaves the names on certificates to the institute, and shows each once', async () => {
    const chloe = await member();
    chloe.register.holds(
      activeCertificate({ code: 'B', lastName: 'Lefevre', deliberatedOn: '2024-06-20' as IsoDate }),
      activeCertificate({ code: 'C' }),
    );
    await chloe.ask('PATCH /api/profile', { ...said, firstName: 'Cleo' });
    expect(await profileOf(chloe)).toMatchObject({
      firstName: 'Cleo',
      onCertificates: [
        { firstName: 'Chloé', lastName: 'Lefèvre' },
        { firstName: 'Chloé', lastName: 'Lefevre' },
      ],
    });
  });

  it.each([
    ['firstName', { firstName: ' ' }],
    ['gender', { gender: 'other' }],
    ['gender.words', { gender: { words: 'x'.repeat(41) } }],
    ['birthDate', { birthDate: '2026-07-02' }],
    ['birthDate', { birthDate: '1998-02-30' }],
    ['phone', { phone: '12' }],
    ['country', { country: 'XX' }],
    ['city', { city: 'Liège\u202e' }],
    ['language', { language: 'es' }],
  ])('has no %s like %j', async (field, changes) => {
    const { ask } = await member();
    const answer = await ask('PATCH /api/profile', { ...said, ...changes });
    expect(answer.status).toBe(400);
    expect((await fieldsOf(answer))?.[0]).toMatch(new RegExp(`^${field.split('.')[0]}`));
  });

  it.each([
    'GET /api/profile',
    'PATCH /api/profile',
    'GET /api/profile/photo',
    'DELETE /api/profile/photo',
  ] as const)('is nobody else’s: %s asks who is there', async (name) => {
    const { call } = await member();
    const body = name.startsWith('PATCH') ? { body: said } : {};
    expect(await outcomeOf(await call(name, body))).toBe('401 not-signed-in');
  });

  it('cannot be changed by a page of another site', async () => {
    const { ask } = await member();
    const headers = { origin: 'https://elsewhere.example.org' };
    expect(await outcomeOf(await ask('PATCH /api/profile', said, { headers }))).toBe('403 forbidden-origin');
    expect(await outcomeOf(await ask('DELETE /api/profile/photo', undefined, { headers }))).toBe(
      '403 forbidden-origin',
    );
  });
});

describe('a photo', () => {
  it('is shown to its owner, as a picture that only their browser keeps', async () => {
    const chloe = await member();
    const { photo: name } = (await (await chloe.ask('PUT /api/profile/photo', { photo })).json()) as {
      photo: string;
    };
    expect(await profileOf(chloe)).toMatchObject({ photo: name });
    const answer = await chloe.ask('GET /api/profile/photo');
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('cache-control')).toMatch(/^private/);
    const shown = jpeg.decode(await answer.arrayBuffer());
    expect([shown.width, shown.height]).toEqual([width, height]);
  });

  it('can be forgotten', async () => {
    const chloe = await member();
    await chloe.ask('PUT /api/profile/photo', { photo });
    expect(await outcomeOf(await chloe.ask('DELETE /api/profile/photo'))).toBe('204');
    expect(await profileOf(chloe)).not.toHaveProperty('photo');
    expect(await outcomeOf(await chloe.ask('GET /api/profile/photo'))).toBe('404 not-found');
    expect(await outcomeOf(await chloe.ask('DELETE /api/profile/photo'))).toBe('204');
  });

  it.each([
    ['400 photo-unusable', Buffer.from('<svg/>').toString('base64')],
    ['400 invalid-request', 'not base64!'],
    ['400 invalid-request', 'A'.repeat(200_000)],
  ])('is answered %s when it is none', async (outcome, wrong) => {
    const { ask } = await member();
    expect(await outcomeOf(await ask('PUT /api/profile/photo', { photo: wrong }))).toBe(outcome);
  });

  it('can be replaced only so often', async () => {
    const { ask } = await member();
    for (let tries = 0; tries < rateLimits.photo.about.most; tries += 1) {
      expect((await ask('PUT /api/profile/photo', { photo: 'AAAA' })).status).toBe(400);
    }
    expect(await outcomeOf(await ask('PUT /api/profile/photo', { photo }))).toBe('429 too-many-requests');
  });
});
