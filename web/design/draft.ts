/**
 * What is typed in the forms of a page, kept for when the page is left and comes again: in another language it is
 * another document, and a session that ends sends its owner to sign in. It lies in the tab's own storage until the
 * form is there again, and is put back for nobody else. Passwords and codes are never kept.
 */
const key = 'drafts';

/** By the names of controls; only what differs from what they held at first. */
type Kept = Readonly<Record<string, string>>;

interface Draft {
  readonly kept: Kept;
  /** The address of whoever was signed in. */
  readonly whose: string | undefined;
  /** Whether it was being sent, and was refused because the session had ended. */
  readonly unsent: boolean;
}

type Drafts = Readonly<Record<string, Draft>>;

let member: string | undefined;

/** Whose the page is, as the API says. What anybody else has left is forgotten: a computer may be shared. */
export function draftsAreOf(email: string): void {
  member = email;
  store(Object.fromEntries(Object.entries(read()).filter(([, { whose }]) => (whose ?? email) === email)));
}

/**
 * Keeps what the forms hold now. A browser that keeps nothing loses it.
 * @param hasEnded whether the session was found to have ended: a form that is being sent then is not sent, whichever
 *   request of the page found it out.
 */
export function keepDrafts(hasEnded = false): void {
  const now = [...document.forms].map((form): [string, Draft] => [
    form.name,
    { kept: changesIn(form), whose: member, unsent: hasEnded && form.ariaBusy === 'true' },
  ]);
  store({ ...read(), ...Object.fromEntries(now) });
}

/** Forgets all that was kept. */
export function forgetDrafts(): void {
  store({});
}

/** Takes out what was kept of a form, if it is this person's. */
export function takeDraft(form: HTMLFormElement): Draft | undefined {
  const { [form.name]: draft, ...others } = read();
  if (draft === undefined || (draft.whose !== undefined && draft.whose !== member)) return undefined;
  store(others);
  return draft;
}

/** Puts back what was kept, and answers with what has no control in the form yet. */
export function putBack(form: HTMLFormElement, kept: Kept): Kept {
  const rest = new Map(Object.entries(kept));
  for (const control of controlsOf(form)) {
    const value = kept[control.name];
    if (value === undefined) continue;
    rest.delete(control.name);
    if (isTicked(control)) control.checked = control.value === value;
    else control.value = value;
  }
  if (rest.size < Object.keys(kept).length) {
    // What follows what is typed follows this too.
    form.dispatchEvent(new Event('input', { bubbles: true }));
    openAround(form);
  }
  return Object.fromEntries(rest);
}

/** Opens what a form is folded away in. */
export function openAround(form: HTMLFormElement): void {
  const closed = form.closest('details');
  if (closed) closed.open = true;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (control): control is Control =>
      (control instanceof HTMLInputElement ||
        control instanceof HTMLTextAreaElement ||
        control instanceof HTMLSelectElement) &&
      control.name !== '' &&
      control.type !== 'file' &&
      !/password|one-time-code/.test(control.getAttribute('autocomplete') ?? ''),
  );
}

function isTicked(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox' || control.type === 'radio';
}

function changesIn(form: HTMLFormElement): Kept {
  const changes: Record<string, string> = {};
  for (const control of controlsOf(form)) {
    if (isTicked(control)) {
      if (control.checked === control.defaultChecked) continue;
      if (control.checked) changes[control.name] = control.value;
      else if (control.type === 'checkbox') changes[control.name] = '';
    } else if (control instanceof HTMLSelectElement || control.value !== control.defaultValue) {
      changes[control.name] = control.value;
    }
  }
  return changes;
}

function read(): Drafts {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Drafts;
  } catch {
    // Storage is switched off, or what lies there cannot be read.
    return {};
  }
}

function store(drafts: Drafts): void {
  try {
    if (Object.keys(drafts).length > 0) sessionStorage.setItem(key, JSON.stringify(drafts));
    else sessionStorage.removeItem(key);
  } catch {
    // Storage is switched off.
  }
}
