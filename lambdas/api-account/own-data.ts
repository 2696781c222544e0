import type { Hono } from 'hono';
import type { Certificate } from '../../domain/certificate.ts';
import { instantOf } from '../../domain/clock.ts';
import type { KnownContact } from '../../domain/contact.ts';
import { readDevice } from '../../domain/device.ts';
import { shareVisibility } from '../../domain/sharing.ts';
import type { Profile } from '../adapters/accounts.ts';
import { serve } from '../api/endpoint.ts';
import type { Owner } from '../api/owner.ts';
import type { Parts } from './parts.ts';

/**
 * All that is kept of a student (GDPR, articles 15 and 20), in a form that a machine reads too. It is a whole life in one
 * file, so an open session is not enough. What only proves or opens something (hashes, sealed keys, tokens) stays here.
 */
export function serveOwnData(app: Hono, parts: Parts, { signed, confirm }: Owner): void {
  const { accounts, clock, contacts, external, joins, profiles, recoveryCodes } = parts;
  const { register, sessions, shares } = parts;

  serve(app, 'POST /api/account/data', async ({ password, code }, context) => {
    const { profile } = await signed(context);
    await confirm(profile, password, code);
    const { accountId, photo, ...others } = profile;
    const numbers = await accounts.studentNumbersOf(accountId);
    const [jpeg, open, held, addresses, former, identities, joined, codes, shared] = await Promise.all([
      photo ? profiles.photoOf(accountId) : undefined,
      sessions.sessionsOf(accountId, clock.now()),
      Promise.all(numbers.map(register.certificatesOf)),
      Promise.all(numbers.map(contacts.contactOf)),
      Promise.all(numbers.map(contacts.formerOf)),
      external.identitiesOf(accountId),
      joins.joinedTo(accountId),
      recoveryCodes.count(accountId),
      shares.sharesOf(accountId),
    ]);
    const certificates = held.flat();
    const known = addresses.flatMap((contact) => contact ?? []);
    return {
      account: { ...plain({ accountId, ...others }), sharing: shareVisibility(others.sharing) },
      ...(jpeg && { photo: `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}` }),
      studentNumbers: numbers,
      contacts: known.map(plain),
      formerContacts: former.flat().map(plain),
      unreachableAddresses: await unreachableOf(profile, known),
      certificates: certificates.map(plain),
      mails: mailsOf(certificates),
      externalIdentities: identities.map(({ provider, linkedAt }) => ({ provider, linkedAt })),
      recoveryCodes: codes,
      joinedAccounts: joined,
      // Not what opens them: a file that lies about would.
      shares: shared.map(({ key, pin, sealedId, ...share }) => ({ ...plain(share), pin: pin !== undefined })),
      sessions: open.map(({ openedAt, seenAt, userAgent }) => ({
        openedAt: instantOf(openedAt),
        seenAt: instantOf(seenAt),
        ...(userAgent && { userAgent, ...readDevice(userAgent) }),
      })),
    };
  });

  /** What is noted of the student's addresses; whom else mails there were for is not theirs to read. */
  async function unreachableOf({ email }: Profile, known: readonly KnownContact[]) {
    const addresses = [...new Set([email, ...known.map(({ address }) => address)])];
    const marks = await Promise.all(addresses.map(parts.unreachable.whyUnreachable));
    return marks.flatMap((mark) => mark ?? []);
  }
}

/** The mails about certificates whose numbers are kept, with what became of each. */
function mailsOf(certificates: readonly Certificate[]) {
  const mails = new Map<string, object>();
  for (const { mailMessageId: id, mailedTo: to, mailOutcome: outcome } of certificates)
    if (id) mails.set(id, { id, to, outcome });
  return [...mails.values()];
}

/** An item without the marks that only the tables need: where it lies, and in which index. */
function plain(item: object): object {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !/^(pk|sk|indexed.*)$/.test(name)));
}
