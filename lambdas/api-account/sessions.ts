import type { Hono } from 'hono';
import { instantOf } from '../../domain/clock.ts';
import { readDevice } from '../../domain/device.ts';
import { serve } from '../api/endpoint.ts';
import type { Owner } from '../api/owner.ts';
import type { Parts } from './parts.ts';

/** Where the account is signed in. */
export function serveSessions(app: Hono, { clock, sessions }: Parts, { signed }: Owner): void {
  serve(app, 'GET /api/account/sessions', async (_, context) => {
    const { session: current } = await signed(context);
    const open = await sessions.sessionsOf(current.accountId, clock.now());
    return {
      sessions: open.map(({ byPassword, id, openedAt, seenAt, userAgent }) => ({
        id,
        current: id === current.id,
        ...readDevice(userAgent),
        openedWith: byPassword ? ('password' as const) : ('service' as const),
        openedAt: instantOf(openedAt),
        seenAt: instantOf(seenAt),
      })),
    };
  });

  serve(app, 'POST /api/account/end-session', async ({ id }, context) => {
    const { session } = await signed(context);
    await sessions.endOne(session.accountId, id);
  });

  serve(app, 'POST /api/account/end-other-sessions', async (_, context) => {
    const { session } = await signed(context);
    await sessions.endAll(session.accountId, session.id);
  });
}
