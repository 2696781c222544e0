import type { ComponentChildren, InputHTMLAttributes, PartialInputHTMLAttributes } from 'preact';
import { longestAddress } from '../../domain/contact.ts';
import { useSite } from '../pages/site.ts';
import { useField } from './form.tsx';

/** An input of text; which kind may change while it is used, as a password's does when it is shown. */
export type TextInput = Omit<PartialInputHTMLAttributes<HTMLInputElement>, 'type' | 'role'> & {
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'date' | 'tel';
};

interface FrameProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Ids of further texts that describe the control. */
  readonly describedBy?: string;
}

/** What ties a control to its label, its hint and what is wrong with it. */
interface ControlProps {
  readonly id: string;
  readonly name: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

/** A label, a control and, when there is something to correct, what: tied together for those who cannot see. */
export function FieldFrame({
  name,
  label,
  hint,
  describedBy,
  children,
}: FrameProps & { readonly children: (control: ControlProps) => ComponentChildren }) {
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
        {children({
          id,
          name,
          'aria-invalid': error !== undefined,
          'aria-describedby': described || undefined,
        })}
      </div>
    </div>
  );
}

interface FieldProps extends FrameProps {
  readonly input: TextInput;
  /** What stands beside the input, e.g. a button that shows a password. */
  readonly beside?: ComponentChildren;
}

/** One line of text. */
export function Field({ input, beside, ...frame }: FieldProps) {
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <>
          <input {...(input as InputHTMLAttributes<HTMLInputElement>)} {...control} />
          {beside}
        </>
      )}
    </FieldFrame>
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
