import type { Hono } from 'hono';
import { largestPhoto } from '../../domain/photo.ts';
import { createApp } from '../api/app.ts';
import { ownerOf } from '../api/owner.ts';
import { serveAddress } from './address.ts';
import { serveClosing } from './closing.ts';
import { serveOverview } from './overview.ts';
import { serveOwnData } from './own-data.ts';
import type { Parts } from './parts.ts';
import { servePassword } from './password.ts';
import { serveProfile } from './profile.ts';
import { serveSecondFactor } from './second-factor.ts';
import { serveSessions } from './sessions.ts';

/** Bytes: room for a photo in base64 and the JSON around it. */
const largestBody = largestPhoto * 1.5;

/** A student's own account: what it says of them, and how it is entered and left. */
export function createHandler(parts: Parts): Hono {
  const app = createApp({ ...parts, largestBody });
  const owner = ownerOf(parts);
  serveOverview(app, parts, owner);
  serveOwnData(app, parts, owner);
  serveProfile(app, parts, owner);
  serveAddress(app, parts, owner);
  servePassword(app, parts, owner);
  serveSessions(app, parts, owner);
  serveSecondFactor(app, parts, owner);
  serveClosing(app, parts, owner);
  return app;
}
