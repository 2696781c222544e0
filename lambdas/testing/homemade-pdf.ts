import { deflateSync } from 'node:zlib';

/** A PDF that somebody has made, with files attached. */
export function homemade(...streams: readonly string[]): Buffer {
  return Buffer.from(`%PDF-1.7\n${streams.join('\n')}\ntrailer\n<<>>\n%%EOF\n`, 'latin1');
}

/** A file attached to it. @param more what else its dictionary says. */
export const attachment = (content: Buffer | string, more = '') => {
  const bytes = Buffer.from(content);
  return `7 0 obj\n<< /Type /EmbeddedFile /Length ${bytes.length}${more} >>\nstream\n${bytes.toString('latin1')}\nendstream\nendobj`;
};

export const packed = (content: Buffer | string) => attachment(deflateSync(content), ' /Filter /FlateDecode');
