import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { type Institute, parseInstitute } from '../../domain/institute.ts';
import { addPorteDocument, type PorteDocumentAppProps } from '../../lib/porte-document-app.ts';
import local from '../../local/institute.ts';

const cdkJson = join(import.meta.dirname, '..', '..', 'cdk.json');

/** The example's institute with external identities, and with a domain of its own where `fields` says so. */
export function institute(fields: Partial<Institute> = {}): Institute {
  return { ...parseInstitute(local), ...fields };
}

export const ownDomain = {
  name: 'attestations.example.org',
  certificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000',
} as const;

export interface Synthesised {
  readonly app: App;
  /** By stack: `PorteDocument`, `PorteDocumentSite`. */
  readonly templates: Readonly<Record<string, Template>>;
}

/** Both stacks of the app as `bin` builds them, with a site of two files; functions are not bundled, to be quick. */
export function synthesise(props: Partial<PorteDocumentAppProps> = {}): Synthesised {
  const folder = mkdtempSync(join(tmpdir(), 'porte-document-'));
  try {
    const siteFolder = join(folder, 'site');
    mkdirSync(join(siteFolder, 'assets'), { recursive: true });
    writeFileSync(join(siteFolder, '404.html'), '<!doctype html>');
    writeFileSync(join(siteFolder, 'assets', 'page-0a1b2c.css'), 'p{}');
    const { context } = JSON.parse(readFileSync(cdkJson, 'utf8')) as { context: Record<string, unknown> };
    const app = new App({
      outdir: join(folder, 'cdk.out'),
      context: { ...context, 'aws:cdk:bundling-stacks': [] },
    });
    addPorteDocument(app, { institute: institute(), siteFolder, ...props });
    const stacks = app.synth().stacks.map(({ stackName }) => app.node.findChild(stackName) as Stack);
    return {
      app,
      templates: Object.fromEntries(stacks.map((stack) => [stack.stackName, Template.fromStack(stack)])),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The template of everything but the site. */
export function mainTemplate(props: Partial<PorteDocumentAppProps> = {}): Template {
  const siteOrigin = 'https://attestations.example.org';
  return templateOf('PorteDocument', { siteOrigin, siteFolder: undefined, ...props });
}

export function siteTemplate(props: Partial<PorteDocumentAppProps> = {}): Template {
  return templateOf('PorteDocumentSite', { siteOrigin: 'https://attestations.example.org', ...props });
}

function templateOf(stack: string, props: Partial<PorteDocumentAppProps>): Template {
  const template = synthesise(props).templates[stack];
  if (!template) throw new Error(`The app has no stack ${stack}`);
  return template;
}
