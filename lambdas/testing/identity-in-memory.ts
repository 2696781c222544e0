import { randomUUID } from 'node:crypto';
import type { AccountId } from '../../domain/certificate.ts';
import { Problem } from '../../domain/problem.ts';
import type { Entry, Identity, SignedIn } from '../adapters/identity.ts';
import { newToken } from '../adapters/random.ts';

interface Login {
  readonly accountId: AccountId;
  email: string;
  password?: string;
  readonly refreshTokens: Set<string>;
  secret?: { readonly text: string; proven: boolean };
  asksForCode: boolean;
}

/** The code that every app shows, whatever its secret. */
export const rightCode = '424242';

/** A user pool in memory. As Cognito does, it knows a login by its address and by its id. */
export function identityInMemory() {
  const logins = new Set<Login>();
  const at = (name: string) =>
    [...logins].find(({ accountId, email }) => email === name || accountId === name);
  const loginOf = (name: string) => {
    const login = at(name);
    if (!login) throw new Error('No such login');
    return login;
  };
  const add = (email: string, accountId: AccountId, password?: string) => {
    const login: Login = { accountId, email, refreshTokens: new Set(), asksForCode: false };
    if (password !== undefined) login.password = password;
    logins.add(login);
  };

  function letIn(login: Login): SignedIn {
    const refreshToken = newToken();
    login.refreshTokens.add(refreshToken);
    // An access token that names its login is all that is asked of one here.
    return { state: 'signed-in', accountId: login.accountId, refreshToken, accessToken: login.accountId };
  }

  async function enter(email: string, password: string): Promise<Entry> {
    const login = at(email);
    if (!login || login.password !== password) throw new Problem('wrong-credentials');
    if (!login.asksForCode) return letIn(login);
    return { state: 'second-factor', session: login.accountId, username: login.accountId };
  }

  const identity: Identity = {
    find: async (email) => at(email)?.accountId,
    async create(email) {
      const login = at(email);
      if (login) return { accountId: login.accountId, existed: true };
      const accountId = randomUUID() as AccountId;
      add(email, accountId);
      return { accountId, existed: false };
    },
    async setPassword(email, password) {
      loginOf(email).password = password;
    },
    enter,
    async answer({ username }, code) {
      if (code !== rightCode) throw new Problem('wrong-code');
      return letIn(loginOf(username));
    },
    async signIn(email, password) {
      const entry = await enter(email, password);
      if (entry.state === 'second-factor') throw new Problem('second-factor-needed');
      return entry;
    },
    async newSecret(accessToken) {
      const secret = { text: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', proven: false };
      loginOf(accessToken).secret = secret;
      return secret.text;
    },
    async proveSecret(accessToken, code) {
      const { secret } = loginOf(accessToken);
      if (!secret || code !== rightCode) throw new Problem('wrong-code');
      secret.proven = true;
    },
    async askForCode(accountId, asks) {
      const login = loginOf(accountId);
      if (asks && !login.secret?.proven) throw new Error('No proven secret');
      login.asksForCode = asks;
    },
    async setAddress(accountId, email) {
      const holder = at(email);
      if (holder && holder.accountId !== accountId) throw new Problem('address-taken');
      loginOf(accountId).email = email;
    },
    async remove(accountId) {
      const login = at(accountId);
      if (login) logins.delete(login);
    },
    async stillWelcome(accountId, refreshToken) {
      const login = at(accountId);
      return login !== undefined && (refreshToken === undefined || login.refreshTokens.has(refreshToken));
    },
    signOutEverywhere: async (email) => loginOf(email).refreshTokens.clear(),
  };

  return {
    ...identity,
    /** A login that exists with this id, as if it had been created so. */
    has(email: string, accountId: AccountId, password?: string) {
      const before = at(email);
      if (before) logins.delete(before);
      add(email, accountId, password);
    },
    /** What an operator does in the console. */
    disable: (email: string) => logins.delete(loginOf(email)),
  };
}
