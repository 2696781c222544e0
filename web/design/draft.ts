/**
 * What is typed in the forms of a page, kept for the same page in another language: there it is another document.
 * It lies in the tab's own storage from the click to the next page and is taken out at once. Passwords are never
 * kept.
 */
const key = 'draft';

type Draft = Readonly<Record<string, Readonly<Record<string, string>>>>;

function isSecret(input: Element): boolean {
  return /password|one-time-code/.test(input.getAttribute('autocomplete') ?? '');
}

/** Keeps what the forms hold now. A browser that keeps nothing loses it, as before. */
export function keepDrafts(): void {
  const draft = Object.fromEntries(
    [...document.forms].map((form) => [
      form.name,
      Object.fromEntries([...new FormData(form)].filter(([name]) => isKept(form, name))),
    ]),
  );
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Storage is switched off.
  }
}

function isKept(form: HTMLFormElement, name: string): boolean {
  const input = form.elements.namedItem(name);
  return input instanceof Element && !isSecret(input);
}

/** Puts back what was kept of a form, and forgets it. */
export function takeDraft(form: HTMLFormElement): void {
  try {
    const { [form.name]: kept, ...others } = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Draft;
    if (kept === undefined) return;
    sessionStorage.setItem(key, JSON.stringify(others));
    fill(form, kept);
  } catch {
    // Nothing was kept, or nothing that can be read.
  }
}

function fill(form: HTMLFormElement, kept: Readonly<Record<string, string>>): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      control.checked = control.name in kept;
    } else if (
      control instanceof HTMLInputElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    ) {
      const value = kept[control.name];
      if (value !== undefined && !isSecret(control)) control.value = value;
    }
  }
  // What follows what is typed follows this too.
  form.dispatchEvent(new Event('input', { bubbles: true }));
  const closed = form.closest('details');
  if (closed && Object.values(kept).some((value) => value !== '')) closed.open = true;
}
