import { encodeQR } from 'qr';

/** Light modules around a code, so that a camera finds it (ISO/IEC 18004: four). */
const border = 4;

/** A text as a QR code, row by row: which of its modules are dark. */
export function qrRows(text: string): boolean[][] {
  return encodeQR(text, 'raw', { border });
}
