/** Bytes that Base64 puts into the 75 characters an encoded word may have (RFC 2047, section 2). */
const bytesInEncodedWord = 45;

/**
 * A mailbox for From or Reply-To: `"Institut Exemple" <a@example.org>`. A name beyond ASCII becomes encoded
 * words (RFC 2047), without which SES takes the header for broken; no name can add a header or an address.
 */
export function formatSender(name: string, address: string): string {
  const words = name
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  if (words === '') return address;
  return `${/^[\x20-\x7e]*$/.test(words) ? quoted(words) : encoded(words)} <${address}>`;
}

/** The value of a Subject header: short ASCII as it is, all else in encoded words, one a line. */
export function formatSubject(subject: string): string {
  const words = subject
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  return /^[\x20-\x7e]{0,60}$/.test(words) ? words : encoded(words, '\r\n ');
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** Cuts between characters, because each encoded word is decoded on its own (RFC 2047, section 5). */
function encoded(text: string, joint = ' '): string {
  const chunks = [''];
  for (const character of text) {
    const last = chunks.at(-1) ?? '';
    if (Buffer.byteLength(last + character) <= bytesInEncodedWord)
      chunks[chunks.length - 1] = last + character;
    else chunks.push(character);
  }
  return chunks.map((chunk) => `=?UTF-8?B?${Buffer.from(chunk).toString('base64')}?=`).join(joint);
}
