import { useEffect, useState } from 'preact/hooks';
import { loadPart } from '../api/load-part.ts';

/** A text as a QR code, drawn here: nobody else learns what it says. Its words stand beside it for who sees none. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [rows, setRows] = useState<boolean[][]>();
  useEffect(() => {
    loadPart('qr-rows', () => import('./qr-rows.ts')).then(
      ({ qrRows }) => setRows(qrRows(text)),
      // It says nothing that does not stand beside it, and is there when it is next asked for.
      () => undefined,
    );
  }, [text]);
  if (!rows) return null;
  const dark = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')));
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${rows.length} ${rows.length}`}>
      <path d={dark.join('')} />
    </svg>
  );
}
