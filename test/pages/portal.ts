import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { inject } from 'vitest';
import institute from '../../config/institute.example.ts';
import { parseInstitute } from '../../domain/institute.ts';
import { captcha } from '../../lambdas/adapters/captcha.ts';
import { createHandler as createAccount } from '../../lambdas/api-account/handler.ts';
import { createHandler as createActivation } from '../../lambdas/api-activation/handler.ts';
import { createHandler as createArrivalMails } from '../../lambdas/api-arrival-mails/handler.ts';
import { createHandler as createCredential } from '../../lambdas/api-credential/handler.ts';
import { createHandler as createDocument } from '../../lambdas/api-document/handler.ts';
import { instituteSeal } from '../../lambdas/api-document/seal/institute-seal.ts';
import { createHandler as createJoin } from '../../lambdas/api-join/handler.ts';
import { createHandler as createLookup } from '../../lambdas/api-lookup/handler.ts';
import { createHandler as createOpenShare } from '../../lambdas/api-open-share/handler.ts';
import { createHandler as createSession } from '../../lambdas/api-session/handler.ts';
import { createHandler as createShares } from '../../lambdas/api-shares/handler.ts';
import { createHandler as createVerify } from '../../lambdas/api-verify/handler.ts';
import { createHandler as createWallet } from '../../lambdas/api-wallet/handler.ts';
import { documentsInMemory } from '../../lambdas/testing/documents-in-memory.ts';
import { keptLog } from '../../lambdas/testing/kept-log.ts';
import { memory } from '../../lambdas/testing/memory.ts';
import { sealer } from '../../lambdas/testing/sealer.ts';
import { stillClock } from '../../lambdas/testing/still-clock.ts';
import { tableInMemory } from '../../lambdas/testing/table-in-memory.ts';
import { startEdge } from '../../local/edge.ts';
import { anyFreePorts } from '../../local/ports.ts';
import { formerHost } from './former-host.ts';

export type Portal = Awaited<ReturnType<typeof startPortal>>;

/**
 * The built site behind its edge, and the API's own handlers on parts in memory: every state of a page, also
 * those that a stack comes to after days. Whether AWS does its part, the tests in `test/browser` say.
 * @param site folder of a built site. @default that of the example's institute.
 */
export async function startPortal(site = inject('site')) {
  const ports = await anyFreePorts();
  const origin = `http://localhost:${ports.portal}`;
  const secret = 'the edge says so';
  const clock = stillClock();
  const log = keptLog();
  const seal = sealer();
  const world = memory(clock);
  const parts = {
    ...world,
    log,
    // Its challenges expire by the browser's clock.
    captcha: withTime(captcha(tableInMemory().database, 'operations', async () => 'key')),
    siteOrigin: origin,
    formerHosts: [formerHost],
    originSecret: async () => secret,
    termsVersion: institute.terms.version,
    privacyVersion: institute.privacy.version,
    website: institute.website,
    sealKeys: async () => [await seal.published()],
    institute: {
      shortName: institute.shortName,
      country: institute.postalAddress.country,
      timeZone: institute.timeZone,
    },
  };
  const account = createAccount(parts);
  const credential = createCredential(parts);
  const documents = { ...parts, ...documentsInMemory() };
  const document = createDocument({ ...documents, seal: instituteSeal(documents) });
  const areas: readonly (readonly [path: string, app: Hono])[] = [
    ['/api/account', account],
    ['/api/profile', account],
    ['/api/activation/', createActivation(parts)],
    ['/api/join/', createJoin({ ...parts, joinQueue: { lookAfter: async () => undefined } })],
    ['/api/wallet/error-report', document],
    ['/api/wallet/transcript.', document],
    ['/api/wallet/certificates/', credential],
    ['/.well-known/', credential],
    ['/credentials/', credential],
    ['/api/wallet', createWallet(parts)],
    ['/api/verify/number', createLookup(parts)],
    ['/api/verify', createVerify(parts)],
    ['/api/shares/open', createOpenShare(parts)],
    ['/api/shares', createShares(parts)],
    ['/api/arrival-mails/', createArrivalMails(parts)],
    ['/api/', createSession(parts)],
  ];
  const api = serve({
    hostname: '127.0.0.1',
    port: ports.aws,
    fetch: (request) => {
      const { pathname } = new URL(request.url);
      const isDocument = pathname.endsWith('/certificate.pdf');
      const app = isDocument ? document : areas.find(([path]) => pathname.startsWith(path))?.[1];
      return app?.fetch(request) ?? new Response(null, { status: 404 });
    },
  });
  const edge = await startEdge({
    port: ports.portal,
    site,
    languages: parseInstitute(institute).languages,
    apiUrl: `http://127.0.0.1:${ports.aws}`,
    originSecret: secret,
  });

  async function stop(): Promise<void> {
    await edge.stop();
    api.close();
  }
  return { ...world, clock, log, origin, seal, stop };
}

function withTime(real: ReturnType<typeof captcha>): ReturnType<typeof captcha> {
  return {
    challenge: () => real.challenge(Date.now()),
    accept: (solved) => real.accept(solved, Date.now()),
  };
}
