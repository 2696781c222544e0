import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { type Envelope, mimeMessage } from '../../domain/mails/mime.ts';

export interface Letter extends Omit<Envelope, 'from' | 'replyTo'> {
  /** Where an answer goes. @default the secretariat */
  readonly replyTo?: string;
}

/** The provider takes no mail for now: too many at once, the day's quota, sending paused, an outage. */
export class ProviderBusy extends Error {
  override readonly name = 'ProviderBusy';
}

/** The provider will never take this mail for this address. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/** By its names in both versions of the API: one of them is in the SDK, the other in what the service answers. */
const busy = new Set([
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'MaxSendingRateExceeded',
  'LimitExceededException',
  'AccountSendingPaused',
  'AccountSendingPausedException',
  'ConfigurationSetSendingPaused',
  'ConfigurationSetSendingPausedException',
  'SendingPausedException',
  'TimeoutError',
]);

export type Mailer = ReturnType<typeof mailer>;

/**
 * Sends mail (SES). The client should not try again by itself: whoever waits for the provider does so in a queue.
 * @param sender the encoded From header.
 */
export function mailer(client: SESClient, sender: string, secretariat: string, configurationSet: string) {
  /**
   * @returns the provider's message id.
   * @throws ProviderBusy, AddressRefused, and the provider's own error for what a person has to put right.
   */
  async function send({ replyTo = secretariat, ...letter }: Letter): Promise<string> {
    // Whole, because the headers by which a mail is switched off are not among those that SES sets itself.
    const message = mimeMessage({ ...letter, from: sender, replyTo });
    const command = new SendRawEmailCommand({
      Source: sender.replace(/^.*<(.*)>$/s, '$1'),
      Destinations: [letter.to],
      ConfigurationSetName: configurationSet,
      RawMessage: { Data: Buffer.from(message) },
    });
    const { MessageId } = await client.send(command).catch((error: unknown) => {
      throw meaningOf(error);
    });
    if (!MessageId) throw new Error('SES gave the mail no id');
    return MessageId;
  }
  return { send };
}

/** What an error of SES means for the mail. https://docs.aws.amazon.com/ses/latest/APIReference/CommonErrors.html */
function meaningOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  const unanswered = 'code' in error && typeof error.code === 'string' && status === undefined;
  if (busy.has(error.name) || unanswered || status === 429 || (status ?? 0) >= 500) {
    return new ProviderBusy('The provider takes no mail for now', { cause: error });
  }
  // Of an identity that is not verified, ours or in the sandbox the recipient's, SES says so; that is no address's fault.
  const refused = error.name === 'MessageRejected' && !/not verified/i.test(error.message);
  if (refused || error.name === 'InvalidParameterValue') {
    return new AddressRefused('The provider refuses the address', { cause: error });
  }
  return error;
}
