import { type SESClient, SendEmailCommand } from '@aws-sdk/client-ses';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Where an answer goes. @default the secretariat */
  readonly replyTo?: string;
}

export type Mailer = ReturnType<typeof mailer>;

/** Sends mail (SES). @param sender the encoded From header. */
export function mailer(client: SESClient, sender: string, secretariat: string, configurationSet: string) {
  /** @returns the provider's message id. @throws the provider's error when it did not take the mail. */
  async function send({ to, subject, html, text, replyTo = secretariat }: Letter): Promise<string> {
    const { MessageId } = await client.send(
      new SendEmailCommand({
        Source: sender,
        ReplyToAddresses: [replyTo],
        Destination: { ToAddresses: [to] },
        ConfigurationSetName: configurationSet,
        Message: {
          Subject: { Charset: 'UTF-8', Data: subject },
          Body: { Html: { Charset: 'UTF-8', Data: html }, Text: { Charset: 'UTF-8', Data: text } },
        },
      }),
    );
    if (!MessageId) throw new Error('SES gave the mail no id');
    return MessageId;
  }
  return { send };
}
