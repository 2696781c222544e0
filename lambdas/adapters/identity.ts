import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
  InvalidPasswordException,
  NotAuthorizedException,
  PasswordResetRequiredException,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import type { AccountId } from '../../domain/certificate.ts';
import { normalisePassword } from '../../domain/password.ts';
import { Problem } from '../../domain/problem.ts';

export type Identity = ReturnType<typeof identity>;

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
  async function signIn(
    email: string,
    password: string,
  ): Promise<{ accountId: AccountId; refreshToken: string }> {
    try {
      const { AuthenticationResult } = await client.send(
        new AdminInitiateAuthCommand({
          UserPoolId: pool,
          ClientId: clientId,
          AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: email, PASSWORD: normalisePassword(password) },
        }),
      );
      const { IdToken, RefreshToken } = AuthenticationResult ?? {};
      if (!IdToken || !RefreshToken) throw new Problem('wrong-credentials');
      // The token comes from Cognito itself over TLS: OpenID Connect Core 3.1.3.7 asks for no more.
      return { accountId: decodeJwt(IdToken).sub as AccountId, refreshToken: RefreshToken };
    } catch (error) {
      if (isRefusal(error)) throw new Problem('wrong-credentials');
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

  return { find, create, setPassword, signIn, remove, stillWelcome, signOutEverywhere };
}

/** Also when an operator has asked for a new password: the page then offers the way to choose one. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof NotAuthorizedException ||
    error instanceof UserNotFoundException ||
    error instanceof PasswordResetRequiredException
  );
}
