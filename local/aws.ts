import { devNull } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './set-up.mjs';

/** Any would do; it is the region that a Belgian institute would take. */
export const region = 'eu-west-1';
/** The account that the emulator plays when it is told no other. */
export const account = '000000000000';
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/** What an SDK client needs to speak to the local AWS. An IP address, so that buckets are paths, not names. */
export function localAws(port: number) {
  return { endpoint: `http://127.0.0.1:${port}`, region, credentials };
}

/**
 * The environment of a program that may know the local AWS only: nothing of the user's own AWS configuration,
 * and no proxy, reaches it.
 */
export function localAwsEnvironment(port: number): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(AWS|CDK)_/.test(name));
  return {
    ...Object.fromEntries(inherited),
    PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
    NO_PROXY: '*',
    AWS_ENDPOINT_URL: localAws(port).endpoint,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
