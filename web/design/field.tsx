import type { ComponentChildren, InputHTMLAttributes, PartialInputHTMLAttributes } from 'preact';
import { longestAddress } from '../../domain/contact.ts';
import { useSite } from '../pages/site.ts';
import { useField } from './form.tsx';

/** An input of text; which kind may change while it is used, as a password's does when it is shown. */
export type TextInput = Omit<PartialInputHTMLAttributes<HTMLInputElement>, 'type' | 'role'> & {
  readonly type?: 'text' | 'email' | 'password' | 'date' | 'tel';
};

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly input: TextInput;
  /** What stands beside the input, e.g. a button that shows a password. */
  readonly beside?: ComponentChildren;
  /** Ids of further texts that describe the input. */
  readonly describedBy?: string;
}

/** A label, an input and, when there is something to correct, what: tied together for those who cannot see. */
export function Field({ name, label, hint, input, beside, describedBy }: FieldProps) {
  const { id, error } = useField(name);
  const described = [hint && `${id}-hint`, describedBy, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field" data-wrong={error !== undefined}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      <div class="input">
        <input
          {...(input as InputHTMLAttributes<HTMLInputElement>)}
          id={id}
          name={name}
          aria-invalid={error !== undefined}
          aria-describedby={described || undefined}
        />
        {beside}
      </div>
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  const { say } = useSite();
  if (error === undefined) return null;
  return (
    <p class="error" id={`${id}-error`}>
      <span class="unseen">{say('form.error')}</span> {error}
    </p>
  );
}

/** An e-mail address that a browser or password manager may fill in; `username` is the one of the account. */
export function EmailField({
  name,
  label,
  value,
  autocomplete,
}: {
  name: string;
  label?: string;
  value?: string;
  autocomplete: 'username' | 'email';
}) {
  const { say } = useSite();
  return (
    <Field
      name={name}
      label={label ?? say('form.email')}
      input={{
        type: 'email',
        inputMode: 'email',
        autocomplete,
        autocapitalize: 'none',
        spellcheck: false,
        ...(value === undefined ? {} : { defaultValue: value }),
      }}
    />
  );
}

/** What is wrong with a typed address, if anything; whether it exists is found out by writing to it. */
export function wrongAddress(
  address: string | undefined,
): 'form.emailMissing' | 'form.emailWrong' | undefined {
  const typed = address?.trim() ?? '';
  if (typed === '') return 'form.emailMissing';
  const whole = typed.length <= longestAddress && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(typed);
  return whole ? undefined : 'form.emailWrong';
}
