import type { Hono } from 'hono';
import { instantOf } from '../../domain/clock.ts';
import { shareVisibility } from '../../domain/sharing.ts';
import { acceptance, checkShown } from '../api/acceptance.ts';
import { serve } from '../api/endpoint.ts';
import type { Owner } from '../api/owner.ts';
import type { Parts } from './parts.ts';

/** An account at a glance, and choices that open nothing. */
export function serveOverview(app: Hono, parts: Parts, { signed }: Owner): void {
  const { accounts, clock, contacts, profiles, recoveryCodes } = parts;

  serve(app, 'GET /api/account', async (_, context) => {
    const { profile } = await signed(context);
    const { accountId, createdAt, email, firstName, language, lastName } = profile;
    const { privacy, secondFactorSince, terms } = profile;
    const numbers = await accounts.studentNumbersOf(accountId);
    return {
      ...{ firstName, lastName, email, language, createdAt, terms, privacy },
      password: !profile.withoutPassword,
      arrivalMails: !profile.withoutArrivalMails,
      sharing: shareVisibility(profile.sharing),
      ...(profile.passwordChosenAt && { passwordChosenAt: instantOf(profile.passwordChosenAt) }),
      ...(secondFactorSince && {
        secondFactor: { since: secondFactorSince, recoveryCodes: await recoveryCodes.count(accountId) },
      }),
      studentNumbers: await Promise.all(
        numbers.map(async (studentNumber) => ({
          studentNumber,
          contactAddress: (await contacts.contactOf(studentNumber))?.address,
        })),
      ),
    };
  });

  serve(app, 'PUT /api/account/terms', async (shown, context) => {
    const { profile } = await signed(context);
    checkShown(shown, parts);
    await profiles.acceptTerms(profile.accountId, acceptance(shown, instantOf(clock.now())));
  });

  serve(app, 'PUT /api/account/arrival-mails', async ({ wanted }, context) => {
    const { profile } = await signed(context);
    await accounts.wantArrivalMails(profile.accountId, wanted);
  });

  serve(app, 'PUT /api/account/sharing', async (sharing, context) => {
    const { profile } = await signed(context);
    await profiles.noteSharing(profile.accountId, sharing);
  });
}
