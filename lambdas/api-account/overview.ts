import type { Context, Hono } from 'hono';
import { dateOf, instantOf } from '../../domain/clock.ts';
import { readDevice } from '../../domain/device.ts';
import { shareVisibility } from '../../domain/sharing.ts';
import { serve } from '../api/endpoint.ts';
import type { Owner } from '../api/owner.ts';
import type { Parts } from './parts.ts';

/** An account at a glance, and all of it as a file. */
export function serveOverview(app: Hono, parts: Parts, { signed }: Owner): void {
  const {
    accounts,
    clock,
    contacts,
    external,
    institute,
    profiles,
    recoveryCodes,
    register,
    sessions,
    shares,
  } = parts;

  serve(app, 'GET /api/account', async (_, context) => {
    const { profile } = await signed(context);
    const { accountId, createdAt, email, firstName, language, lastName, secondFactorSince, terms } = profile;
    const numbers = await accounts.studentNumbersOf(accountId);
    return {
      ...{ firstName, lastName, email, language, createdAt, terms },
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

  serve(app, 'PUT /api/account/arrival-mails', async ({ wanted }, context) => {
    const { profile } = await signed(context);
    await accounts.wantArrivalMails(profile.accountId, wanted);
  });

  serve(app, 'PUT /api/account/sharing', async (sharing, context) => {
    const { profile } = await signed(context);
    await profiles.noteSharing(profile.accountId, sharing);
  });

  /** GDPR, articles 15 and 20: all of it, in a form that a machine reads too. */
  serve(app, 'GET /api/account/data', async (_, context) => {
    const { profile } = await signed(context);
    const { accountId, photo, ...others } = profile;
    const numbers = await accounts.studentNumbersOf(accountId);
    const [jpeg, open, held, addresses, identities, shared] = await Promise.all([
      photo ? profiles.photoOf(accountId) : undefined,
      sessions.sessionsOf(accountId, clock.now()),
      Promise.all(numbers.map(register.certificatesOf)),
      Promise.all(numbers.map(contacts.contactOf)),
      external.identitiesOf(accountId),
      shares.sharesOf(accountId),
    ]);
    offerAsFile(context, `porte-document-${dateOf(clock.now(), institute.timeZone)}.json`);
    return {
      account: { ...plain({ accountId, ...others }), sharing: shareVisibility(others.sharing) },
      ...(jpeg && { photo: `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}` }),
      contacts: addresses.flatMap((contact) => (contact ? [plain(contact)] : [])),
      certificates: held.flat().map(plain),
      externalIdentities: identities.map(({ provider, linkedAt }) => ({ provider, linkedAt })),
      // Not what opens them: a file that lies about would.
      shares: shared.map(({ key, pin, sealedId, ...share }) => ({ ...plain(share), pin: pin !== undefined })),
      sessions: open.map(({ openedAt, seenAt, userAgent }) => ({
        openedAt: instantOf(openedAt),
        seenAt: instantOf(seenAt),
        ...(userAgent && { userAgent, ...readDevice(userAgent) }),
      })),
    };
  });
}

function offerAsFile(context: Context, name: string): void {
  context.header('content-disposition', `attachment; filename="${name}"`);
}

/** An item without the marks that only the tables need: where it lies, and in which index. */
function plain(item: object): object {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !/^(pk|sk|indexed.*)$/.test(name)));
}
