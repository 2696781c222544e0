import type { Hono } from 'hono';
import { minutes } from '../../domain/clock.ts';
import { Problem } from '../../domain/problem.ts';
import { rateLimits } from '../../domain/rate-limits.ts';
import { serve } from '../api/endpoint.ts';
import type { Owner } from '../api/owner.ts';
import { checkPassword } from '../api/password-check.ts';
import type { Parts } from './parts.ts';

/** How long a change may be sent again, milliseconds: its answer was lost. */
const sentAgainFor = minutes(15);

/** A new password: in the place of one that is known, or by a link to whoever has none yet. */
export function servePassword(app: Hono, parts: Parts, { signed, confirm }: Owner): void {
  const { accounts, clock, identity, mails, rate, sessions } = parts;

  serve(app, 'POST /api/account/password', async ({ current, password, code }, context) => {
    const { profile, session } = await signed(context);
    const { accountId, email, firstName, lastName, passwordChosenAt } = profile;
    await checkPassword(context, password, [firstName, lastName, email]);
    await confirm(profile, current, code).catch(async (failure: unknown) => {
      // It may have been done already: then the new one is the one that counts, and all that follows is done again.
      const isWrong = failure instanceof Problem && failure.code === 'wrong-password';
      if (!isWrong || clock.now() - (passwordChosenAt ?? 0) > sentAgainFor) throw failure;
      await confirm(profile, password, code);
    });
    await accounts.notePassword(accountId, clock.now());
    // Before and after: should this die half-way no other session is left. A sign-in that the old password is
    // just letting in finds the later note, or is found by the later ending.
    await sessions.endAll(accountId, session.id);
    await identity.setPassword(email, password);
    await accounts.notePassword(accountId, clock.now());
    await sessions.endAll(accountId, session.id);
    await mails.request({ kind: 'password-changed', accountId });
  });

  serve(app, 'POST /api/account/choose-password', async (_, context) => {
    const askedAt = clock.now();
    const { email, language } = (await signed(context)).profile;
    await rate.count(rateLimits.requestMail.about, email, clock.now());
    await mails.request({ kind: 'password-forgotten', email, language, askedAt });
  });
}
