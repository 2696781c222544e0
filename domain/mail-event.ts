import { z } from 'zod';
import type { Instant } from './certificate.ts';
import { normaliseAddress } from './contact.ts';

const instant = z.iso.datetime().transform((value) => new Date(value).toISOString() as Instant);
const address = z.string().transform(normaliseAddress);
const mail = z.object({ messageId: z.string(), timestamp: instant });

/**
 * What SES publishes of a mail through its configuration set, as far as it is read here.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export const mailEvent = z.discriminatedUnion('eventType', [
  z.object({ eventType: z.literal('Delivery'), mail, delivery: z.object({ timestamp: instant }) }),
  z.object({
    eventType: z.literal('Bounce'),
    mail,
    bounce: z.object({
      bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']),
      bounceSubType: z.string(),
      bouncedRecipients: z.array(z.object({ emailAddress: address, status: z.string().optional() })),
      timestamp: instant,
    }),
  }),
  z.object({
    eventType: z.literal('Complaint'),
    mail,
    complaint: z.object({
      complainedRecipients: z.array(z.object({ emailAddress: address })),
      timestamp: instant,
    }),
  }),
  z.object({ eventType: z.literal('Reject'), mail }),
]);

export type MailEvent = z.output<typeof mailEvent>;

/** What became of a mail. */
export interface MailOutcome {
  readonly mail: 'delivered' | 'bounced' | 'complained' | 'rejected';
  readonly at: Instant;
  /** Of a bounce: whether it is for good, SES's own word for its cause, and the status of RFC 3463, as `5.1.1`. */
  readonly bounce?: { readonly type: string; readonly cause: string; readonly status?: string };
}

/**
 * Why no further certificate mail goes to an address. `refused`: the provider does not even take the mail;
 * `unavailable`: mails came back again and again, though never for good.
 */
export const unreachableReasons = ['bounced', 'complained', 'refused', 'unavailable'] as const;
export type UnreachableReason = (typeof unreachableReasons)[number];

export interface Unreachable {
  readonly addresses: readonly string[];
  readonly reason: UnreachableReason;
}

/**
 * What an event says of its mail, of the addresses that no mail should go to any more, and of those that could not be
 * reached this time.
 */
export function readMailEvent(
  event: MailEvent,
): MailOutcome & { readonly unreachable?: Unreachable; readonly unavailable?: readonly string[] } {
  switch (event.eventType) {
    case 'Delivery':
      return { mail: 'delivered', at: event.delivery.timestamp };
    case 'Bounce': {
      const { bounceType, bounceSubType, bouncedRecipients, timestamp } = event.bounce;
      const status = bouncedRecipients.map((recipient) => recipient.status).find(isStatus);
      return {
        mail: 'bounced',
        at: timestamp,
        bounce: { type: bounceType, cause: bounceSubType, status },
        // A full mailbox or a server that is down may take another mail another day.
        ...(bounceType === 'Permanent'
          ? { unreachable: { reason: 'bounced', addresses: addressesOf(bouncedRecipients) } }
          : { unavailable: addressesOf(bouncedRecipients) }),
      };
    }
    case 'Complaint': {
      const { complainedRecipients, timestamp } = event.complaint;
      return {
        mail: 'complained',
        at: timestamp,
        unreachable: { reason: 'complained', addresses: addressesOf(complainedRecipients) },
      };
    }
    case 'Reject':
      // Of the content (a virus was found), not of the address.
      return { mail: 'rejected', at: event.mail.timestamp };
  }
}

function addressesOf(recipients: readonly { readonly emailAddress: string }[]): string[] {
  return recipients.map(({ emailAddress }) => emailAddress);
}

/** The receiving server chooses what stands there: anything else than a status code is not kept. */
function isStatus(status: string | undefined): boolean {
  return status !== undefined && /^[245]\.\d{1,3}\.\d{1,3}$/.test(status);
}

/** What the queue of mail events carries beside SES's: someone has changed whom the list names. */
export const listRequest = z.object({ kind: z.literal('unreachable-list') });
export type ListRequest = z.output<typeof listRequest>;
