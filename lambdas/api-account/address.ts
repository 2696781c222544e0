import type { Context, Hono } from 'hono';
import type { AccountId } from '../../domain/certificate.ts';
import { instantOf } from '../../domain/clock.ts';
import { Problem } from '../../domain/problem.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import { problemTexts } from '../../domain/texts/problem/index.ts';
import { isStanding, isTakenBack } from '../adapters/standing-account.ts';
import { clientAddress } from '../api/client-address.ts';
import { serve } from '../api/endpoint.ts';
import type { Owner } from '../api/owner.ts';
import { readerLanguage } from '../api/reader.ts';
import type { Parts } from './parts.ts';

/** Another e-mail address for the account, once it is proven. Until then the old one serves. */
export function serveAddress(app: Hono, parts: Parts, { signed, confirm }: Owner): void {
  const { accounts, clock, contacts, identity, mails, profiles, rate, tokens } = parts;

  serve(app, 'POST /api/account/email', async ({ email, password, code, contactsToo }, context) => {
    const askedAt = clock.now();
    const { profile } = await signed(context);
    if (email === profile.email) throw ownAddress(context);
    await confirm(profile, password, code);
    const { accountId } = profile;
    await rate.count(rateLimits.requestMail.about, accountId, clock.now());
    await rate.count(rateLimits.requestMail.about, email, clock.now());
    // The owner is told first: no link is on its way that the old address knows nothing of. Whether the new one
    // has an account is found out behind the queue, and told there alone.
    await mails.request({ kind: 'address-notice', accountId, address: email });
    const wish = { accountId, address: email, replaces: profile.email, contactsToo };
    await mails.request({ kind: 'address-confirmation', ...wish, askedAt });
  });

  /** No session is asked for: the link may be opened on another device than it was asked for on. */
  serve(app, 'POST /api/account/confirm-email', async ({ token }, context) => {
    await rate.count(rateLimits.confirmEmail.from, clientAddress(context), clock.now());
    const grant = await tokens.read(token, 'address-change', clock.now());
    const { accountId, address, replaces } = grant;
    const profile = await accounts.profileOf(accountId);
    // Gone or taken back by a new password: whoever asked for the link may not have been its owner.
    if (!isStanding(profile) || isTakenBack(profile, grant.askedAt)) throw new Problem('token-expired');
    if (![replaces, address].includes(profile.email)) {
      // Changed again. Should this link have died half-way before, the login may still have its address.
      if ((await identity.find(address)) === accountId) await agree(accountId);
      throw new Problem('token-expired');
    }
    // The user pool first, since it alone knows which addresses are taken; the token last, so that a death in
    // between leaves a link that does all of it again.
    await identity.setAddress(accountId, address);
    if (grant.contactsToo) {
      const numbers = await accounts.studentNumbersOf(accountId);
      await Promise.all(numbers.map((number) => contacts.readdress(number, address, instantOf(clock.now()))));
    }
    await profiles.setAddress(accountId, grant, token, clock.now()).finally(() => agree(accountId));
  });

  /**
   * Gives the login the address that the profile has. Of two links that are used at once one alone changes the
   * profile, but both change the login, in any order: whoever is last here leaves them as one, since nobody leaves
   * before the profile still says what was written.
   */
  async function agree(accountId: AccountId): Promise<void> {
    const { email } = (await accounts.profileOf(accountId)) ?? {};
    if (email === undefined) return;
    await identity.setAddress(accountId, email);
    if ((await accounts.profileOf(accountId))?.email !== email) await agree(accountId);
  }
}

function ownAddress(context: Context): Problem {
  const message = problemTexts(readerLanguage(context))('field.own-address');
  return new Problem('invalid-request', { errors: [{ field: 'email', message }] });
}
