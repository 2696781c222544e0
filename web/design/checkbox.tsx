import type { ComponentChildren } from 'preact';
import { FieldError } from './field.tsx';
import { useField } from './form.tsx';

/** One box to tick, its label beside it. */
export function Checkbox({ name, children }: { name: string; children: ComponentChildren }) {
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
          aria-invalid={error !== undefined}
          aria-describedby={error && `${id}-error`}
        />
        <label for={id}>{children}</label>
      </div>
    </div>
  );
}
