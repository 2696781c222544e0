import type { Context, Hono } from 'hono';
import type { ActiveCertificate } from '../../domain/certificate.ts';
import { didDocument, keySet, type PublishedKey } from '../../domain/credential/did-document.ts';
import { mostLists } from '../../domain/credential/status-entry.ts';
import { enveloped } from '../../domain/credential/vc-jwt.ts';
import { Problem } from '../../domain/problem.ts';
import { type AppOptions, createApp } from '../api/app.ts';
import { serve } from '../api/endpoint.ts';
import { type OwnedParts, ownedCertificates } from '../api/owned-certificates.ts';
import { type SessionCookieParts, sessionCookie } from '../api/session-cookie.ts';
import { issuerDid, issuerKeys } from '../api/sign-as-issuer.ts';
import { credentialOf, type SigningParts } from '../api/sign-credential.ts';
import { type ListParts, publishList } from './publish-list.ts';

export interface Parts extends AppOptions, SessionCookieParts, OwnedParts, SigningParts, ListParts {
  /** Names that the site had before. */
  readonly formerHosts: readonly string[];
  /** Keys of the seal on documents, now and before. */
  readonly sealKeys: () => Promise<readonly PublishedKey[]>;
  readonly siteOrigin: string;
}

/** Seconds that others may keep what is published, and the edge: a revocation or a new key is known everywhere within a minute to who asks anew. */
const kept = { keys: 300, list: 30, atEdge: 30 } as const;

/** Certificates in the form that anybody can check, for whom they were awarded to; and for anybody, what to check with. */
export function createHandler(parts: Parts): Hono {
  const { formerHosts, issuer, sealKeys } = parts;
  const app = createApp(parts);
  const cookie = sessionCookie(parts);
  const owned = ownedCertificates(parts);

  serve(app, 'GET /api/wallet/certificates/:number/credential.jwt', async (_, context) => {
    return download(context, 'jwt');
  });

  serve(app, 'GET /api/wallet/certificates/:number/credential.json', async (_, context) => {
    return enveloped(await download(context, 'json'));
  });

  serve(app, 'GET /.well-known/did.json', async (_, context) => document(context, parts.siteOrigin));
  serve(app, 'GET /.well-known/jwks.json', async (_, context) => keys(context, parts.siteOrigin));
  serve(app, 'GET /credentials/status/:list', async (_, context) => list(context, parts.siteOrigin));

  serve(app, 'GET /credentials/former/:host/did.json', async (_, context) =>
    document(context, former(context)),
  );
  serve(app, 'GET /credentials/former/:host/jwks.json', async (_, context) => keys(context, former(context)));
  serve(app, 'GET /credentials/former/:host/status/:list', async (_, context) =>
    list(context, former(context)),
  );

  /** The site as it was called before. What is published in that name has the keys and revocations of now. */
  function former(context: Context): string {
    const host = formerHosts.find((each) => each === context.req.param('host'));
    if (host === undefined) throw new Problem('not-found');
    return `https://${host}`;
  }

  async function document(context: Context, siteOrigin: string): Promise<string> {
    publish(context, kept.keys);
    const did = issuerDid({ siteOrigin });
    return JSON.stringify(didDocument(did, issuer.website, await issuerKeys(parts), await sealKeys()));
  }

  async function keys(context: Context, siteOrigin: string): Promise<string> {
    publish(context, kept.keys);
    return JSON.stringify(keySet(issuerDid({ siteOrigin }), await issuerKeys(parts)));
  }

  async function list(context: Context, siteOrigin: string): Promise<string> {
    const number = Number(/^[1-9]\d*$/.exec(context.req.param('list') ?? '')?.[0]);
    if (!(number <= mostLists)) throw new Problem('not-found');
    publish(context, kept.list);
    return publishList({ ...parts, siteOrigin }, number);
  }

  async function download(context: Context, ending: string): Promise<string> {
    const { accountId } = await cookie.require(context);
    const number = context.req.param('number') ?? '';
    const find = async () => {
      const [certificate] = await owned.active(accountId, [number]);
      return certificate as ActiveCertificate;
    };
    const certificate = await find();
    const jwt = await credentialOf(parts, certificate, find);
    context.header('content-disposition', `attachment; filename="${certificate.id}.${ending}"`);
    return jwt;
  }

  return app;
}

/**
 * For anybody, on pages of others too, and not asked for each time. When this function fails, no cache may fall back on
 * what it had before (RFC 9111, 5.2.2.2; RFC 5861, 4): it could hide the very revocation that could not be signed.
 */
function publish(context: Context, seconds: number): void {
  const fresh = `max-age=${seconds}, s-maxage=${kept.atEdge}`;
  context.header('cache-control', `public, ${fresh}, must-revalidate, stale-if-error=0`);
  context.header('access-control-allow-origin', '*');
}
