import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatSender } from './headers.ts';

const address = 'attestations@example.org';

/** The name as a mail client reads it (RFC 2047): the space between encoded words is not part of it. */
function decode(sender: string): string {
  const words = sender.slice(0, -` <${address}>`.length).split(' ');
  return words
    .map((word) => Buffer.from(/^=\?UTF-8\?B\?(.+)\?=$/.exec(word)?.[1] ?? '', 'base64').toString())
    .join('');
}

it('quotes a plain name', () => {
  expect(formatSender('Institut "Exemple"', address)).toBe(`"Institut \\"Exemple\\"" <${address}>`);
});

it('gives the bare address when there is no name', () => {
  expect(formatSender(' \r\n', address)).toBe(address);
});

it('encodes any other name in words that are short enough and that a client can decode one by one', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zé–語🎓]{1,200}$/u), (text) => {
      const name = `é${text}`;
      const sender = formatSender(name, address);
      expect(sender).toMatch(/^[\x20-\x7e]*$/);
      expect(sender.split(' ').every((word) => word.length <= 75 && !word.includes('\ufffd'))).toBe(true);
      expect(decode(sender)).toBe(name);
    }),
  );
});

it('lets no name add a header or an address', () => {
  const sender = formatSender('A\r\nBcc: b@example.org, <c@example.org>', address);
  expect(sender).toBe(`"A Bcc: b@example.org, <c@example.org>" <${address}>`);
});
