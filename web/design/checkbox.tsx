import type { ComponentChildren } from 'preact';
import { FieldError } from './field.tsx';
import { useField } from './form.tsx';

interface CheckboxProps {
  readonly name: string;
  /** Whether it is ticked at first. */
  readonly checked?: boolean;
  /** What it stands for when it is ticked. What was ticked for something else is not ticked again: see `draft.ts`. @default 'yes' */
  readonly value?: string;
  readonly children: ComponentChildren;
}

/** One box to tick, its label beside it. */
export function Checkbox({ name, checked = false, value = 'yes', children }: CheckboxProps) {
  const { id, error } = useField(name);
  return (
    <div class="field" data-wrong={error !== undefined}>
      <FieldError id={id} error={error} />
      <div class="checkbox">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={checked}
          aria-invalid={error !== undefined}
          aria-describedby={error && `${id}-error`}
        />
        <label for={id}>{children}</label>
      </div>
    </div>
  );
}
