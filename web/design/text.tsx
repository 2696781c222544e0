import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** `text` with the words between `<a>` and `</a>` as a link, if it has any. */
export function Linked({ text, href, newTab }: { text: string; href: string; newTab?: string }) {
  const [before, words, after] = text.split(/<\/?a>/);
  if (words === undefined) return <>{before}</>;
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

interface HeadingProps {
  readonly children: ComponentChildren;
  readonly level?: 1 | 2 | 3;
  readonly id?: string;
  /**
   * It has come in place of something else, so reading goes on here: it takes the focus, unless the person has
   * it elsewhere.
   */
  readonly arrived?: boolean;
}

export function Heading({ children, level = 1, id, arrived = false }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived && document.activeElement === document.body) heading.current?.focus();
  }, [arrived]);
  const Level = `h${level}` as const;
  return (
    <Level ref={heading} id={id} tabIndex={-1}>
      {children}
    </Level>
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
