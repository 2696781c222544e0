import { SESClient } from '@aws-sdk/client-ses';
import { describe, expect, it } from 'vitest';
import { AddressRefused, mailer, ProviderBusy } from './mailer.ts';

const letter = { to: 'chloe@example.org', subject: 'Bonjour', html: '<p>Bonjour</p>', text: 'Bonjour' };

/** SES as it answers on the wire: with a status, and a code and a message in XML. */
function answering(statusCode: number, body: string) {
  const client = new SESClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
    requestHandler: {
      handle: async () => ({
        response: {
          statusCode,
          headers: { 'content-type': 'text/xml' },
          body: new Blob([body]).stream(),
        },
      }),
    } as never,
  });
  return mailer(client, 'attestations@example.org', 'secretariat@example.org', 'set');
}

const refusing = (status: number, code: string, message: string) =>
  answering(
    status,
    `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
  );

describe('the mail provider', () => {
  it('that takes a mail gives it an id', async () => {
    const taken =
      '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>m</MessageId></SendRawEmailResult></SendRawEmailResponse>';
    expect(await answering(200, taken).send(letter)).toBe('m');
  });

  it.each([
    [400, 'Throttling', 'Maximum sending rate exceeded.'],
    [400, 'Throttling', 'Daily message quota exceeded.'],
    [454, 'MaxSendingRateExceeded', 'Maximum sending rate exceeded.'],
    [400, 'AccountSendingPausedException', 'Email sending is disabled for your account'],
    [400, 'AccountSendingPaused', 'Email sending is disabled for your account'],
    [400, 'ConfigurationSetSendingPausedException', 'Email sending is disabled for the configuration set'],
    [429, 'TooManyRequests', 'Slow down'],
    [500, 'InternalFailure', 'Internal failure'],
    [503, 'ServiceUnavailable', 'Unavailable'],
  ])('that answers %d %s (%s) is busy', async (status, code, message) => {
    await expect(refusing(status, code, message).send(letter)).rejects.toBeInstanceOf(ProviderBusy);
  });

  it('that does not answer at all is busy', async () => {
    const nobody = new SESClient({
      region: 'eu-west-1',
      endpoint: 'http://127.0.0.1:9',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
    });
    const { send } = mailer(nobody, 'attestations@example.org', 'secretariat@example.org', 'set');
    await expect(send(letter)).rejects.toBeInstanceOf(ProviderBusy);
  });

  it.each([
    ['InvalidParameterValue', 'Local address contains control or whitespace'],
    ['MessageRejected', 'Address blacklisted.'],
  ])('that answers %s (%s) refuses the address', async (code, message) => {
    await expect(refusing(400, code, message).send(letter)).rejects.toBeInstanceOf(AddressRefused);
  });

  it.each([
    ['MessageRejected', 'Email address is not verified. The following identities failed the check'],
    ['MailFromDomainNotVerifiedException', 'Mail-from domain not verified'],
    ['ConfigurationSetDoesNotExist', 'Configuration set does not exist'],
    ['AccessDenied', 'User is not authorized to perform ses:SendRawEmail'],
  ])('that answers %s (%s) has something to be put right, and says it as it is', async (code, message) => {
    const error = await refusing(400, code, message)
      .send(letter)
      .catch((error: unknown) => error);
    expect(error).not.toBeInstanceOf(ProviderBusy);
    expect(error).not.toBeInstanceOf(AddressRefused);
    expect(error).toMatchObject({ message: expect.stringContaining(message.slice(0, 20)) });
  });
});
