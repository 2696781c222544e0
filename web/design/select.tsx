import { FieldFrame } from './field.tsx';

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What is chosen. */
  readonly value?: string;
  readonly autocomplete?: string;
  onChange?(value: string): void;
}

/** One of a list, by the browser's own control, which every device has made usable in its own way. */
export function Select({ options, value, autocomplete, onChange, ...frame }: SelectProps) {
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <select
          {...control}
          {...(autocomplete === undefined ? {} : { autocomplete })}
          onChange={(event) => onChange?.(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
