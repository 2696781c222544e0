import { describe, expect, it } from 'vitest';
import { mimeMessage } from './mime.ts';

const envelope = {
  from: '"Institut Exemple" <attestations@example.org>',
  replyTo: 'secretariat@example.org',
  to: 'chloe@example.org',
  subject: 'Votre attestation est prête : principes algorithmiques et programmation orientée objet',
  html: `<p>${'é'.repeat(400)}</p>`,
  text: `Bonjour\n.\n--\n${'é'.repeat(400)}`,
};
const unsubscribe = 'https://attestations.example.org/api/arrival-mails/one-click?token=t&language=fr';

/** The headers of a mail, with what is folded in one piece. */
function headersOf(message: string): Map<string, string> {
  const [head = ''] = message.split('\r\n\r\n');
  const lines = head.replaceAll('\r\n ', '').split('\r\n');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
}

function decoded(words: string): string {
  const parts = [...words.matchAll(/=\?UTF-8\?B\?(.*?)\?=/g)].map(([, part = '']) =>
    Buffer.from(part, 'base64'),
  );
  return parts.map(String).join('');
}

describe('a mail on its way to the provider', () => {
  it('is ASCII in lines that every server takes, and says what it was given', () => {
    const message = mimeMessage({ ...envelope, unsubscribe });
    expect(message).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(Math.max(...message.split('\r\n').map(({ length }) => length))).toBeLessThan(200);
    expect(decoded(headersOf(message).get('Subject') ?? '')).toBe(envelope.subject);
    const bodies = message.split('--=_porte-document_=').slice(1, -1);
    const contents = bodies.map((part) => Buffer.from(part.split('\r\n\r\n')[1] ?? '', 'base64').toString());
    expect(contents).toEqual([envelope.text, envelope.html]);
  });

  it('of a kind that may be switched off says so as RFC 8058 asks, and no other does', () => {
    const headers = headersOf(mimeMessage({ ...envelope, unsubscribe }));
    expect(headers.get('List-Unsubscribe')).toBe(`<${unsubscribe}>`);
    expect(headers.get('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(mimeMessage(envelope)).not.toContain('List-Unsubscribe');
  });

  it('has what is attached after its words, whole', () => {
    const content = Uint8Array.from({ length: 300 }, (_, at) => at % 256);
    const message = mimeMessage({
      ...envelope,
      attachments: [{ name: '7K3M9Q2X5T8V1B4N.pdf', type: 'application/pdf', content }],
    });
    expect(message).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(headersOf(message).get('Content-Type')).toContain('multipart/mixed');
    const [words = '', attached = ''] = message.split('--=_porte-document-with-attachments_=').slice(1, -1);
    expect(words).toContain('multipart/alternative');
    expect(words.split('--=_porte-document_=').slice(1, -1)).toHaveLength(2);
    expect(attached).toContain('Content-Disposition: attachment; filename="7K3M9Q2X5T8V1B4N.pdf"');
    const [, bytes = ''] = attached.split('\r\n\r\n');
    expect(new Uint8Array(Buffer.from(bytes, 'base64'))).toEqual(content);
  });

  it('takes no further header from the name of what is attached', () => {
    const attachments = [{ name: 'a.pdf"\r\nBcc: b', type: 'application/pdf', content: new Uint8Array() }];
    expect(() => mimeMessage({ ...envelope, attachments })).toThrow(RangeError);
  });

  it.each([
    ['an address', { to: 'a@example.org\r\nBcc: b@example.org' }],
    ['a folded address', { to: 'a@example.org\nBcc: b@example.org' }],
  ])('takes no further header from %s', (_, changes) => {
    expect(() => mimeMessage({ ...envelope, ...changes })).toThrow(RangeError);
  });

  it('takes no further header from a subject', () => {
    const subject = 'Bonjour\r\nBcc: b@example.org';
    expect(headersOf(mimeMessage({ ...envelope, subject })).get('Subject')).toBe(
      'Bonjour Bcc: b@example.org',
    );
  });
});
