import type { ComponentChildren } from 'preact';
import { FieldError } from './field.tsx';
import { useField } from './form.tsx';

interface RadiosProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  /** What belongs to the choice that is made, below it. */
  readonly children?: ComponentChildren;
}

/** One of few, all in sight. */
export function Radios({ name, label, options, value, children }: RadiosProps) {
  const { id, error } = useField(name);
  return (
    <fieldset class="field" data-wrong={error !== undefined} aria-describedby={error && `${id}-error`}>
      <legend class="label">{label}</legend>
      <FieldError id={id} error={error} />
      <div class="radios">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              id={option.value === value ? id : undefined}
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
            />
            {option.label}
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
