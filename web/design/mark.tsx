import { useMemo } from 'preact/hooks';
import { rosette } from './rosette.ts';

/** The sign of the house: a small seal. */
export function Mark() {
  return (
    <svg class="mark" viewBox="-20 -20 40 40" aria-hidden="true" focusable="false">
      <circle r="18" />
      <circle r="13.5" />
      <path d="M-6 .5 -1.8 5 6.5-5" />
    </svg>
  );
}

/** A certificate's own rosette. */
export function Seal({ seed, fineness = 1 }: { seed: string; fineness?: number }) {
  const path = useMemo(() => rosette(seed, fineness), [seed, fineness]);
  return (
    <svg class="seal" viewBox="-101 -101 202 202" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
