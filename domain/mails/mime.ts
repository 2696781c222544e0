import { formatSubject } from './headers.ts';

/** A mail as it goes to a provider. Addresses and the sender are header values already. */
export interface Envelope {
  readonly from: string;
  readonly replyTo: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Where a mail program asks, by one POST, that no more mails of the kind are sent. */
  readonly unsubscribe?: string;
  readonly attachments?: readonly Attachment[];
}

export interface Attachment {
  /** A file's name, of letters, digits, dots and hyphens. */
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly content: Uint8Array;
}

/** Nothing in Base64 looks like them: between the forms of the text, and between the text and what is attached. */
const boundary = '=_porte-document_=';
const outerBoundary = '=_porte-document-with-attachments_=';

/**
 * A mail in the form of RFC 5322 and 2045, in ASCII: text and HTML as alternatives, what is attached after them, and with
 * `unsubscribe` the headers of RFC 8058. The provider adds the date and the id.
 * @throws RangeError when an address would begin another header, or an attachment's name is none.
 */
export function mimeMessage(envelope: Envelope): string {
  const { from, replyTo, to, subject, html, text, unsubscribe, attachments = [] } = envelope;
  const headers: [name: string, value: string][] = [
    ['From', from],
    ['To', to],
    ['Reply-To', replyTo],
    ['Subject', formatSubject(subject)],
    ...(unsubscribe === undefined
      ? []
      : ([
          ['List-Unsubscribe', `<${unsubscribe}>`],
          ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
        ] as [string, string][])),
    ['MIME-Version', '1.0'],
  ];
  // A line that goes on is our own; whatever else breaks a line would be a header of somebody else.
  if (headers.some(([, value]) => /[\r\n\0]/.test(value.replaceAll('\r\n ', '')))) {
    throw new RangeError('A header of a mail holds a line break');
  }
  if (attachments.some(({ name }) => !/^[\w.-]+$/.test(name))) throw new RangeError('No name of a file');
  const words = [
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    ...part('text/plain; charset=UTF-8', Buffer.from(text)),
    `--${boundary}`,
    ...part('text/html; charset=UTF-8', Buffer.from(html)),
    `--${boundary}--`,
    '',
  ];
  return [
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(attachments.length === 0 ? words : withAttachments(words, attachments)),
  ].join('\r\n');
}

function withAttachments(words: readonly string[], attachments: readonly Attachment[]): string[] {
  return [
    `Content-Type: multipart/mixed; boundary="${outerBoundary}"`,
    '',
    `--${outerBoundary}`,
    ...words,
    ...attachments.flatMap(({ content, name, type }) => [
      `--${outerBoundary}`,
      `Content-Disposition: attachment; filename="${name}"`,
      ...part(type, content),
    ]),
    `--${outerBoundary}--`,
    '',
  ];
}

function part(type: string, content: Uint8Array): string[] {
  const lines =
    Buffer.from(content)
      .toString('base64')
      .match(/.{1,76}/g) ?? [];
  return [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', '', ...lines];
}
