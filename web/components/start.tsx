import { HeaderContent } from '../design/header.tsx';
import { islandsOf, type Start } from '../pages/start.tsx';
import { groups } from './groups.ts';
import { Look, specimensOf } from './specimen.tsx';

/** Brings each specimen to life by itself, so that what one does with the focus or the page's title is its own. */
export function start(start: Omit<Start, 'Content'>): void {
  const bring = islandsOf(start);
  bring('header', HeaderContent);
  for (const specimen of groups.flatMap(({ shown }) => shown).flatMap(specimensOf)) {
    if (!specimen.still) bring(specimen.id, () => <Look specimen={specimen} />);
  }
}
