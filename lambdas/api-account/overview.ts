import type { Context, Hono } from 'hono';
import { dateOf, instantOf } from '../../domain/clock.ts';
import { readDevice } from '../../domain/device.ts';
import { serve } from '../api/endpoint.ts';
import type { Owner, Parts } from './parts.ts';

/** An account at a glance, and all of it as a file. */
export function serveOverview(app: Hono, parts: Parts, { signed }: Owner): void {
  const { accounts, clock, contacts, institute, profiles, recoveryCodes, register, sessions } = parts;

  serve(app, 'GET /api/account', async (_, context) => {
    const { profile } = await signed(context);
    const { accountId, createdAt, email, firstName, language, lastName, secondFactorSince, terms } = profile;
    const numbers = await accounts.studentNumbersOf(accountId);
    return {
      ...{ firstName, lastName, email, language, createdAt, terms },
      password: !profile.withoutPassword,
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

  /** GDPR, articles 15 and 20: all of it, in a form that a machine reads too. */
  serve(app, 'GET /api/account/data', async (_, context) => {
    const { profile } = await signed(context);
    const { accountId, photo, ...others } = profile;
    const numbers = await accounts.studentNumbersOf(accountId);
    const [jpeg, open, held, addresses] = await Promise.all([
      photo ? profiles.photoOf(accountId) : undefined,
      sessions.sessionsOf(accountId, clock.now()),
      Promise.all(numbers.map(register.certificatesOf)),
      Promise.all(numbers.map(contacts.contactOf)),
    ]);
    offerAsFile(context, `porte-document-${dateOf(clock.now(), institute.timeZone)}.json`);
    return {
      account: plain({ accountId, ...others }),
      ...(jpeg && { photo: `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}` }),
      contacts: addresses.flatMap((contact) => (contact ? [plain(contact)] : [])),
      certificates: held.flat().map(plain),
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

/** An item without the marks that only the tables need: where it lies, and who is mailing it just now. */
function plain(item: object): object {
  const marks = ['pk', 'sk', 'indexedAddress', 'mailClaim', 'mailClaimUntil'];
  return Object.fromEntries(Object.entries(item).filter(([name]) => !marks.includes(name)));
}
