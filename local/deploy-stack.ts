import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  CreateSecretCommand,
  ResourceExistsException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { SESClient, VerifyEmailIdentityCommand } from '@aws-sdk/client-ses';
import { account, localAws, localAwsEnvironment, region } from './aws.ts';
import { fingerprint } from './fingerprint.ts';
import { type StackOutputs, stackOutputs } from './outputs.ts';
import { providerSecret } from './provider-client.ts';
import { root } from './set-up.mjs';
import { Trouble } from './terminal.mjs';

export interface Deployment {
  /** Holds what the CDK synthesises, and its logs. */
  readonly directory: string;
  readonly port: number;
  readonly tell: (detail: string) => void;
  readonly signal: AbortSignal;
}

/** Prepares the account for the CDK, as one does once for each account. */
export async function bootstrap(deployment: Deployment): Promise<void> {
  // Where there is no cdk.json: the app has no part in this.
  await cdk('bootstrap', [`aws://${account}/${region}`], { ...deployment, cwd: deployment.directory });
}

/**
 * Deploys the stack with the CDK, just as to a real account, unless nothing has changed since the last time.
 * @param settings context of the app; `institute` is the file of its configuration, relative to the project
 * @param providerPort where that configuration says the provider of this machine is
 */
export async function deployStack(
  deployment: Deployment,
  settings: Readonly<Record<'institute' | 'siteOrigin' | 'oauthEndpoint', string>>,
  providerPort: number,
): Promise<StackOutputs> {
  const { directory } = deployment;
  const outputsPath = join(directory, 'stack-outputs.json');
  const context = { ...settings, local: 'true' };
  const deployed = join(directory, 'state', 'deployed');
  const wanted = fingerprint({ ...context, providerPort: String(providerPort) });
  if (existsSync(deployed) && readFileSync(deployed, 'utf8') === wanted) {
    deployment.tell('unchanged');
    return readStackOutputs(outputsPath, deployment.port);
  }
  const options = [
    'PorteDocument',
    '--require-approval=never',
    '--progress=events',
    `--outputs-file=${outputsPath}`,
    `--output=${join(directory, 'cdk.out')}`,
    ...Object.entries(context).map(([name, value]) => `--context=${name}=${value}`),
  ];
  await cdk('deploy', options, { ...deployment, cwd: root });
  writeFileSync(deployed, wanted);
  return readStackOutputs(outputsPath, deployment.port);
}

function readStackOutputs(path: string, port: number): StackOutputs {
  // Queues' addresses name `localhost`; SDK clients want the very endpoint that they were given.
  const text = readFileSync(path, 'utf8').replaceAll(`http://localhost:${port}`, localAws(port).endpoint);
  return stackOutputs.parse(JSON.parse(text).PorteDocument);
}

/** Says yes in the place of whoever reads the mail that SES sends to prove an address. */
export async function verifySender(port: number, address: string): Promise<void> {
  const ses = new SESClient(localAws(port));
  await ses.send(new VerifyEmailIdentityCommand({ EmailAddress: address }));
  ses.destroy();
}

/**
 * Lays the secrets of providers where the institute's configuration says they lie. They are the ones that the
 * provider on this machine knows; with a real one nobody gets in from here.
 */
export async function placeProviderSecrets(port: number, names: readonly string[]): Promise<void> {
  const client = new SecretsManagerClient(localAws(port));
  for (const Name of names) {
    await client.send(new CreateSecretCommand({ Name, SecretString: providerSecret })).catch((error) => {
      if (!(error instanceof ResourceExistsException)) throw error;
    });
  }
  client.destroy();
}

async function cdk(
  command: string,
  options: readonly string[],
  { directory, port, tell, signal, cwd }: Deployment & { cwd: string },
): Promise<void> {
  const logs = join(directory, 'logs');
  mkdirSync(logs, { recursive: true });
  const logPath = join(logs, `${command}.log`);
  const log = createWriteStream(logPath);
  const child = spawn('cdk', [command, ...options, '--no-notices', '--no-color'], {
    cwd,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...localAwsEnvironment(port),
      CDK_DEFAULT_ACCOUNT: account,
      CDK_DEFAULT_REGION: region,
      CDK_DISABLE_CLI_TELEMETRY: 'true',
    },
  });
  const lines: string[] = [];
  const read = (stream: NodeJS.ReadableStream) => {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      log.write(`${line}\n`);
      const [, done] = /\|\s*(\d+)\/\d+\s*\|/.exec(line) ?? [];
      if (done) tell(`${done} resources`);
      else if (/^\S+: (start|success): /.test(line)) tell('uploading');
    });
  };
  read(child.stdout);
  read(child.stderr);
  tell(command === 'deploy' ? 'reading the app' : '');
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  log.end();
  if (code === 0) return;
  throw new Trouble(
    `\`cdk ${command}\` failed:\n${explanation(lines)}`,
    `All it said is in ${logPath}. If the local AWS is beyond repair, begin anew: npm start -- --fresh`,
  );
}

/** The lines that say why, or else the last ones. */
function explanation(lines: readonly string[]): string {
  const telling = lines.filter((line) => /error|fail|❌/i.test(line) && !/^\s+at /.test(line));
  return (telling.length > 0 ? telling.slice(0, 12) : lines.slice(-12)).join('\n');
}
