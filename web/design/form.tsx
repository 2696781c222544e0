import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Failure } from '../api/client.ts';
import { useSite } from '../pages/site.ts';
import { useSignInAgain } from '../pages/use-failure.ts';
import { Button } from './button.tsx';
import { openAround, putBack, takeDraft } from './draft.ts';
import { ErrorSummary } from './error-summary.tsx';
import { type Errors, explain } from './explain.ts';

/** What a form holds, by field name; an unchecked box is absent. */
export type Values = Readonly<Partial<Record<string, string>>>;

/** One thing to correct. Without a field it concerns the form as a whole. */
export interface FormError {
  readonly field?: string;
  readonly message: string;
}

interface FormState {
  readonly name: string;
  readonly errors: readonly FormError[];
}

/** The form around a field; without one a field has its own name and nothing wrong. */
export const FormContext = createContext<FormState>({ name: '', errors: [] });

/** A field's id and what is wrong with it, from the form around it. */
export function useField(field: string): { id: string; error: string | undefined } {
  const { name, errors } = useContext(FormContext);
  return {
    id: name === '' ? field : `${name}-${field}`,
    error: errors.find((error) => error.field === field)?.message,
  };
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
  /** @throws Failure, which is explained above the form; a session that has ended is begun anew, and the form is found again. */
  send(values: Values): Promise<void>;
  /** Called at every change, with the values so far. */
  onInput?(values: Values): void;
}

/**
 * A form that says what to correct, in a summary that takes the focus and beside each field, and loses nothing
 * of what was typed: inputs keep their own values. It posts by script only: its button waits until that has come, and
 * `method` keeps whatever sends it all the same from putting a password into the address.
 */
export function Form({ name, submit, weight = 'main', children, check, send, onInput }: FormProps) {
  const { say } = useSite();
  const [errors, setErrors] = useState<Errors>();
  const [busy, setBusy] = useState(false);
  /** It was being sent when the session was found to have ended. */
  const [resumed, setResumed] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const alive = useRef(true);
  const draft = useRef<Readonly<Record<string, string>>>({});
  const signInAgain = useSignInAgain();
  // Before anything is painted, or typed over.
  useLayoutEffect(() => {
    alive.current = true;
    const kept = form.current && takeDraft(form.current);
    if (kept) draft.current = kept.kept;
    if (kept?.unsent && form.current) {
      openAround(form.current);
      setResumed(true);
    }
    return () => {
      alive.current = false;
    };
  }, []);
  // Each time: some fields come only once another says so.
  useLayoutEffect(() => {
    if (form.current) draft.current = putBack(form.current, draft.current);
  });

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
    setResumed(false);
    try {
      await send(values());
      if (alive.current) setErrors(undefined);
    } catch (failure) {
      if (signInAgain(failure)) return;
      if (failure instanceof Failure && failure.reason === 'wrong-credentials') forgetPasswords(form.current);
      if (alive.current) setErrors(explain(failure, say));
    } finally {
      if (alive.current) setBusy(false);
    }
  };

  return (
    <FormContext.Provider value={{ name, errors: errors?.list ?? [] }}>
      {errors && <ErrorSummary form={name} errors={errors} />}
      {resumed && <Resumed />}
      <form
        ref={form}
        name={name}
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

/** Whoever comes back to a form that was not sent goes on there. */
function Resumed() {
  const { say } = useSite();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div class="notice" role="status" tabIndex={-1} ref={box}>
      {say('form.resumed')}
    </div>
  );
}

function forgetPasswords(form: HTMLFormElement | null): void {
  for (const input of form?.querySelectorAll<HTMLInputElement>('[autocomplete$="-password"]') ?? []) {
    input.value = '';
  }
}
