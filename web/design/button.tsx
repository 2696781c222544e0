import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSite } from '../pages/site.ts';

interface ButtonProps {
  readonly children: ComponentChildren;
  /** Already at work: says so, and ignores clicks without losing the focus. */
  readonly busy?: boolean;
  /** Of no use as long as something else is at work: ignores clicks too, and keeps the focus. */
  readonly disabled?: boolean;
  /** `quiet` for the lesser of two ways on. A page has one `main` button. */
  readonly weight?: 'main' | 'quiet';
  /** Without it the button sends the form around it. */
  onClick?(): void;
}

export function Button({ children, busy = false, disabled = busy, weight = 'main', onClick }: ButtonProps) {
  const { say } = useSite();
  const button = useRef<HTMLButtonElement>(null);
  // Until a prerendered page's script has come nobody would hear a click, and hydration leaves attributes as they are.
  useLayoutEffect(() => button.current?.removeAttribute('disabled'), []);
  return (
    <button
      ref={button}
      disabled={typeof document === 'undefined'}
      type={onClick ? 'button' : 'submit'}
      class={`button ${weight}`}
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onClick?.();
      }}
    >
      <span>{children}</span>
      {busy && (
        <span class="busy" role="status">
          {say('form.sending')}
        </span>
      )}
    </button>
  );
}

interface ButtonLinkProps {
  readonly href: string;
  readonly weight?: 'main' | 'quiet';
  readonly children: ComponentChildren;
}

/** A way on to another page that looks like a button: only where it is the page's one next step. */
export function ButtonLink({ href, weight = 'main', children }: ButtonLinkProps) {
  return (
    <a class={`button ${weight}`} href={href}>
      {children}
    </a>
  );
}
