import { FieldError } from './field.tsx';
import { useField } from './form.tsx';

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly autocomplete?: string;
}

/** One of many, from a list that the browser shows. */
export function Select({ name, label, options, value, autocomplete }: SelectProps) {
  const { id, error } = useField(name);
  return (
    <div class="field" data-wrong={error !== undefined}>
      <label for={id}>{label}</label>
      <FieldError id={id} error={error} />
      <div class="input">
        <select
          id={id}
          name={name}
          autocomplete={autocomplete}
          aria-invalid={error !== undefined}
          aria-describedby={error && `${id}-error`}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
