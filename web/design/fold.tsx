import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface FoldProps {
  readonly id: string;
  readonly label: string;
  /** What is chosen in it, apart from what goes without saying: told while it is folded. */
  readonly chosen?: readonly string[];
  readonly children: ComponentChildren;
}

/**
 * Controls that a wide window has room for, and a narrow one folds away until they are asked for: the style sheet says
 * which, so that nothing has to be measured. What is folded in every window is in a `details`.
 */
export function Fold({ id, label, chosen = [], children }: FoldProps) {
  const [open, setOpen] = useState(false);
  return (
    <div class="fold">
      <button
        type="button"
        class="text leads"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span>
          {label}
          {!open && chosen.length > 0 && <b>{` · ${chosen.join(' · ')}`}</b>}
        </span>
      </button>
      <div class="folded" id={id}>
        {children}
      </div>
    </div>
  );
}
