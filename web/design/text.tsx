import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** `text` with the words between `<a>` and `</a>` as a link. */
export function Linked({ text, href, newTab }: { text: string; href: string; newTab?: string }) {
  const [before, words, after] = text.split(/<\/?a>/);
  return (
    <>
      {before}
      <a href={href} {...(newTab === undefined ? {} : { target: '_blank', rel: 'noopener' })}>
        {words}
        {newTab !== undefined && <span class="unseen"> {newTab}</span>}
      </a>
      {after}
    </>
  );
}

/**
 * A page's heading. With `arrived` it takes the focus when it appears: what the person did has replaced the
 * content, and this is where reading goes on.
 */
export function Heading({ children, arrived = false }: { children: ComponentChildren; arrived?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) heading.current?.focus();
  }, [arrived]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** Something is on its way. Shows after a moment only, so that a quick answer does not flicker. */
export function Loading({ children }: { children: ComponentChildren }) {
  return (
    <p class="loading" role="status">
      {children}
    </p>
  );
}
