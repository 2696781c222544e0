import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { type ActiveCertificate, type CertificateKind, certificateKinds } from '../../domain/certificate.ts';
import type { CredentialForm } from '../../domain/credential/open-badge.ts';
import { spoilt } from '../../domain/credential/spoilt-factory.ts';
import { credentialOf } from '../api/sign-credential.ts';
import { appOptions } from '../testing/caller.ts';
import { askChecker } from '../testing/checkers.ts';
import { memory } from '../testing/memory.ts';
import { activeCertificate } from '../testing/people.ts';
import { stillClock } from '../testing/still-clock.ts';

/** The JSON schema of Open Badges 3.0 as its publisher gives it, which every credential of ours names. */
const schema = askChecker('schema.py', ['.local/checkers/sources']) as { readonly $id: string };
// Its tuples are open, which ajv's own strictness takes for a slip; what it has no word for it refuses.
const ajv = addFormats.default(
  new Ajv2019({ strict: true, strictTypes: false, strictTuples: false, strictRequired: false }),
);
const fits = ajv.compile(schema);

/** What is signed of a certificate with all that it may say, or with no more than it must. */
async function signed(kind: CertificateKind, form: CredentialForm, measured: object): Promise<object> {
  const clock = stillClock();
  const world = memory(clock);
  const certificate = activeCertificate({ kind, ...measured });
  world.register.holds(certificate);
  const now = async () => world.register.all()[0] as ActiveCertificate;
  return decodeJwt(await credentialOf({ ...appOptions, ...world, clock }, certificate, now, form));
}

const all = { level: 'B1', result: 78.5, ects: 10, periods: 120 };
const example = await signed('course-unit', 'whole', all);

describe('the published schema of Open Badges 3.0', () => {
  it('is the one that a credential names', () => {
    expect(example).toMatchObject({ credentialSchema: [{ id: schema.$id }] });
  });

  it.each(certificateKinds)(
    'fits what is signed of the kind %s, whole or not, however much it says',
    async (kind) => {
      for (const form of ['whole', 'without-result'] as const) {
        for (const measured of [all, {}]) {
          expect(fits(await signed(kind, form, measured)), ajv.errorsText(fits.errors)).toBe(true);
        }
      }
    },
  );

  it.each<[string, (string | number)[], unknown?]>([
    ['no issuer', ['issuer']],
    ['another version of the data model', ['@context', 0], 'https://www.w3.org/2018/credentials/v1'],
    ['an achievement without criteria', ['credentialSubject', 'achievement', 'criteria']],
    [
      'a kind of achievement that it does not know',
      ['credentialSubject', 'achievement', 'achievementType'],
      'Cours',
    ],
    ['credits in words', ['credentialSubject', 'creditsEarned'], 'ten'],
    ['a result in numbers', ['credentialSubject', 'result', 0, 'value'], 78.5],
    ['a day in place of a moment', ['awardedDate'], '2026-06-26'],
    ['a hash of which nobody knows whether it is one', ['credentialSubject', 'identifier', 0, 'hashed']],
    ['a status of no type', ['credentialStatus', 'type']],
  ])('does not fit %s, so that to fit means something', (_, path, value) => {
    expect(fits(spoilt(example, path, value))).toBe(false);
  });
});
