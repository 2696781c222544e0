import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readInstitute } from '../config/read-institute.ts';
import { formerHosts } from '../domain/institute.ts';
import { buildSite } from '../web/build/build.ts';
import { localDirectory, stackOutputs } from './outputs.ts';
import { root } from './set-up.mjs';
import { outputsOf } from './stacks.ts';
import { paint, runCommand, say, step, Trouble } from './terminal.mjs';

const configuration = 'config/institute.ts';
const outputsPath = join(localDirectory, 'deployed.json');
const siteOutputs = z.object({ SiteOrigin: z.url() });

/** Deploys both stacks to the account of the user's AWS credentials; what follows `--` goes to the CDK. */
await runCommand(async () => {
  if (!existsSync(join(root, configuration))) {
    throw new Trouble(
      `${configuration} is missing: it says whose certificates these are.`,
      'Copy config/institute.example.ts to it, make it yours, and run the command again.',
    );
  }
  const institute = await readInstitute(configuration);
  mkdirSync(localDirectory, { recursive: true });
  const build = (origin: string | undefined) =>
    step('Building the site', () =>
      buildSite({ institute, outDir: join(root, 'web', 'dist'), ...(origin !== undefined && { origin }) }),
    );

  const options = process.argv.slice(2);
  // With a domain of its own the site's address is known to the app; else it is CloudFront's to choose.
  const known = institute.domain ? undefined : await step('Looking for the site', deployedSiteOrigin);
  await build(known);
  await deploy(['--all', ...origin(known), ...options]);
  let outputs = readOutputs();
  if (!institute.domain && !known) {
    say('\nThe site has an address now; the mails and the pages are told.\n');
    await build(outputs.site.SiteOrigin);
    await deploy(['--all', ...origin(outputs.site.SiteOrigin), ...options]);
    outputs = readOutputs(outputs.site);
  }

  const { address } = institute.mail.sender;
  say(`
  ${paint('bold', 'Deployed.')}  ${paint('cyan', `${outputs.site.SiteOrigin}/`)}

  Then, once:
  - Mails leave when ${address} or its domain is a verified identity of Amazon SES,
    and reach everyone when the account is out of the SES sandbox.${
      institute.domain
        ? `
  - ${[institute.domain.name, ...formerHosts(institute, 'served')].join(' and ')} must point to CloudFront: the stack PorteDocumentSite tells where.`
        : ''
    }
  Results go here:
    aws s3 cp <file> s3://${outputs.main.DropBucketName}/results/
`);
});

function origin(siteOrigin: string | undefined): string[] {
  return siteOrigin ? ['--context', `siteOrigin=${siteOrigin}`] : [];
}

/** Where an earlier deployment put the site; nothing before the first. */
async function deployedSiteOrigin(): Promise<string | undefined> {
  return (await outputsOf('PorteDocumentSite'))?.SiteOrigin;
}

function readOutputs(knownSite?: z.output<typeof siteOutputs>) {
  const outputs = JSON.parse(readFileSync(outputsPath, 'utf8')) as Record<string, unknown>;
  return {
    main: stackOutputs.parse(outputs.PorteDocument),
    site: knownSite ?? siteOutputs.parse(outputs.PorteDocumentSite),
  };
}

/** The CDK speaks for itself: it asks before it widens permissions. */
async function deploy(options: readonly string[]): Promise<void> {
  const context = ['--context', `institute=${configuration}`];
  const args = ['deploy', ...options, ...context, '--outputs-file', outputsPath, '--no-notices'];
  const child = spawn('cdk', args, { cwd: root, stdio: 'inherit' });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code === 0) return;
  throw new Trouble(
    'The deployment did not succeed.',
    'What the CDK said is above. A new account needs `npx cdk bootstrap` once.',
  );
}
