import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { dropFile, summarise } from './drop-file.ts';
import { type LocalStack, startLocalStack } from './local-stack.ts';
import { type Mail, readMails } from './mailbox.ts';
import { localDirectory, type Outputs } from './outputs.ts';
import { portsFrom } from './ports.ts';
import { root } from './set-up.mjs';
import { paint, runCommand, say, step, tellError } from './terminal.mjs';

const example = 'examples/resultats-juin-2026.csv';
/** What a shell gives a command that Ctrl-C ended. */
const interruptedCode = 130;

await runCommand(async () => {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
  const signal = interruption();
  say(`\n${paint('bold', 'Porte-document')} on this machine\n`);

  const stack = await startLocalStack({
    directory: localDirectory,
    ports: portsFrom(process.env),
    fresh: values.fresh,
    institute: existsSync(join(root, 'config/institute.ts')) ? 'config/institute.ts' : 'local/institute.ts',
    signal,
  }).catch((error: unknown) => {
    if (signal.aborted) return undefined;
    throw error;
  });
  if (!stack) return interruptedCode;

  let code = 0;
  const interrupted = aborted(signal);
  try {
    await Promise.race([greet(stack), stack.ended, interrupted]);
    await Promise.race([stack.ended, interrupted]);
  } catch (error) {
    tellError(error);
    code = 1;
  }
  say();
  await step(code === 0 ? 'Stopping; data are kept' : 'Stopping', stack.stop);
  return code;
});

/** On a new stack, what the secretariat does first; then where everything is. */
async function greet(stack: LocalStack): Promise<void> {
  const { outputs } = stack;
  const found: string[] = [];
  let next = ['Next', `sign in, or open a mail and follow its link`];
  if (stack.isNew) {
    const report = await step(`Dropping ${example} into the bucket`, () =>
      dropFile(outputs, join(root, example)),
    );
    const mails = await step('Waiting for the mails', (tell) => settledMails(outputs, tell));
    found.push(`  ${summarise(report)}`, `  ${mails.length} mails sent`, '');
    const link = mails.map((mail) => activationLink(mail, outputs)).find(Boolean);
    if (link) next = ['Next', `${link}   ${paint('dim', '(from a mail: be that student)')}`];
  }
  stack.markComplete();

  const rows = [
    ['Portal', `${outputs.portal}/`],
    ['Mailbox', outputs.mailbox],
    ['Design', stack.components],
    next,
  ];
  say();
  for (const line of found) say(line);
  for (const [name = '', value = ''] of rows) say(`  ${name.padEnd(9)}${paint('cyan', value)}`);
  say(`
  Drop another file:  npm run drop -- examples/tests-de-niveau-septembre-2026.csv
  Begin anew:         npm start -- --fresh
  Stop:               Ctrl-C
`);
}

/** The mails in the mailbox once no more are on their way. */
async function settledMails(outputs: Outputs, tell: (detail: string) => void): Promise<Mail[]> {
  const sqs = new SQSClient(outputs.aws);
  const deadline = Date.now() + 60_000;
  let mails: Mail[] = [];
  // A certificate's mail is asked for a moment after the import's end, so one quiet look proves nothing.
  for (let quiet = 0; quiet < 6 && Date.now() < deadline; ) {
    await sleep(500);
    const now = await readMails(outputs.mailbox);
    const waiting = await waitingIn(sqs, outputs.stack.MailQueueUrl);
    quiet = waiting === 0 && now.length === mails.length ? quiet + 1 : 0;
    mails = now;
    tell(`${mails.length} sent`);
  }
  sqs.destroy();
  return mails;
}

async function waitingIn(sqs: SQSClient, queue: string): Promise<number> {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: queue, AttributeNames: ['All'] }),
  );
  const {
    ApproximateNumberOfMessages,
    ApproximateNumberOfMessagesNotVisible,
    ApproximateNumberOfMessagesDelayed,
  } = Attributes;
  return [
    ApproximateNumberOfMessages,
    ApproximateNumberOfMessagesNotVisible,
    ApproximateNumberOfMessagesDelayed,
  ]
    .map((count) => Number(count ?? 0))
    .reduce((sum, count) => sum + count);
}

function activationLink({ text = '' }: Mail, { portal }: Outputs): string | undefined {
  return text.split(/\s+/).find((word) => word.startsWith(`${portal}/`) && word.includes('/activation#'));
}

/** Aborted by the first Ctrl-C or other request to end; after a second Ctrl-C nothing is waited for. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted && signal === 'SIGINT') process.exit(interruptedCode);
      controller.abort();
    });
  }
  return controller.signal;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
