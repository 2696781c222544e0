import { parseArgs } from 'node:util';
import { KMSClient } from '@aws-sdk/client-kms';
import { readInstitute } from '../config/read-institute.ts';
import { issuerOf } from '../domain/credential/issuer.ts';
import { kmsKey } from '../lambdas/adapters/kms-key.ts';
import { certificateRequest } from '../lambdas/api-document/seal/certificate-request.ts';
import { deployedStack, localStack } from './stacks.ts';
import { runCommand } from './terminal.mjs';

/** Writes a request for a certificate of the seal's key (PKCS #10, PEM), signed by the key, for a trust service. */
await runCommand(async () => {
  const { values } = parseArgs({ options: { deployed: { type: 'boolean', default: false } } });
  const { aws, stack } = values.deployed ? await deployedStack() : localStack();
  const file = values.deployed ? 'config/institute.ts' : 'config/institute.example.ts';
  const { address, name } = issuerOf(await readInstitute(file));
  const key = kmsKey(new KMSClient(aws), stack.SealKeyArn ?? '');
  const request = await certificateRequest(key, { organisation: name, country: address.country });
  // To the output alone, so that it can be sent to a file.
  process.stdout.write(request);
});
