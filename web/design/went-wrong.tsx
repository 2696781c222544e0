import type { ComponentChildren } from 'preact';
import type { Errors } from './explain.ts';

interface WentWrongProps {
  readonly errors: Errors;
  /** A way on. */
  readonly children?: ComponentChildren;
}

/** What went wrong with one act, said where it was tried; the focus stays. What a form is refused for is an `ErrorSummary`. */
export function WentWrong({ errors: { title, list }, children }: WentWrongProps) {
  return (
    <div class="notice wrong" role="alert">
      <p>
        <b>{title}</b>
      </p>
      {list.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {children}
    </div>
  );
}
