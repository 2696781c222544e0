import type { Hono } from 'hono';
import { instantOf } from '../../domain/clock.ts';
import { serve } from '../api/endpoint.ts';
import type { Owner } from '../api/owner.ts';
import type { Parts } from './parts.ts';

/**
 * Closing an account. What is decided here is one mark on the profile: from then on nobody is let in. The function
 * `close-account` clears away behind it, and begins again as often as it takes.
 */
export function serveClosing(app: Hono, { clock, profiles, sessions }: Parts, owner: Owner): void {
  serve(app, 'POST /api/account/close', async ({ password, code }, context) => {
    const { profile } = await owner.signed(context);
    await owner.confirm(profile, password, code);
    await profiles.close(profile.accountId, instantOf(clock.now()));
    await sessions.endAll(profile.accountId);
    await owner.leave(context);
  });
}
