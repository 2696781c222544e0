import type { ComponentChildren } from 'preact';
import { FieldError } from './field.tsx';
import { useField } from './form.tsx';

interface CheckboxProps {
  readonly name: string;
  /** Whether it is ticked at first. */
  readonly checked?: boolean;
  readonly children: ComponentChildren;
}

/** One box to tick, its label beside it. */
export function Checkbox({ name, checked = false, children }: CheckboxProps) {
  const { id, error } = useField(name);
  return (
    <div class="field" data-wrong={error !== undefined}>
      <FieldError id={id} error={error} />
      <div class="checkbox">
        <input
          type="checkbox"
          id={id}
          name={name}
          value="yes"
          defaultChecked={checked}
          aria-invalid={error !== undefined}
          aria-describedby={error && `${id}-error`}
        />
        <label for={id}>{children}</label>
      </div>
    </div>
  );
}
