import type { AccountId } from '../../domain/certificate.ts';
import { Problem } from '../../domain/problem.ts';
import { shareFields } from '../../domain/sharing.ts';
import { visitsOfBoth } from '../../domain/wallet-visits.ts';
import type { Profile } from '../adapters/accounts.ts';
import type { Profiles } from '../adapters/profiles.ts';
import type { Tokens } from '../adapters/tokens.ts';

/** What students say of themselves, in the map that `accounts` keeps its profiles in. */
export function profilesInMemory(kept: Map<AccountId, Profile>, tokens: Pick<Tokens, 'spend'>): Profiles {
  const photos = new Map<AccountId, Uint8Array<ArrayBuffer>>();
  const of = (accountId: AccountId) => {
    const profile = kept.get(accountId);
    if (!profile) throw new Error('No such profile');
    return profile;
  };
  return {
    async change(accountId, changes) {
      const said = Object.entries(changes).filter(([, value]) => value !== undefined);
      const merged = Object.entries({ ...of(accountId), ...Object.fromEntries(said) });
      kept.set(accountId, Object.fromEntries(merged.filter(([, value]) => value !== null)) as never);
    },
    async bring(from, into) {
      const { gender, birthDate, phone, country, city, photo, accountId } = from;
      const [standing, jpeg] = [of(into), photos.get(accountId)];
      const details = Object.entries({ gender, birthDate, phone, country, city });
      const said = Object.fromEntries(details.filter(([, value]) => value !== undefined));
      const hidden = shareFields.filter((field) => from.sharing?.[field] === false);
      const { sharing, walletVisits } = standing;
      kept.set(into, {
        ...said,
        ...standing,
        ...(photo && !standing.photo && { photo }),
        ...(from.withoutArrivalMails && { withoutArrivalMails: true }),
        ...(sharing && {
          sharing: { ...sharing, ...Object.fromEntries(hidden.map((field) => [field, false])) },
        }),
        ...(walletVisits && { walletVisits: visitsOfBoth(from.walletVisits, walletVisits) }),
      });
      if (jpeg && !standing.photo) photos.set(into, jpeg);
    },
    async setPhoto(accountId, jpeg) {
      const name = `photo-${jpeg.length}`;
      photos.set(accountId, jpeg);
      kept.set(accountId, { ...of(accountId), photo: name });
      return name;
    },
    photoOf: async (accountId) => photos.get(accountId),
    async forgetPhoto(accountId) {
      const { photo, ...others } = of(accountId);
      kept.set(accountId, others);
      photos.delete(accountId);
    },
    async setAddress(accountId, { replaces, address }, token, now) {
      if (![replaces, address].includes(of(accountId).email)) throw new Problem('token-expired');
      await tokens.spend(token, now);
      kept.set(accountId, { ...of(accountId), email: address });
    },
    async followAddress(accountId, before, email) {
      if (of(accountId).email === before) kept.set(accountId, { ...of(accountId), email });
    },
    async acceptTerms(accountId, accepted) {
      const profile = of(accountId);
      if (profile.terms.version !== accepted.terms.version) kept.set(accountId, { ...profile, ...accepted });
    },
    async noteSharing(accountId, sharing) {
      kept.set(accountId, { ...of(accountId), sharing });
    },
    async noteSecondFactor(accountId, since) {
      const { secondFactorSince, ...others } = of(accountId);
      kept.set(accountId, since ? { ...others, secondFactorSince: since } : others);
    },
    async close(accountId, closedAt) {
      const profile = of(accountId);
      if (profile.joining) throw new Problem('not-signed-in');
      kept.set(accountId, { ...profile, closedAt: profile.closedAt ?? closedAt });
    },
  };
}
