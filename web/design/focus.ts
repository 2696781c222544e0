import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * What had the focus may be gone, and reading would begin at the top again: then `element` takes it, each time that
 * `arrived` changes to something. Whoever has the focus elsewhere keeps it.
 */
export function useFocusIfLost(element: RefObject<HTMLElement | null>, arrived: unknown): void {
  useEffect(() => {
    if (arrived && document.activeElement === document.body) element.current?.focus();
  }, [arrived]);
}
