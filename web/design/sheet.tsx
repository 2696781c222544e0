import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSite } from '../pages/site.ts';
import { Button } from './button.tsx';

interface SheetProps {
  /** What it is, to whoever does not see it. */
  readonly label: string;
  readonly class: string;
  readonly children: ComponentChildren;
  onClose(): void;
}

/** Something that lies over the page until it is closed. The keyboard stays in it, and returns to where it was. */
export function Sheet({ label, class: name, children, onClose }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class={name} aria-label={label} onClose={onClose}>
      {children}
    </dialog>
  );
}

/** Closes the sheet that it stands in. */
export function CloseSheet() {
  const { say } = useSite();
  return (
    <form method="dialog">
      <Button weight="quiet">{say('share.close')}</Button>
    </form>
  );
}
