import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { Failure } from '../api/client.ts';
import { type Site, useSite } from '../pages/site.ts';
import { Button } from './button.tsx';
import { takeDraft } from './draft.ts';
import { ErrorSummary } from './error-summary.tsx';

/** What a form holds, by field name; an unchecked box is absent. */
export type Values = Readonly<Partial<Record<string, string>>>;

/** One thing to correct. Without a field it concerns the form as a whole. */
export interface FormError {
  readonly field?: string;
  readonly message: string;
}

export interface Errors {
  readonly title: string;
  readonly list: readonly FormError[];
}

interface FormState {
  readonly name: string;
  readonly errors: readonly FormError[];
}

const FormContext = createContext<FormState>({ name: '', errors: [] });

/** A field's id and what is wrong with it, from the form around it. */
export function useField(field: string): { id: string; error: string | undefined } {
  const { name, errors } = useContext(FormContext);
  return {
    id: name === '' ? field : `${name}-${field}`,
    error: errors.find((error) => error.field === field)?.message,
  };
}

/** What to say of a failed call, in the API's own words where it has some. */
export function explain(failure: unknown, say: Site['say']): Errors {
  if (!(failure instanceof Failure)) throw failure;
  const { reason, problem, errors } = failure;
  if (problem) {
    return { title: problem.title, list: errors.length > 0 ? errors : [{ message: problem.detail }] };
  }
  const title = say('failure.title');
  if (reason === 'captcha-failed') return { title, list: [{ message: say('captcha.failed') }] };
  const silent = reason === 'offline' || reason === 'timeout' || reason === 'network';
  const known = silent ? reason : 'unexpected';
  return { title, list: [{ message: say(`failure.${known}`) }] };
}

interface FormProps {
  /** Begins the ids of the form's fields. */
  readonly name: string;
  /** The words of its button. */
  readonly submit: string;
  /** `quiet` where the page has a more important button. */
  readonly weight?: 'main' | 'quiet';
  readonly children?: ComponentChildren;
  /** What to correct before anything is sent. */
  check(values: Values): readonly FormError[];
  /** @throws Failure, which is explained above the form. */
  send(values: Values): Promise<void>;
  /** Called at every change, with the values so far. */
  onInput?(values: Values): void;
}

/**
 * A form that says what to correct, in a summary that takes the focus and beside each field, and loses nothing
 * of what was typed: inputs keep their own values. It posts by script only; `method` keeps a form that is sent
 * before its script has come from putting a password into the address.
 */
export function Form({ name, submit, weight = 'main', children, check, send, onInput }: FormProps) {
  const { say } = useSite();
  const [errors, setErrors] = useState<Errors>();
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    if (form.current) takeDraft(form.current);
    return () => {
      alive.current = false;
    };
  }, []);

  const values = (): Values => Object.fromEntries(new FormData(form.current ?? undefined)) as Values;

  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    const wrong = check(values());
    if (wrong.length > 0) {
      setErrors({ title: say('form.errors'), list: wrong });
      return;
    }
    setBusy(true);
    try {
      await send(values());
      if (alive.current) setErrors(undefined);
    } catch (failure) {
      if (failure instanceof Failure && failure.reason === 'wrong-credentials') forgetPasswords(form.current);
      if (alive.current) setErrors(explain(failure, say));
    } finally {
      if (alive.current) setBusy(false);
    }
  };

  return (
    <FormContext.Provider value={{ name, errors: errors?.list ?? [] }}>
      {errors && <ErrorSummary form={name} errors={errors} />}
      <form
        ref={form}
        name={name}
        // Sent before its script has come, it does nothing: there is no server behind a page to post a password to.
        method="dialog"
        noValidate
        aria-busy={busy}
        onSubmit={onSubmit}
        onInput={() => onInput?.(values())}
      >
        {children}
        <Button busy={busy} weight={weight}>
          {submit}
        </Button>
      </form>
    </FormContext.Provider>
  );
}

function forgetPasswords(form: HTMLFormElement | null): void {
  for (const input of form?.querySelectorAll<HTMLInputElement>('[autocomplete$="-password"]') ?? []) {
    input.value = '';
  }
}
