import { UnsignedAchievementCredentialValidator } from '@learncard/types';
import { describe, expect, it } from 'vitest';
import { certificateKinds } from '../certificate.ts';
import { issuerAt } from '../verification/issuer-factory.ts';
import { spoilt } from './spoilt-factory.ts';

/** What a wallet that others make (LearnCard) says of an Open Badge 3.0: of which parts, and which type each has. */
const check = (credential: unknown) => UnsignedAchievementCredentialValidator.safeParse(credential);

const { claims } = await issuerAt();

describe('the types of a wallet that others make', () => {
  it.each(certificateKinds)('take a certificate of the kind %s with all that it says', (kind) => {
    const credential = claims({ kind });
    const { data, error } = check(credential);
    expect(error).toBeUndefined();
    expect(data?.credentialSubject).toEqual(credential.credentialSubject);
  });

  it.each<[string, (string | number)[], unknown?]>([
    ['no issuer', ['issuer']],
    ['an achievement without criteria', ['credentialSubject', 'achievement', 'criteria']],
    ['an achievement without name', ['credentialSubject', 'achievement', 'name']],
    ['an achievement without type', ['credentialSubject', 'achievement', 'type']],
    ['credits in words', ['credentialSubject', 'creditsEarned'], 'ten'],
    ['a result in numbers', ['credentialSubject', 'result', 0, 'value'], 78.5],
    ['a hash of which nobody knows whether it is one', ['credentialSubject', 'identifier', 0, 'hashed']],
    ['a status of no type', ['credentialStatus', 'type']],
  ])('refuse %s, so that to be taken means something', (_, path, value) => {
    expect(check(spoilt(claims(), path, value)).success).toBe(false);
  });
});
