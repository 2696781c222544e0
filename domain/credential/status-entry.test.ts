import { expect, it } from 'vitest';
import { listLength, mostLists, randomEntry } from './status-entry.ts';

const below = (limit: number) => Math.floor(Math.random() * limit);

it('a million certificates find their places in the lists nearly all at the first try, spread over all lists', () => {
  const taken = new Set<number>();
  const perList = new Array<number>(mostLists + 1).fill(0);
  let tries = 0;
  while (taken.size < 1_000_000) {
    const { list, index } = randomEntry(below);
    tries++;
    const place = list * listLength + index;
    if (taken.has(place)) continue;
    taken.add(place);
    perList[list] = (perList[list] ?? 0) + 1;
  }
  expect(tries).toBeLessThan(1_080_000);
  const [none, ...each] = perList;
  expect(none).toBe(0);
  // 15,625 is the mean, and 125 its standard deviation.
  expect(Math.min(...each)).toBeGreaterThan(14_600);
  expect(Math.max(...each)).toBeLessThan(16_700);
});
