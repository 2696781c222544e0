import { plainLine } from '../plain-line.ts';
import { drawable } from './drawable-characters.ts';

/** Most texts are of these alone, and looking is cheaper than cleaning. */
const usual = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2018-\u201e]*$/;

const ranges = drawable.trim().split(/\s+/);
const classes = ranges.map((range) =>
  range
    .split('-')
    .map((code) => `\\u{${code}}`)
    .join('-'),
);
/** What only says how its neighbours look is missed by nobody. */
const undrawable = new RegExp(`[^${classes.join('')}\\u200c\\u200d\\p{Variation_Selector}]`, 'gu');

/** Characters of a text that no document can show, since none of its fonts has them; each once. */
export function undrawableIn(text: string): string[] {
  if (usual.test(text)) return [];
  return [...new Set(plainLine(text).match(undrawable))];
}
