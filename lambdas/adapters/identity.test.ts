import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { serviceError } from '../testing/failures.ts';
import { identity } from './identity.ts';

/** A user pool of one user, that takes no password with a space outside, as Cognito does. */
function pool() {
  let kept: string | undefined;
  const send = async ({ input }: { input: { Password?: string; AuthParameters?: { PASSWORD: string } } }) => {
    if (input.Password !== undefined) {
      if (!/^\S+.*\S+$/.test(input.Password)) throw serviceError('InvalidParameterException', 'pattern');
      kept = input.Password;
    }
    const subject = Buffer.from(JSON.stringify({ sub: 'the subject' })).toString('base64url');
    return input.AuthParameters?.PASSWORD === kept
      ? {
          AuthenticationResult: {
            AccessToken: 'access',
            IdToken: `e30.${subject}.`,
            RefreshToken: 'refresh',
          },
        }
      : {};
  };
  return identity({ send } as unknown as CognitoIdentityProviderClient, 'pool', 'client');
}

describe('a password', () => {
  it.each([
    ['typed with a space at its end', 'tulipe cheval nuage '],
    ['typed with spaces at both ends', '  tulipe cheval nuage  '],
    ['whose accents a keyboard composes otherwise', 'tulipe che\u0301val nuage'],
  ])('%s can be chosen, and signs in typed either way', async (_, typed) => {
    const logins = pool();
    await logins.setPassword('chloe@example.org', typed);
    const again = typed.normalize('NFC').trim();
    expect(await logins.signIn('chloe@example.org', typed)).toMatchObject({
      accountId: 'the subject',
      refreshToken: 'refresh',
    });
    expect(await logins.signIn('chloe@example.org', again)).toEqual(
      await logins.signIn('chloe@example.org', typed),
    );
  });

  it('with other spaces inside is another', async () => {
    const logins = pool();
    await logins.setPassword('chloe@example.org', 'tulipe cheval nuage');
    await expect(logins.signIn('chloe@example.org', 'tulipe  cheval nuage')).rejects.toThrow(
      'wrong-credentials',
    );
  });
});

describe('the question for a code', () => {
  it('is answered by the name that Cognito has for the login, which is not its address', async () => {
    const asked: object[] = [];
    const send = async ({ input }: { input: object }) => {
      asked.push(input);
      return asked.length > 1
        ? {
            AuthenticationResult: {
              AccessToken: 'a',
              IdToken: `e30.${btoa('{"sub":"s"}')}.`,
              RefreshToken: 'r',
            },
          }
        : {
            ChallengeName: 'SOFTWARE_TOKEN_MFA',
            ChallengeParameters: { USER_ID_FOR_SRP: 'the subject' },
            Session: 'session',
          };
    };
    const logins = identity({ send } as unknown as CognitoIdentityProviderClient, 'pool', 'client');
    const question = await logins.enter('chloe@example.org', 'tulipe cheval nuage');
    if (question.state !== 'second-factor') throw new Error('No code is asked for');
    await logins.answer(question, '123456');
    expect(asked[1]).toMatchObject({ Session: 'session', ChallengeResponses: { USERNAME: 'the subject' } });
  });
});
