import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { getCookie } from 'hono/cookie';
import { proxy } from 'hono/proxy';
import type { Institute } from '../domain/institute.ts';
import { languageCookie } from '../domain/language.ts';
import { apiPath, publishedPaths } from '../lib/site/api-paths.ts';
import { atFormerHost } from '../lib/site/former-hosts.ts';
import { apiRequestHeaders, cacheControl, securityHeaders } from '../lib/site/response-headers.ts';
import { rewrite } from '../lib/site/rewrites.ts';

export interface EdgeOptions {
  readonly port: number;
  /** Folder of the built site. */
  readonly site: string;
  readonly languages: Institute['languages'];
  /** Where the API answers, without a slash at the end. */
  readonly apiUrl: string;
  /** Names that the site had before, and where it is now. @default none */
  readonly former?: { readonly hosts: readonly string[]; readonly site: string };
  /** What the edge says to the API to prove itself. */
  readonly originSecret: string;
}

export interface Edge {
  stop(): Promise<void>;
}

type EdgeContext = Context<{ Bindings: HttpBindings }>;

/** What the site's stack does at CloudFront: pages and API under one origin, with the same headers and rewrites. */
export async function startEdge(options: EdgeOptions): Promise<Edge> {
  const { port, site, languages, apiUrl, originSecret } = options;
  const { former = { hosts: [], site: '' } } = options;
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) context.header(name, value);
  });
  app.use(compress());

  const formerAnswer = (context: EdgeContext) =>
    atFormerHost(context.req.header('host'), context.req.path, former.hosts, former.site);

  app.on(['GET', 'HEAD'], [...publishedPaths], async (context) => {
    const answer = formerAnswer(context);
    if (answer && 'moved' in answer) return context.redirect(answer.moved, 301);
    const path = answer?.path ?? context.req.path;
    return proxy(`${apiUrl}${path}`, { headers: { 'x-origin-verify': originSecret } });
  });

  app.all(apiPath, (context) => {
    const { pathname, search } = new URL(context.req.url);
    return proxy(`${apiUrl}${pathname}${search}`, {
      method: context.req.method,
      body: context.req.raw.body,
      // An answer that leads elsewhere is for the browser to follow.
      redirect: 'manual',
      headers: { ...forwarded(context), 'x-origin-verify': originSecret },
    });
  });

  app.get('*', async (context, next) => {
    const answer = formerAnswer(context);
    if (answer && 'moved' in answer) return context.redirect(answer.moved, 301);
    const language = context.req.header('accept-language');
    const chosen = getCookie(context, languageCookie);
    const target = rewrite(context.req.path, language, languages.offered, languages.default, chosen);
    if ('redirect' in target) {
      context.header('vary', 'accept-language, cookie');
      return context.redirect(target.redirect);
    }
    const kind = target.path.startsWith('/assets/') ? 'assets' : 'pages';
    const onFound = () => context.header('cache-control', cacheControl[kind]);
    return serveStatic({ root: site, path: target.path, onFound })(context, next);
  });
  const missing = await readFile(join(site, '404.html'), 'utf8');
  app.notFound((context) => context.html(missing, 404));

  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

/** The headers that the site's stack lets through to the API, and the visitor's address as CloudFront tells it. */
function forwarded(context: EdgeContext): Record<string, string | undefined> {
  const { remoteAddress = '127.0.0.1', remotePort = 0 } = context.env.incoming.socket;
  const passed = ['Cookie', ...apiRequestHeaders].map((name) => [name, context.req.header(name)]);
  return {
    ...Object.fromEntries(passed),
    // Set here last, whatever the visitor says.
    'CloudFront-Viewer-Address': `${remoteAddress}:${remotePort}`,
  };
}
