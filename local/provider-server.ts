import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { workerData } from 'node:worker_threads';
import { html, raw } from 'hono/html';
import { Provider } from 'oidc-provider';
import { providerClient, providerSecret } from './provider-client.ts';
import { root } from './set-up.mjs';

const { port, redirectUri } = workerData as { port: number; redirectUri: string };

/** Whoever gives this name has a provider that breaks down when Cognito asks it for more. */
const breakdown = 'panne';

const provider = new Provider(`http://localhost:${port}`, {
  clients: [
    {
      client_id: providerClient.clientId,
      client_secret: providerSecret,
      // As Cognito sends it.
      token_endpoint_auth_method: 'client_secret_post',
      redirect_uris: [redirectUri],
    },
  ],
  cookies: { keys: [providerSecret] },
  // Cognito speaks to providers without it.
  pkce: { required: () => false },
  // Its own pages ask a third party for their fonts.
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  async findAccount({ oidc }, accountId) {
    if (accountId === breakdown && oidc.route === 'token')
      throw new Error('This provider breaks down when it is told to.');
    return { accountId, claims: async () => ({ sub: accountId }) };
  },
  // Whoever has said who they are has agreed.
  async loadExistingGrant({ oidc }) {
    const { client, session } = oidc;
    const grant = new oidc.provider.Grant({
      ...(client ? { clientId: client.clientId } : {}),
      ...(session?.accountId ? { accountId: session.accountId } : {}),
    });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
});

/**
 * A font with all that a text field looks for: the Chromium that npm brings falls over one on a machine without
 * fonts. So the form shows when the font is there.
 */
const font = readFileSync(
  join(root, 'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'),
).toString('base64');

const page = html`<!doctype html>
<html lang="en">
<title>Example ID</title>
<meta name="viewport" content="width=device-width">
<style>
@font-face { font-family: own; src: url(data:font/woff2;base64,${raw(font)}) }
* { font-family: own }
</style>
<h1>Example ID</h1>
<p>This page plays a provider of identities. Any name is somebody.</p>
<form method="post" hidden>
<p><label>Name <input name="name" required></label></p>
<p><button>Continue</button> <button name="refuse" value="yes" formnovalidate>Cancel</button></p>
</form>
<script>document.fonts.load('1rem own').then(() => { document.forms[0].hidden = false })</script>
</html>`;

/** Asks who somebody is, and takes their word. */
async function ask(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(String(await page));
    return;
  }
  const form = new URLSearchParams(await text(request));
  const said = form.get('refuse')
    ? { error: 'access_denied', error_description: 'They said no.' }
    : { login: { accountId: form.get('name') ?? '' } };
  await provider.interactionFinished(request, response, said, { mergeWithLastSubmission: false });
}

const answer = provider.callback();
createServer((request, response) => {
  if (!request.url?.startsWith('/interaction/')) return answer(request, response);
  return ask(request, response).catch((error: unknown) => {
    console.error(error);
    response.writeHead(500).end();
  });
}).listen(port, '127.0.0.1');
