import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { FormContext } from '../design/form.tsx';
import type { Site } from '../pages/site.ts';

/** One state of a component, in the words of the page's own language. */
export type Look = (site: Site) => ComponentChildren;

export interface Specimen {
  readonly look: Look;
  /** Only looked at, never brought to life: what takes the focus as soon as it is there, of which a page has one. */
  readonly still?: boolean;
  /** A picture of a part that the page itself has too, where it can be used: nobody needs to hear it twice. */
  readonly inert?: boolean;
  /** It takes all the room that there is. */
  readonly wide?: boolean;
}

/** What is shown of one file. */
export interface Shown {
  /** The file's path in `web`. */
  readonly file: string;
  /** Name of the component, or of what pages draw without one. */
  readonly name: string;
  readonly states: Readonly<Record<string, Look | Specimen>>;
}

/** A prop that is a choice, as one writes each of its values. */
type Written<Name extends string, Value> = [Value] extends [boolean]
  ? Name
  : [Value] extends [string]
    ? string extends Value
      ? never
      : `${Name}="${Value & string}"`
    : [Value] extends [number]
      ? number extends Value
        ? never
        : `${Name}={${Value & number}}`
      : never;

/** What a component's own props can make of it. */
type StateOf<Props> = {
  [Name in keyof Props & string]-?: Written<Name, NonNullable<Props[Name]>>;
}[keyof Props & string];

/**
 * Shows a component in its states, by their names. The compiler asks for each value of each prop that is a choice,
 * so none that is added later is forgotten; what else there is to see (an error, what content does) comes besides.
 * @param file its path in `web`, without the ending.
 */
export function show<Props>(
  file: string,
  component: Readonly<Record<string, (props: Props) => unknown>>,
  states: Readonly<Record<StateOf<Props>, Look | Specimen>> & Shown['states'],
): Shown {
  return { file: `${file}.tsx`, name: Object.keys(component)[0] ?? '', states };
}

/** Whatever is in it looks as under a mouse; see build/components.ts. */
export function Hovered({ children }: { children: ComponentChildren }) {
  return <div class="pinned-hover">{children}</div>;
}

/** Whatever is in it looks as if reached by keyboard. */
export function Focused({ children }: { children: ComponentChildren }) {
  return <div class="pinned-focus">{children}</div>;
}

/** A field that its form was refused for. */
export function Wrong({
  field,
  message,
  children,
}: {
  field: string;
  message: string;
  children: ComponentChildren;
}) {
  const { name } = useContext(FormContext);
  return (
    <FormContext.Provider value={{ name, errors: [{ field, message }] }}>{children}</FormContext.Provider>
  );
}
