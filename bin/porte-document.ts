import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { readInstitute } from '../config/read-institute.ts';
import { addPorteDocument } from '../lib/porte-document-app.ts';

const root = dirname(import.meta.dirname);
const app = new App();
const context = (name: string) => app.node.tryGetContext(name) as string | undefined;

addPorteDocument(app, {
  institute: await readInstitute(context('institute') ?? 'config/institute.ts'),
  siteOrigin: context('siteOrigin'),
  oauthEndpoint: context('oauthEndpoint'),
  siteFolder: context('local') === undefined ? builtSite() : undefined,
});

function builtSite(): string {
  const folder = join(root, 'web', 'dist');
  if (!existsSync(folder)) throw new Error('web/dist is missing: build the site first, with npm run build.');
  return folder;
}
