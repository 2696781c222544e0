import { useEffect, useRef, useState } from 'preact/hooks';
import { useSite } from '../site.ts';

/** Files or a text that somebody brings. */
export type Given = readonly File[] | string;

/**
 * Takes what is dropped anywhere on the page, or pasted, so that nobody has to aim: a file that misses its target would be
 * opened by the browser in the page's place. Says so while one is held over the page.
 */
export function HandOver({ onGiven }: { onGiven(given: Given): void }) {
  const { say } = useSite();
  const [over, setOver] = useState(false);
  const taker = useRef(onGiven);
  taker.current = onGiven;

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    document.addEventListener('dragenter', hold, { signal });
    document.addEventListener('dragover', hold, { signal });
    document.addEventListener('dragleave', ({ relatedTarget }) => setOver(relatedTarget !== null), {
      signal,
    });
    document.addEventListener(
      'drop',
      (event) => {
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        taker.current(files);
      },
      { signal },
    );
    document.addEventListener(
      'paste',
      (event) => {
        const given = pasted(event);
        if (!given) return;
        event.preventDefault();
        taker.current(given);
      },
      { signal },
    );
    return () => listening.abort();
  }, []);

  return over ? <p class="drop-anywhere">{say('verify.dropHere')}</p> : null;
}

/** What is pasted for this page: files wherever the cursor is, and a text where there is no field that it was meant for. */
function pasted({ clipboardData, target }: ClipboardEvent): Given | undefined {
  const files = [...(clipboardData?.files ?? [])];
  if (files.length > 0) return files;
  const isInField = target instanceof Element && target.closest('input:not([type="file"]), textarea');
  return isInField ? undefined : clipboardData?.getData('text/plain').trim() || undefined;
}
