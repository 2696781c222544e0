import { mostOnTranscript } from '../document/most-on-transcript.ts';

/**
 * The most that is read of one text or file that somebody brings. All that is in it counts together, whatever it is
 * packed in. The largest that the portal makes, a transcript, has 700,000 bytes.
 */
export const most = {
  /** Bytes of a file, characters of a text. */
  size: 4_000_000,
  credentials: mostOnTranscript,
  /** Files attached to a PDF. */
  attachments: 200,
  /** Bytes of what is attached to a PDF, as it is packed and unpacked. */
  attached: 2_000_000,
} as const;
