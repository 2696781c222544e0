import { chloe } from './people.ts';

const sentAt = '2026-07-01T08:00:00.000Z';
const timestamp = '2026-07-01T08:00:05.000Z';

/** What SES says of every mail, in its own words (Developer Guide, "Examples of event data"). */
function mailOf(messageId: string, to: string, sent = sentAt) {
  return {
    timestamp: sent,
    source: 'attestations@example.org',
    sourceArn: 'arn:aws:ses:eu-west-1:000000000000:identity/attestations@example.org',
    sendingAccountId: '000000000000',
    messageId,
    destination: [to],
    headersTruncated: false,
    headers: [{ name: 'Subject', value: 'Votre attestation est prête' }],
    commonHeaders: { to: [to], subject: 'Votre attestation est prête' },
    tags: { 'ses:configuration-set': ['porte-document'] },
  };
}

interface Told {
  readonly to?: string;
  /** When the mail was sent. */
  readonly sent?: string;
}

export function delivery(messageId: string, { to = chloe.address, sent }: Told = {}) {
  return {
    eventType: 'Delivery',
    mail: mailOf(messageId, to, sent),
    delivery: {
      timestamp,
      processingTimeMillis: 2_200,
      recipients: [to],
      smtpResponse: '250 ok:  Message 64111812 accepted',
      reportingMTA: 'mta.example.org',
    },
  };
}

export function bounce(
  messageId: string,
  {
    to = chloe.address,
    sent,
    bounceType = 'Permanent',
    status = '5.1.1',
  }: Told & { bounceType?: 'Permanent' | 'Transient' | 'Undetermined'; status?: string } = {},
) {
  return {
    eventType: 'Bounce',
    mail: mailOf(messageId, to, sent),
    bounce: {
      bounceType,
      bounceSubType: 'General',
      bouncedRecipients: [
        { emailAddress: to, action: 'failed', status, diagnosticCode: 'smtp; 550 5.1.1 user unknown' },
      ],
      timestamp,
      feedbackId: '01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000000',
      reportingMTA: 'dsn; mta.example.org',
    },
  };
}

export function complaint(messageId: string, { to = chloe.address, sent }: Told = {}) {
  return {
    eventType: 'Complaint',
    mail: mailOf(messageId, to, sent),
    complaint: {
      complainedRecipients: [{ emailAddress: to }],
      timestamp,
      feedbackId: '01000157c44f917b-61b59c11-9236-11e6-8f96-7be8aexample-000000',
      complaintFeedbackType: 'abuse',
    },
  };
}

export function reject(messageId: string, { to = chloe.address, sent }: Told = {}) {
  return { eventType: 'Reject', mail: mailOf(messageId, to, sent), reject: { reason: 'Bad content' } };
}
