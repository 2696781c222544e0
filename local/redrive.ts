import { parseArgs } from 'node:util';
import { SQSClient } from '@aws-sdk/client-sqs';
import { redrive, waiting } from './dead-letters.ts';
import { deployedStack, localStack } from './stacks.ts';
import { paint, runCommand, say, step, Trouble } from './terminal.mjs';

const usage = 'npm run redrive -- <queue> … | --all   [--deployed]';

/** Shows what was laid aside, and on demand puts it back on the queue where it failed. */
await runCommand(async () => {
  const { values, positionals: names } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean', default: false }, deployed: { type: 'boolean', default: false } },
  });
  const { aws, stack } = values.deployed ? await deployedStack() : localStack();
  const client = new SQSClient({ ...aws, useQueueUrlAsEndpoint: false });

  const queues = await step('Looking at the dead letters', () => waiting(client, stack));
  const unknown = names.filter((name) => !queues.some((queue) => queue.name === name));
  if (unknown.length > 0) {
    throw new Trouble(
      `There is no queue ${unknown.join(', ')}.`,
      `There are: ${queues.map(({ name }) => name).join(', ')}.`,
    );
  }
  say();
  for (const { name, letters } of queues) {
    say(`  ${letters > 0 ? paint('red', String(letters)) : '0'} of ${name}`);
  }
  say();

  const chosen = queues.filter(({ name, letters }) => letters > 0 && (values.all || names.includes(name)));
  for (const queue of chosen) {
    await step(`Sending those of ${queue.name} again`, async (tell) => {
      const sent = await redrive(client, queue, (count) => tell(String(count)));
      tell(`${sent} sent`);
    });
  }
  if (chosen.length === 0 && queues.some(({ letters }) => letters > 0)) {
    say(`  To send them again: ${usage}\n`);
  }
});
