import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useFocusIfLost } from './focus.ts';

interface NoticeProps {
  readonly children: ComponentChildren;
  /**
   * `live` when it appears while the page is in use: a screen reader says it, and it takes the focus if what had it
   * is gone. It should come last, with whatever goes because of it, and have a new key when it says the same again.
   */
  readonly live?: boolean;
}

/** One short piece of news about what has just happened. What went wrong is an `ErrorSummary`. */
export function Notice({ children, live = false }: NoticeProps) {
  return live ? <LiveNotice>{children}</LiveNotice> : <div class="notice">{children}</div>;
}

/** Milliseconds until screen readers know of a region, which say only what comes into one that they know. */
const untilKnown = 150;

function LiveNotice({ children }: { children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState(false);

  useEffect(() => {
    // Nothing to wait for: it is read because it takes the focus.
    if (document.activeElement === document.body) return setTold(true);
    const timer = setTimeout(() => setTold(true), untilKnown);
    return () => clearTimeout(timer);
  }, []);
  useFocusIfLost(box, told);

  return (
    <div class={told ? 'notice' : 'unseen'} role="status" tabIndex={-1} ref={box}>
      {told && children}
    </div>
  );
}
