import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { StackOutputs } from './outputs.ts';

/** A queue whose messages are laid aside when they cannot be processed. */
export interface WorkQueue {
  /** As commands and docs/operations.md call it. */
  readonly name: string;
  readonly url: string;
  readonly deadLetterUrl: string;
}

/** How many were laid aside, by SQS's approximate count. */
export type Waiting = WorkQueue & { readonly letters: number };

/** The queues of a stack. Each of its outputs `<Name>DeadLetterQueueUrl` stands beside a `<Name>QueueUrl`. */
export function workQueues(stack: StackOutputs): WorkQueue[] {
  const outputs: Readonly<Record<string, string>> = stack;
  return Object.entries(outputs).flatMap(([output, deadLetterUrl]) => {
    const [, name] = /^(\w+)DeadLetterQueueUrl$/.exec(output) ?? [];
    const url = name && outputs[`${name}QueueUrl`];
    // What streams lay aside without a queue names places in a stream, and cannot be sent anywhere.
    return url ? [{ name: kebab(name), url, deadLetterUrl }] : [];
  });
}

function kebab(name: string): string {
  return name.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase();
}

export async function waiting(client: SQSClient, stack: StackOutputs): Promise<Waiting[]> {
  return Promise.all(
    workQueues(stack).map(async (queue) => {
      const { Attributes = {} } = await client.send(
        new GetQueueAttributesCommand({
          QueueUrl: queue.deadLetterUrl,
          AttributeNames: ['ApproximateNumberOfMessages'],
        }),
      );
      return { ...queue, letters: Number(Attributes.ApproximateNumberOfMessages) };
    }),
  );
}

/**
 * Puts dead letters back on the queue where they failed, each before it is taken away: dying in between sends a
 * message twice, which every consumer bears, and loses none. Those that fail again come back in their own time and
 * are not sent a second time.
 * @returns how many were sent.
 */
export async function redrive(
  client: SQSClient,
  { url, deadLetterUrl }: WorkQueue,
  tell: (sent: number) => void = () => {},
): Promise<number> {
  const seen = new Set<string>();
  for (;;) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: deadLetterUrl,
        MaxNumberOfMessages: 10,
        WaitTimeSeconds: 1,
        VisibilityTimeout: 60,
      }),
    );
    const fresh = Messages.filter(({ MessageId = '' }) => !seen.has(MessageId));
    if (fresh.length === 0) return seen.size;
    for (const { Body = '', MessageId = '', ReceiptHandle } of fresh) {
      await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: Body }));
      await client.send(new DeleteMessageCommand({ QueueUrl: deadLetterUrl, ReceiptHandle }));
      seen.add(MessageId);
      tell(seen.size);
    }
  }
}
