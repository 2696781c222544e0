import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminInitiateAuthCommand,
  AdminRespondToAuthChallengeCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  AliasExistsException,
  AssociateSoftwareTokenCommand,
  type AttributeType,
  type AuthenticationResultType,
  CodeMismatchException,
  type CognitoIdentityProviderClient,
  EnableSoftwareTokenMFAException,
  ExpiredCodeException,
  InvalidPasswordException,
  NotAuthorizedException,
  PasswordResetRequiredException,
  UserNotFoundException,
  UsernameExistsException,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import type { AccountId } from '../../domain/certificate.ts';
import { normalisePassword } from '../../domain/password.ts';
import { Problem } from '../../domain/problem.ts';

export type Identity = ReturnType<typeof identity>;

export interface SignedIn {
  readonly state: 'signed-in';
  readonly accountId: AccountId;
  readonly refreshToken: string;
  /** Lets its holder set up a second factor, for an hour. */
  readonly accessToken: string;
}

/** The question for a code. */
export interface CodeQuestion {
  readonly state: 'second-factor';
  /** Ties the answer to it. */
  readonly session: string;
  /** What Cognito calls the login, whose address is but another name: answers are to say that one. */
  readonly username: string;
}

/** What a right password leads to. */
export type Entry = SignedIn | CodeQuestion;

function subjectOf(attributes: AttributeType[] | undefined): AccountId {
  const subject = attributes?.find(({ Name }) => Name === 'sub')?.Value;
  if (!subject) throw new Error('The user pool named no subject');
  return subject as AccountId;
}

/**
 * Logins (Cognito user pool). Addresses are proven by our own links before a login exists, so Cognito mails
 * nobody and an unconfirmed user never exists. An account's id is the user's `sub`.
 */
export function identity(client: CognitoIdentityProviderClient, pool: string, clientId: string) {
  async function find(email: string): Promise<AccountId | undefined> {
    try {
      const user = await client.send(new AdminGetUserCommand({ UserPoolId: pool, Username: email }));
      return subjectOf(user.UserAttributes);
    } catch (error) {
      if (error instanceof UserNotFoundException) return undefined;
      throw error;
    }
  }

  /** @returns the new login's id, or that of the login which already has the address. */
  async function create(email: string): Promise<{ accountId: AccountId; existed: boolean }> {
    try {
      const { User } = await client.send(
        new AdminCreateUserCommand({
          UserPoolId: pool,
          Username: email,
          MessageAction: 'SUPPRESS',
          UserAttributes: [
            { Name: 'email', Value: email },
            { Name: 'email_verified', Value: 'true' },
          ],
        }),
      );
      return { accountId: subjectOf(User?.Attributes), existed: false };
    } catch (error) {
      if (!(error instanceof UsernameExistsException)) throw error;
      const accountId = await find(email);
      if (!accountId) throw error;
      return { accountId, existed: true };
    }
  }

  /** @throws Problem `weak-password` when the pool's own policy refuses it. */
  async function setPassword(email: string, password: string): Promise<void> {
    try {
      await client.send(
        new AdminSetUserPasswordCommand({
          UserPoolId: pool,
          Username: email,
          Password: normalisePassword(password),
          Permanent: true,
        }),
      );
    } catch (error) {
      if (error instanceof InvalidPasswordException) throw new Problem('weak-password');
      throw error;
    }
  }

  /**
   * @throws Problem `wrong-credentials`, the same for an unknown address, a wrong password and an account that
   * Cognito has locked for a while.
   */
  async function enter(email: string, password: string): Promise<Entry> {
    try {
      const { AuthenticationResult, ChallengeName, ChallengeParameters, Session } = await client.send(
        new AdminInitiateAuthCommand({
          UserPoolId: pool,
          ClientId: clientId,
          AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: email, PASSWORD: normalisePassword(password) },
        }),
      );
      if (ChallengeName === 'SOFTWARE_TOKEN_MFA' && Session) {
        return {
          state: 'second-factor',
          session: Session,
          username: ChallengeParameters?.USER_ID_FOR_SRP ?? email,
        };
      }
      return signedIn(AuthenticationResult);
    } catch (error) {
      if (isRefusal(error)) throw new Problem('wrong-credentials');
      throw error;
    }
  }

  /** Answers the question for a code. @throws Problem `wrong-code`, also when it was asked too long ago. */
  async function answer({ session, username }: CodeQuestion, code: string): Promise<SignedIn> {
    try {
      const { AuthenticationResult } = await client.send(
        new AdminRespondToAuthChallengeCommand({
          UserPoolId: pool,
          ClientId: clientId,
          ChallengeName: 'SOFTWARE_TOKEN_MFA',
          ChallengeResponses: { USERNAME: username, SOFTWARE_TOKEN_MFA_CODE: code },
          Session: session,
        }),
      );
      return signedIn(AuthenticationResult);
    } catch (error) {
      if (isWrongCode(error) || isRefusal(error)) throw new Problem('wrong-code');
      throw error;
    }
  }

  /**
   * Signs in an account that no second factor protects.
   * @throws Problem `wrong-credentials`, `second-factor-needed`.
   */
  async function signIn(email: string, password: string): Promise<SignedIn> {
    const entry = await enter(email, password);
    if (entry.state === 'second-factor') throw new Problem('second-factor-needed');
    return entry;
  }

  /** A new secret for the code app of whoever holds the access token. It asks for nothing until it is proven. */
  async function newSecret(accessToken: string): Promise<string> {
    const { SecretCode } = await client.send(new AssociateSoftwareTokenCommand({ AccessToken: accessToken }));
    if (!SecretCode) throw new Error('The user pool made no secret');
    return SecretCode;
  }

  /** Takes the newest secret for good once a code shows that the app has it. @throws Problem `wrong-code`. */
  async function proveSecret(accessToken: string, code: string): Promise<void> {
    try {
      await client.send(new VerifySoftwareTokenCommand({ AccessToken: accessToken, UserCode: code }));
    } catch (error) {
      if (isWrongCode(error)) throw new Problem('wrong-code');
      throw error;
    }
  }

  /** Whether signing in asks for a code of the proven secret. */
  async function askForCode(accountId: AccountId, asks: boolean): Promise<void> {
    await client.send(
      new AdminSetUserMFAPreferenceCommand({
        UserPoolId: pool,
        Username: accountId,
        SoftwareTokenMfaSettings: { Enabled: asks, PreferredMfa: asks },
      }),
    );
  }

  /**
   * Gives a login another address, which has been proven. No two logins have one: Cognito sees to that.
   * @throws Problem `address-taken`.
   */
  async function setAddress(accountId: AccountId, email: string): Promise<void> {
    try {
      await client.send(
        new AdminUpdateUserAttributesCommand({
          UserPoolId: pool,
          Username: accountId,
          UserAttributes: [
            { Name: 'email', Value: email },
            { Name: 'email_verified', Value: 'true' },
          ],
        }),
      );
    } catch (error) {
      if (error instanceof AliasExistsException) throw new Problem('address-taken');
      throw error;
    }
  }

  /**
   * Whether the user pool still knows the login: not after a disabling or deletion, and the refresh token not
   * after a global sign-out. Without one (nobody gave a password) the pool is asked about the login alone.
   */
  async function stillWelcome(accountId: AccountId, refreshToken?: string): Promise<boolean> {
    try {
      if (refreshToken === undefined) {
        // A login's `sub` is its name in a pool whose logins are known by address.
        const command = new AdminGetUserCommand({ UserPoolId: pool, Username: accountId });
        return (await client.send(command)).Enabled === true;
      }
      await client.send(
        new AdminInitiateAuthCommand({
          UserPoolId: pool,
          ClientId: clientId,
          AuthFlow: 'REFRESH_TOKEN_AUTH',
          AuthParameters: { REFRESH_TOKEN: refreshToken },
        }),
      );
      return true;
    } catch (error) {
      if (isRefusal(error)) return false;
      throw error;
    }
  }

  /** Deletes a login; one that is gone already is as good. */
  async function remove(accountId: AccountId): Promise<void> {
    try {
      await client.send(new AdminDeleteUserCommand({ UserPoolId: pool, Username: accountId }));
    } catch (error) {
      if (!(error instanceof UserNotFoundException)) throw error;
    }
  }

  async function signOutEverywhere(email: string): Promise<void> {
    await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId: pool, Username: email }));
  }

  return {
    find,
    create,
    setPassword,
    enter,
    answer,
    signIn,
    newSecret,
    proveSecret,
    askForCode,
    setAddress,
    remove,
    stillWelcome,
    signOutEverywhere,
  };
}

/** @throws Problem `wrong-credentials` when the user pool gave no tokens: it has another question first. */
function signedIn({ AccessToken, IdToken, RefreshToken }: AuthenticationResultType = {}): SignedIn {
  if (!AccessToken || !IdToken || !RefreshToken) throw new Problem('wrong-credentials');
  // The token comes from Cognito itself over TLS: OpenID Connect Core 3.1.3.7 asks for no more.
  const accountId = decodeJwt(IdToken).sub as AccountId;
  return { state: 'signed-in', accountId, refreshToken: RefreshToken, accessToken: AccessToken };
}

function isWrongCode(error: unknown): boolean {
  return (
    error instanceof CodeMismatchException ||
    error instanceof EnableSoftwareTokenMFAException ||
    error instanceof ExpiredCodeException
  );
}

/** Also when an operator has asked for a new password: the page then offers the way to choose one. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof NotAuthorizedException ||
    error instanceof UserNotFoundException ||
    error instanceof PasswordResetRequiredException
  );
}
