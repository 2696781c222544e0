import type { Context, Hono } from 'hono';
import type { AccountId, Certificate } from '../../domain/certificate.ts';
import { type Clock, instantOf } from '../../domain/clock.ts';
import { normaliseAddress } from '../../domain/contact.ts';
import { isStanding as stands } from '../../domain/issue.ts';
import { newestFirst } from '../../domain/newest-first.ts';
import { plainIdentifier } from '../../domain/plain-identifier.ts';
import { Problem } from '../../domain/problem.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import type { Accounts, Profile } from '../adapters/accounts.ts';
import type { Captcha } from '../adapters/captcha.ts';
import type { CertificateMails } from '../adapters/certificate-mails.ts';
import type { Contacts } from '../adapters/contacts.ts';
import type { ExternalVisits } from '../adapters/external-visits.ts';
import { fillWallet } from '../adapters/fill-wallet.ts';
import type { Identity } from '../adapters/identity.ts';
import type { PromptMailQueue } from '../adapters/mail-queue.ts';
import type { RateLimiter } from '../adapters/rate-limiter.ts';
import type { Register } from '../adapters/register.ts';
import type { ReturnedCertificates } from '../adapters/returned-certificates.ts';
import type { Sessions } from '../adapters/sessions.ts';
import { isStanding } from '../adapters/standing-account.ts';
import type { ActivationGrant, Tokens } from '../adapters/tokens.ts';
import { acceptance, checkShown, type TextsOfToday } from '../api/acceptance.ts';
import { type AppOptions, createApp } from '../api/app.ts';
import { clientAddress } from '../api/client-address.ts';
import { serve } from '../api/endpoint.ts';
import { proofCookie } from '../api/external-cookies.ts';
import { mailRequestLimit } from '../api/mail-request-limit.ts';
import { checkPassword } from '../api/password-check.ts';
import { sessionCookie } from '../api/session-cookie.ts';

export interface Parts extends AppOptions, TextsOfToday {
  readonly accounts: Accounts;
  readonly captcha: Pick<Captcha, 'accept'>;
  readonly certificateMails: Pick<CertificateMails, 'skipQueued'>;
  readonly clock: Clock;
  readonly contacts: Pick<Contacts, 'contactOf'>;
  readonly identity: Pick<Identity, 'create' | 'find' | 'setPassword' | 'signIn' | 'stillWelcome'>;
  readonly mails: PromptMailQueue;
  readonly rate: RateLimiter;
  readonly register: Pick<Register, 'activateAll' | 'certificatesOf'>;
  readonly returned: ReturnedCertificates;
  readonly sessions: Pick<Sessions, 'open' | 'resume' | 'end'>;
  readonly tokens: Pick<Tokens, 'read'>;
  readonly visits: Pick<ExternalVisits, 'prove' | 'provenBy' | 'drop'>;
}

/** From the link in a mail to certificates in a wallet. */
export function createHandler(parts: Parts): Hono {
  const { accounts, captcha, certificateMails, clock, contacts, identity, mails } = parts;
  const { rate, register, sessions, tokens } = parts;
  const app = createApp(parts);
  const cookie = sessionCookie({ sessions, identity, clock });
  const proof = proofCookie(parts);
  const limitMailRequests = mailRequestLimit(parts);

  serve(app, 'POST /api/activation/view', async ({ token }, context) => {
    await rate.count(rateLimits.viewActivation.from, clientAddress(context), clock.now());
    const grant = await readGrant(token);
    const { studentNumber, address } = grant;
    const certificates = await register.certificatesOf(studentNumber);
    const owner = await accounts.accountOf(studentNumber);
    // Of a number in no wallet all that stands waits for one, also what is still called active; and of one that the
    // link takes out of another.
    const linked = owner !== undefined && owner !== grant.takenFrom;
    const waiting = certificates.filter((each) => (linked ? each.state === 'pending' : stands(each)));
    const holder = latest(waiting) ?? latest(certificates);
    if (!holder) throw new Problem('token-unknown');
    return {
      firstName: holder.firstName,
      lastName: holder.lastName,
      studentNumber,
      address,
      certificates: waiting.map(({ kind, code, title, schoolYear }) => ({ kind, code, title, schoolYear })),
      account: await accountState(context, grant),
      taken: owner !== undefined && !linked,
    };
  });

  serve(app, 'POST /api/activation/register', async (form, context) => {
    await rate.count(rateLimits.register.from, clientAddress(context), clock.now());
    const grant = await readGrant(form.token);
    const { address, takenFrom } = grant;
    await checkPassword(context, form.password, [form.firstName, form.lastName, address]);
    await checkNew(form, grant);
    await captcha.accept(form.captcha, clock.now());

    const accountId = await loginFor(address);
    await identity.setPassword(address, form.password);
    const profile = newProfile(accountId, address, form);
    await accounts.create(profile, grant.studentNumber, form.token, clock.now(), { takenFrom });
    await collect(grant);
    const { refreshToken } = await identity.signIn(address, form.password).catch((error: unknown) => {
      // Two links of one mailbox at the same moment: the other form's password came last. The account is there.
      if (error instanceof Problem && error.code === 'wrong-credentials') throw new Problem('account-exists');
      throw error;
    });
    await cookie.open(context, accountId, { refreshToken });
    return accountView(profile);
  });

  // No captcha: whoever has been to a provider and holds a link has proven more than that they are no machine.
  serve(app, 'POST /api/activation/register-external', async (form, context) => {
    await rate.count(rateLimits.register.from, clientAddress(context), clock.now());
    const grant = await readGrant(form.token);
    const { address, takenFrom } = grant;
    await checkNew(form, grant);
    const external = await proof.require(context);

    // The login has no password until its owner chooses one, as one does who has forgotten it.
    const accountId = await loginFor(address);
    const profile = { ...newProfile(accountId, address, form), withoutPassword: true } as const;
    await accounts.create(profile, grant.studentNumber, form.token, clock.now(), { external, takenFrom });
    await collect(grant);
    await cookie.open(context, accountId, { external });
    await proof.clear(context);
    return accountView(profile);
  });

  serve(app, 'POST /api/activation/link', async ({ token, email }, context) => {
    await rate.count(rateLimits.link.from, clientAddress(context), clock.now());
    const { accountId } = await cookie.require(context);
    // Somebody else may have signed in since the page said into whose wallet this goes.
    if ((await accounts.profileOf(accountId))?.email !== email) throw new Problem('other-account');
    const grant = await readGrant(token);
    const { studentNumber, takenFrom } = grant;
    const owner = await accounts.accountOf(studentNumber);
    if (owner && owner !== accountId && owner !== takenFrom) throw new Problem('link-elsewhere');
    await accounts.link(accountId, studentNumber, token, clock.now(), takenFrom);
    await collect(owner === accountId ? { studentNumber } : grant);
  });

  serve(app, 'POST /api/activation/readdress', async (form, context) => {
    const { token, address, language } = form;
    await limitMailRequests(context, form.captcha, address);
    const { studentNumber, contactAddress } = await readGrant(token);
    await rate.count(rateLimits.requestMail.about, studentNumber, clock.now());
    await mails.request({ kind: 'readdress', studentNumber, address, contactAddress, language });
  });

  serve(app, 'POST /api/activation/renew', async (form, context) => {
    const who = form.who.includes('@') ? normaliseAddress(form.who) : plainIdentifier(form.who).toUpperCase();
    await limitMailRequests(context, form.captcha, who);
    await mails.request({ kind: 'renew', who });
  });

  /** @throws Problem `terms-changed` for a page from before, `already-linked`. */
  async function checkNew(
    shown: { terms: string; privacy: string },
    { studentNumber, takenFrom }: ActivationGrant,
  ): Promise<void> {
    checkShown(shown, parts);
    const owner = await accounts.accountOf(studentNumber);
    if (owner && owner !== takenFrom) throw new Problem('already-linked');
  }

  /**
   * A login for an address that a link has proven. One without a profile is what a registration leaves that died
   * half-way: it is the same person's, who goes on with it.
   * @throws Problem `account-exists`.
   */
  async function loginFor(address: string): Promise<AccountId> {
    const { accountId, existed } = await identity.create(address);
    // Also one that is about to go: its login is not taken over, but made anew once it is gone.
    if (existed && (await accounts.profileOf(accountId))) throw new Problem('account-exists');
    return accountId;
  }

  function newProfile(
    accountId: AccountId,
    email: string,
    form: Pick<Profile, 'firstName' | 'lastName' | 'language'> & { terms: string; privacy: string },
  ): Profile {
    const { firstName, lastName, language } = form;
    const createdAt = instantOf(clock.now());
    return { accountId, firstName, lastName, email, language, createdAt, ...acceptance(form, createdAt) };
  }

  /** @throws Problem `token-…`; a link that began at a contact address which was replaced is expired. */
  async function readGrant(token: string): Promise<ActivationGrant> {
    const grant = await tokens.read(token, 'activation', clock.now());
    const contact = await contacts.contactOf(grant.studentNumber);
    if (contact && contact.address !== grant.contactAddress) throw new Problem('token-expired');
    // That the secretariat has given the address is all that lets a link take a number out of a wallet.
    if (grant.takenFrom && (!contact || contact.withdrawn)) throw new Problem('token-expired');
    return grant;
  }

  async function accountState(context: Context, { studentNumber, address, takenFrom }: ActivationGrant) {
    const owner = await accounts.accountOf(studentNumber);
    if (owner && owner === (await cookie.find(context))?.accountId) return 'linked-here';
    if (owner && owner !== takenFrom) return 'linked';
    const login = await identity.find(address);
    return login && isStanding(await accounts.profileOf(login)) ? 'address-known' : 'none';
  }

  /**
   * Activates all that waits, and tells an account what was taken from it. The stream of the accounts table does the same a moment later: should this
   * request die here, nothing is lost.
   */
  async function collect({
    studentNumber,
    takenFrom,
  }: Pick<ActivationGrant, 'studentNumber' | 'takenFrom'>): Promise<void> {
    if (takenFrom) await mails.request({ kind: 'number-taken', accountId: takenFrom, studentNumber });
    await fillWallet(parts, studentNumber, instantOf(clock.now()));
    await certificateMails.skipQueued(studentNumber);
  }

  return app;
}

function accountView({ firstName, lastName, email, language }: Profile) {
  return { firstName, lastName, email, language };
}

/** Names change; the newest deliberation knows best. */
function latest(certificates: readonly Certificate[]): Certificate | undefined {
  return certificates.toSorted(newestFirst)[0];
}
