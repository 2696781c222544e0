import { useEffect } from 'preact/hooks';

/**
 * Whoever comes for one setting, by its name in the address, begins there: when the page opened there was no such place.
 * @param isWhole whether nothing more comes that would push it away.
 */
export function Arrival({ isWhole }: { isWhole: boolean }) {
  useEffect(() => {
    if (!isWhole) return;
    const place = document.getElementById(location.hash.slice(1));
    // Whoever has begun elsewhere meanwhile stays there.
    if (!place || document.activeElement?.matches('a, button, input, select, summary, textarea')) return;
    place.scrollIntoView();
    place.focus({ preventScroll: true });
  }, [isWhole]);
  return null;
}
