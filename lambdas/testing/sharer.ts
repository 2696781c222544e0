import type { BodyOf, OpenedShare, ShareView } from '../../domain/api.ts';
import type { AccountId, StudentNumber } from '../../domain/certificate.ts';
import { createHandler as createOpening } from '../api-open-share/handler.ts';
import { createHandler as createShares, type Parts } from '../api-shares/handler.ts';
import { appOptions, type Call, caller } from './caller.ts';
import { keptLog } from './kept-log.ts';
import { memory } from './memory.ts';
import { activeCertificate, chloe, profile } from './people.ts';
import { stillClock } from './still-clock.ts';

export const stranger = {
  accountId: 'd0000000-8b86-4d01-b42d-00c04fc964ff' as AccountId,
  number: '2020-00042' as StudentNumber,
} as const;

export type Wanted = Partial<BodyOf<'POST /api/shares'>>;

/** Chloé, who is signed in and shares what she holds, and whoever opens it. */
export async function sharer(changes: Partial<Parts> = {}) {
  const clock = stillClock();
  const world = memory(clock);
  const log = keptLog();
  world.open(profile(), chloe.studentNumber);
  world.open(profile({ accountId: stranger.accountId, email: 'm@example.org' }), stranger.number);
  world.register.holds(activeCertificate({ result: 78.5, birthDate: '1999-03-14' as never }));
  const parts = { ...appOptions, ...world, log };
  const call = caller(createShares({ ...parts, ...changes }));
  const opening = caller(createOpening(parts));
  const signIn = async (accountId: AccountId) =>
    `__Host-session=${await world.sessions.open(accountId, { refreshToken: 'refresh' }, clock.now())}`;
  const cookie = await signIn(chloe.accountId);

  const create = (wanted: Wanted = {}, more: Call = {}) =>
    call('POST /api/shares', {
      cookie,
      body: {
        id: crypto.randomUUID(),
        title: 'Candidature',
        certificates: 'all',
        shows: { result: false, birthDate: false, photo: false },
        ...wanted,
      },
      ...more,
    });

  return {
    ...world,
    clock,
    cookie,
    create,
    log,
    signIn,
    openAccount: world.open,
    /** @param place where it is opened from: each is a visit of its own. */
    open: (id: string, pin?: string, place = '203.0.113.9', more: Call = {}) =>
      opening('POST /api/shares/open', {
        body: { id, ...(pin !== undefined && { pin }) },
        ...more,
        headers: { 'cloudfront-viewer-address': `${place}:4711`, ...more.headers },
      }),
    revoke: (key: string, as = cookie) => call('POST /api/shares/revoke', { body: { key }, cookie: as }),
    list: async (as = cookie) =>
      ((await (await call('GET /api/shares', { cookie: as })).json()) as { shares: ShareView[] }).shares,
    /** A share with its id, ready to be opened. */
    async shared(wanted: Wanted = {}, as = cookie) {
      const view = (await (await create(wanted, { cookie: as })).json()) as ShareView;
      return { ...view, id: view.id ?? '' };
    },
  };
}

export async function contentOf(answer: Response): Promise<OpenedShare> {
  return (await answer.json()) as OpenedShare;
}
