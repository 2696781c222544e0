import {
  CloudWatchLogsClient,
  DescribeLogGroupsCommand,
  FilterLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Outputs } from '../../local/outputs.ts';

/** All that functions and API have written to their logs, as an operator reads it. */
export async function readLogs({ aws }: Outputs): Promise<string> {
  const client = new CloudWatchLogsClient(aws);
  const lines: string[] = [];
  const { logGroups = [] } = await client.send(new DescribeLogGroupsCommand({}));
  for (const { logGroupName } of logGroups) {
    let nextToken: string | undefined;
    do {
      const page = await client.send(new FilterLogEventsCommand({ logGroupName, nextToken }));
      lines.push(...(page.events ?? []).map(({ message = '' }) => message));
      nextToken = page.nextToken;
    } while (nextToken);
  }
  return lines.join('\n');
}
