import { useEffect, useState } from 'preact/hooks';

/** Light modules around a code, so that a camera finds it (ISO/IEC 18004: four). */
const border = 4;

/** A text as a QR code, drawn here: nobody else learns what it says. Its words stand beside it for who sees none. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [rows, setRows] = useState<boolean[][]>();
  useEffect(() => {
    import('qr').then(({ encodeQR }) => setRows(encodeQR(text, 'raw', { border })));
  }, [text]);
  if (!rows) return null;
  const dark = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')));
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${rows.length} ${rows.length}`}>
      <path d={dark.join('')} />
    </svg>
  );
}
