import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { readInstitute } from '../config/read-institute.ts';
import { buildSite } from '../web/build/build.ts';
import { componentsPage, pathOf } from '../web/pages/pages.ts';
import { localAws } from './aws.ts';
import { bootstrap, deployStack, placeProviderSecrets, verifySender } from './deploy-stack.ts';
import { startEdge } from './edge.ts';
import { startEmulator } from './emulator.ts';
import { startMailbox } from './mailbox.ts';
import { type Outputs, writeOutputs } from './outputs.ts';
import { checkFree, type Ports } from './ports.ts';
import { startProvider } from './provider.ts';
import { step, Trouble } from './terminal.mjs';

export interface LocalStackOptions {
  /** Holds all that the stack leaves on disk. One stack at a time in each. */
  readonly directory: string;
  readonly ports: Ports;
  /** Forget what an earlier run left. */
  readonly fresh: boolean;
  /** File of the institute's configuration, relative to the project. */
  readonly institute: string;
  /** Gives up what is begun, and stops it. */
  readonly signal?: AbortSignal;
}

export interface LocalStack {
  readonly outputs: Outputs;
  /** Where every component of the pages is shown. */
  readonly components: string;
  /** Whether nothing was left of an earlier run. */
  readonly isNew: boolean;
  /** Rejects when a part of the stack ends without being asked to. */
  readonly ended: Promise<never>;
  /** Notes that the stack holds what it should: a run that ends before is begun anew the next time. */
  markComplete(): void;
  /** Stops all parts, the last one started first; data are saved. */
  stop(): Promise<void>;
}

/**
 * Starts everything on this machine: mailbox, local AWS, the real stack deployed to it, the site before it.
 * `npm start` and the tests share it.
 * @throws Trouble for what the reader can put right. Nothing is left running then.
 */
export async function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  const { directory, ports, signal = new AbortController().signal } = options;
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };

  await checkFree(ports);
  const complete = join(directory, 'state', 'complete');
  const isNew = options.fresh || !existsSync(complete);
  if (!isNew) checkPort(readFileSync(complete, 'utf8'), ports.aws);
  if (isNew) rmSync(join(directory, 'state'), { recursive: true, force: true });

  try {
    // For the configuration of this machine, also where the CDK reads it.
    process.env.PROVIDER_PORT = String(ports.provider);
    const institute = await readInstitute(options.institute);
    const common = { directory, smtpPort: ports.smtp };
    const mailbox = await step('Starting the mailbox', () =>
      startMailbox({ ...common, port: ports.mailbox }),
    );
    stops.push(mailbox.stop);
    const emulator = await step('Starting the local AWS', () =>
      startEmulator({ ...common, port: ports.aws }),
    );
    stops.push(emulator.stop);
    const ends = [mailbox.ended, emulator.ended];

    const portal = `http://localhost:${ports.portal}`;
    const deployment = { directory, port: ports.aws, signal };
    signal.throwIfAborted();
    if (isNew) await step('Preparing the account for the CDK', (tell) => bootstrap({ ...deployment, tell }));
    const oauthEndpoint = `http://localhost:${ports.aws}`;
    const providers = institute.externalIdentities?.providers ?? [];
    if (providers.length > 0) {
      const redirectUri = `${oauthEndpoint}/oauth2/idpresponse`;
      const provider = await startProvider({ directory, port: ports.provider, redirectUri });
      stops.push(provider.stop);
      ends.push(provider.ended);
      await placeProviderSecrets(
        ports.aws,
        providers.map(({ clientSecretName }) => clientSecretName),
      );
    }
    const stack = await step('Deploying the stack with the CDK', (tell) =>
      deployStack(
        { ...deployment, tell },
        { institute: options.institute, siteOrigin: portal, oauthEndpoint },
        ports.provider,
      ),
    );
    await verifySender(ports.aws, institute.mail.sender.address);

    signal.throwIfAborted();

    const site = join(directory, 'site');
    await step('Building the site', () =>
      buildSite({ institute, outDir: site, origin: portal, components: true }),
    );
    const edge = await startEdge({
      port: ports.portal,
      site,
      languages: institute.languages,
      apiUrl: apiUrl(stack.ApiUrl, ports.aws),
      originSecret: await readSecret(ports.aws, stack.OriginSecretArn),
    });
    stops.push(edge.stop);

    const outputs: Outputs = {
      portal,
      api: `${portal}/api`,
      mailbox: mailbox.url,
      smtp: `127.0.0.1:${ports.smtp}`,
      aws: localAws(ports.aws),
      stack,
    };
    writeOutputs(directory, outputs);
    return {
      outputs,
      components: portal + pathOf(institute.languages.default, componentsPage),
      isNew,
      ended: Promise.race(ends),
      markComplete() {
        mkdirSync(join(directory, 'state'), { recursive: true });
        writeFileSync(complete, String(ports.aws));
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Queues keep the address that they were made with. */
function checkPort(earlier: string, port: number): void {
  if (earlier === String(port)) return;
  throw new Trouble(
    `The data of the last run belong to a local AWS at port ${earlier}, not ${port}.`,
    `Start with AWS_PORT=${earlier}, or without those data: npm start -- --fresh`,
  );
}

/** `https://<id>.execute-api.<host>/` by path, since few machines resolve such a name to themselves. */
function apiUrl(stackUrl: string, port: number): string {
  const [id] = new URL(stackUrl).hostname.split('.');
  return `${localAws(port).endpoint}/_aws/execute-api/${id}/$default`;
}

async function readSecret(port: number, id: string): Promise<string> {
  const client = new SecretsManagerClient(localAws(port));
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }));
  client.destroy();
  return SecretString ?? '';
}
