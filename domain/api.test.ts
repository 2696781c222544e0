import { describe, expect, it } from 'vitest';
import { api } from './api.ts';

const token = 'a'.repeat(43);
const registration = {
  token,
  firstName: 'Chloé',
  lastName: 'Lefèvre',
  password: 'quatre lapins gris',
  language: 'fr',
  terms: '2026-11',
  privacy: '2026-11',
  captcha: 'solved',
};

const register = api['POST /api/activation/register'].body;
const forgot = api['POST /api/password/forgot'].body;

describe('a request', () => {
  it('has its names in one form', () => {
    const { firstName, lastName } = register.parse({
      ...registration,
      firstName: ' Chloe\u0301 ',
      lastName: 'Van  den\nBroeck',
    });
    expect([firstName, lastName]).toEqual(['Chloé', 'Van den Broeck']);
  });

  it.each(['', ' ', 'Chloé\u202e', 'Chlo\u0000é', '\u2066', '\ud800', 'x'.repeat(81)])(
    'has no name like %j',
    (firstName) => {
      expect(register.safeParse({ ...registration, firstName }).success).toBe(false);
    },
  );

  it.each(['', 'a'.repeat(42), 'a'.repeat(44), `${'a'.repeat(42)}=`, `${'a'.repeat(42)}\n`])(
    'has no token like %j',
    (wrong) => {
      expect(api['POST /api/activation/view'].body.safeParse({ token: wrong }).success).toBe(false);
    },
  );

  it('has its address in one form, and only one', () => {
    const asked = { language: 'nl', captcha: 'solved' };
    expect(forgot.parse({ ...asked, email: ' Chloe@Example.org ' }).email).toBe('chloe@example.org');
    for (const email of [
      'chloe',
      'a@example.org,b@example.org',
      'a@example.org\r\nBcc: b@example.org',
      `${'a'.repeat(60)}@${'b'.repeat(60)}.example.org`,
    ]) {
      expect(forgot.safeParse({ ...asked, email }).success).toBe(false);
    }
  });

  it('keeps a password as it was typed', () => {
    const password = '  quatre  lapins ';
    expect(register.parse({ ...registration, password }).password).toBe(password);
  });

  it('is in a language that the texts are written in', () => {
    expect(register.safeParse({ ...registration, language: 'es' }).success).toBe(false);
  });
});

describe('an endpoint', () => {
  it.each(Object.entries(api))('%s takes a body only where HTTP gives one a meaning', (name, endpoint) => {
    const takesBody = 'body' in endpoint;
    expect(takesBody).toBe(/^(PATCH|POST|PUT) /.test(name));
  });

  it.each(Object.entries(api))(
    '%s answers with content only under a status that has some',
    (_, { status, response }) => {
      expect(response.safeParse(undefined).success).toBe(status === 202 || status === 204);
    },
  );
});
