import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { App } from 'aws-cdk-lib';
import { type Institute, parseInstitute } from '../domain/institute.ts';
import { addPorteDocument } from '../lib/porte-document-app.ts';

const root = dirname(import.meta.dirname);
const app = new App();
const context = (name: string) => app.node.tryGetContext(name) as string | undefined;

addPorteDocument(app, {
  institute: await readInstitute(context('institute') ?? 'config/institute.ts'),
  siteOrigin: context('siteOrigin'),
  siteFolder: context('local') === undefined ? builtSite() : undefined,
});

/** The configuration in `file`, relative to the project. */
async function readInstitute(file: string): Promise<Institute> {
  const path = resolve(root, file);
  if (!existsSync(path)) {
    throw new Error(`${file} is missing: copy config/institute.example.ts to it and make it yours.`);
  }
  const module = (await import(pathToFileURL(path).href)) as { default: unknown };
  return parseInstitute(module.default);
}

function builtSite(): string {
  const folder = join(root, 'web', 'dist');
  if (!existsSync(folder)) throw new Error('web/dist is missing: build the site first, with npm run build.');
  return folder;
}
