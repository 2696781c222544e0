import type { Context, Hono } from 'hono';
import { token as tokenSchema } from '../../domain/api/fields.ts';
import type { Clock } from '../../domain/clock.ts';
import { isLanguage } from '../../domain/language.ts';
import { Problem } from '../../domain/problem.ts';
import type { Accounts, Profile } from '../adapters/accounts.ts';
import { isStanding } from '../adapters/standing-account.ts';
import { isMailedTo, type Tokens } from '../adapters/tokens.ts';
import { type AppOptions, createApp } from '../api/app.ts';
import { serve } from '../api/endpoint.ts';
import { readerLanguage } from '../api/reader.ts';

export interface Parts extends AppOptions {
  readonly accounts: Pick<Accounts, 'profileOf' | 'wantArrivalMails'>;
  readonly clock: Clock;
  readonly tokens: Pick<Tokens, 'read'>;
}

/** Whether mails about what arrives in a wallet are wanted, as whoever holds such a mail says. */
export function createHandler(parts: Parts): Hono {
  const { accounts, clock, siteOrigin, tokens } = parts;
  const app = createApp(parts);

  /** @throws Problem `token-…`, also for a mail to an address that the account has given up: who reads it now may be another. */
  async function holderOf(token: string): Promise<Profile> {
    const grant = await tokens.read(token, 'arrival-mails', clock.now());
    const profile = await accounts.profileOf(grant.accountId);
    if (!isStanding(profile)) throw new Problem('token-unknown');
    if (!isMailedTo(grant, token, profile.email)) throw new Problem('token-expired');
    return profile;
  }

  async function want(token: string, wanted: boolean): Promise<void> {
    const { accountId } = await holderOf(token);
    if (!(await accounts.wantArrivalMails(accountId, wanted))) throw new Problem('token-unknown');
  }

  serve(app, 'POST /api/arrival-mails/view', async ({ token }) => {
    const { withoutArrivalMails } = await holderOf(token);
    return { wanted: !withoutArrivalMails };
  });

  serve(app, 'POST /api/arrival-mails/switch', ({ token, wanted }) => want(token, wanted));

  serve(app, 'POST /api/arrival-mails/one-click', async (_, context) => {
    const token = tokenIn(context);
    if (token === undefined) throw new Problem('token-unknown');
    await want(token, false);
  });

  serve(app, 'GET /api/arrival-mails/one-click', async (_, context) => {
    const asked = context.req.query('language');
    const language = isLanguage(asked) ? asked : readerLanguage(context);
    const token = tokenIn(context);
    return { location: `${siteOrigin}/${language}/arrivals${token === undefined ? '' : `#${token}`}` };
  });

  return app;
}

function tokenIn(context: Context): string | undefined {
  return tokenSchema.safeParse(context.req.query('token')).data;
}
