import { useEffect } from 'preact/hooks';
import { type Site, useSite } from '../pages/site.ts';
import { Field } from './field.tsx';
import { type FormError, useField, type Values } from './form.tsx';

interface CodeFieldProps {
  readonly label: string;
  /** Of a code app that is just being set up: digits alone, for there is no recovery code yet. */
  readonly first?: boolean;
  /** It has come because the form was sent, so the form goes on here: it takes the focus. */
  readonly arrived?: boolean;
}

/** Six digits of a code app, or a recovery code: hence no pattern, and not the number pad alone. */
export function CodeField({ label, first = false, arrived = false }: CodeFieldProps) {
  const { say } = useSite();
  const { id } = useField('code');
  useEffect(() => {
    if (arrived) document.getElementById(id)?.focus();
  }, [arrived, id]);
  return (
    <Field
      name="code"
      label={label}
      {...(first ? {} : { hint: say('form.codeHint') })}
      input={{
        autocomplete: 'one-time-code',
        autocapitalize: 'characters',
        spellcheck: false,
        maxLength: 40,
        ...(first && { inputMode: 'numeric' }),
      }}
    />
  );
}

/** What to correct in `CodeField`. */
export function wrongCode({ code }: Values, say: Site['say']): FormError[] {
  return code?.trim() ? [] : [{ field: 'code', message: say('form.codeMissing') }];
}

/** What goes along with a request from a form that may have asked for a code. */
export function codeIn({ code }: Values) {
  return code ? { code } : {};
}
