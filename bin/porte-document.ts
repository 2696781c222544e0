import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { App, Fn, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { type Institute, parseInstitute } from '../domain/institute.ts';
import { PorteDocumentStack } from '../lib/porte-document-stack.ts';
import { SiteStack } from '../lib/site/site-stack.ts';

const root = dirname(import.meta.dirname);
const app = new App();

const institute = await readInstitute();
const siteOrigin = (app.node.tryGetContext('siteOrigin') as string | undefined) ?? originOf(institute);

const main = new PorteDocumentStack(app, 'PorteDocument', { institute, siteOrigin });

const siteFolder = join(root, 'web', 'dist');
// A laptop serves the site by itself: see local/edge.ts.
if (existsSync(siteFolder) && app.node.tryGetContext('local') === undefined) {
  new SiteStack(app, 'PorteDocumentSite', {
    institute,
    // `https://abc.execute-api…/` → its host
    apiHost: Fn.select(2, Fn.split('/', main.api.httpApi.apiEndpoint)),
    originSecret: main.api.originSecret,
    accessLogs: main.accessLogs,
    siteFolder,
  });
}
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

/** The configuration that `-c institute=<file>` names, relative to the project. */
async function readInstitute(): Promise<Institute> {
  const file = (app.node.tryGetContext('institute') as string | undefined) ?? 'config/institute.ts';
  const path = resolve(root, file);
  if (!existsSync(path)) {
    throw new Error(`${file} is missing: copy config/institute.example.ts to it and make it yours.`);
  }
  const module = (await import(pathToFileURL(path).href)) as { default: unknown };
  return parseInstitute(module.default);
}

/** With a domain of its own the site's address is known; else `npm run deploy` finds it and passes it on. */
function originOf({ domain }: Institute): string {
  return domain ? `https://${domain.name}` : 'https://site-origin-not-known-yet.invalid';
}
