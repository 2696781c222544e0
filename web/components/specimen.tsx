import { FormContext } from '../design/form.tsx';
import { useSite } from '../pages/site.ts';
import type { Shown, Specimen } from './show.tsx';

/** A specimen with the id of its place on the page. */
export interface Placed extends Specimen {
  readonly id: string;
  readonly state: string;
}

/** All states of a component, in order. */
export function specimensOf({ name, states }: Shown): Placed[] {
  return Object.entries(states).map(([state, shown], place) => ({
    ...(typeof shown === 'function' ? { look: shown } : shown),
    state,
    id: `${name}-${place + 1}`,
  }));
}

/** One state, as if in a form of its own, so that no two fields of the page have the same id. */
export function Look({ specimen: { id, look } }: { specimen: Placed }) {
  const site = useSite();
  return <FormContext.Provider value={{ name: id, errors: [] }}>{look(site)}</FormContext.Provider>;
}
