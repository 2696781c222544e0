import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { localDirectory, type Outputs, readOutputs, type StackOutputs, stackOutputs } from './outputs.ts';
import { Trouble } from './terminal.mjs';

/** A stack that a command works on, and what an AWS client needs to reach it. */
export interface StackInReach {
  /** Empty where the user's own AWS configuration says it. */
  readonly aws: Partial<Outputs['aws']>;
  readonly stack: StackOutputs;
}

/** What `npm start` runs. @throws Trouble when nothing runs here. */
export function localStack(): StackInReach {
  const { aws, stack } = readOutputs(localDirectory);
  return { aws, stack };
}

/** What `npm run deploy` made in the account of the user's AWS credentials. @throws Trouble when there is none. */
export async function deployedStack(): Promise<StackInReach> {
  const found = await outputsOf('PorteDocument');
  if (!found)
    throw new Trouble('Nothing is deployed in this account and region.', 'Begin with: npm run deploy');
  return { aws: {}, stack: stackOutputs.parse(found) };
}

/** What a deployed stack says of itself; nothing when there is no such stack. @throws Trouble when AWS does not answer. */
export async function outputsOf(stackName: string): Promise<Record<string, string> | undefined> {
  const client = new CloudFormationClient();
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: stackName }));
    const outputs = Stacks[0]?.Outputs ?? [];
    return Object.fromEntries(
      outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
    );
  } catch (error) {
    if (error instanceof Error && error.name === 'ValidationError') return undefined;
    throw new Trouble(
      `AWS did not answer: ${error instanceof Error ? error.message : error}`,
      'Sign in first (`aws sso login`, or AWS_PROFILE=… before the command), and set AWS_REGION.',
    );
  } finally {
    client.destroy();
  }
}
