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
}

/** Nothing in Base64 looks like it. */
const boundary = '=_porte-document_=';

/**
 * A mail in the form of RFC 5322 and 2045, in ASCII: text and HTML as alternatives, and with `unsubscribe` the headers of
 * RFC 8058. The provider adds the date and the id.
 * @throws RangeError when an address would begin another header.
 */
export function mimeMessage({ from, replyTo, to, subject, html, text, unsubscribe }: Envelope): string {
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
    ['Content-Type', `multipart/alternative; boundary="${boundary}"`],
  ];
  // A line that goes on is our own; whatever else breaks a line would be a header of somebody else.
  if (headers.some(([, value]) => /[\r\n\0]/.test(value.replaceAll('\r\n ', '')))) {
    throw new RangeError('A header of a mail holds a line break');
  }
  return [
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    ...part('text/plain', text),
    ...part('text/html', html),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

function part(type: string, content: string): string[] {
  const lines =
    Buffer.from(content)
      .toString('base64')
      .match(/.{1,76}/g) ?? [];
  return [
    `--${boundary}`,
    `Content-Type: ${type}; charset=UTF-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...lines,
  ];
}
