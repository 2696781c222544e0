import { useEffect, useMemo } from 'preact/hooks';
import { rosette } from '../../domain/rosette.ts';
import { useSite } from '../pages/site.ts';

interface MarkProps {
  /** It lies on paper, which is light whatever the page around it is. */
  readonly onPaper?: boolean;
}

/** The institute's sign, beside its name: its logo, or else a small seal. */
export function Mark({ onPaper = false }: MarkProps) {
  const { logo } = useSite().facts;
  const { dark, light } = logo ?? {};
  useEffect(() => {
    // Of both schemes while there is a connection: who changes to the other without one would see a broken picture.
    if (dark === undefined || onPaper) return;
    for (const src of [light, dark]) Object.assign(new Image(), { fetchPriority: 'low', src });
  }, [dark, light, onPaper]);
  if (logo) {
    return (
      <picture class={dark === undefined && !onPaper ? 'logo alone' : 'logo'}>
        {dark !== undefined && !onPaper && <source srcset={dark} media="(prefers-color-scheme: dark)" />}
        <img src={logo.light} alt="" width={Math.round(40 * logo.ratio)} height={40} />
      </picture>
    );
  }
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
