import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useFocusIfLost } from './focus.ts';

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

/** `text` in which each of `parts` stays in one piece: a line would break in an address at its hyphens. */
export function Whole({ text, parts }: { text: string; parts: readonly string[] }) {
  const pieces = parts.reduce<readonly string[]>(
    (done, part) => done.flatMap((piece) => (parts.includes(piece) ? piece : apart(piece, part))),
    [text],
  );
  return (
    <span>
      {pieces.map((piece) =>
        parts.includes(piece) ? (
          <span key={piece} class="whole">
            {piece}
          </span>
        ) : (
          piece
        ),
      )}
    </span>
  );
}

function apart(text: string, part: string): string[] {
  return text.split(part).flatMap((piece, index) => (index === 0 ? piece : [part, piece]));
}

interface HeadingProps {
  readonly children: ComponentChildren;
  readonly level?: 1 | 2 | 3 | 4;
  readonly id?: string;
  /**
   * It has come in place of something else, so reading goes on here: it takes the focus, unless the person has
   * it elsewhere. A number that grows says so each time.
   */
  readonly arrived?: boolean | number;
}

export function Heading({ children, level = 1, id, arrived = false }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusIfLost(heading, arrived);
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
