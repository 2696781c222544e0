/** Entries of a list: the least that keeps a single one hidden in the crowd (Bitstring Status List v1.0, section 6.1). */
export const listLength = 131_072;

/** As many lists as there can be; all of them full, eight million certificates. */
export const mostLists = 64;

/** So many lists are filled at once, so that neighbours in a list are not neighbours in time. */
const openLists = 4;

/** Where the status of one certificate stands: list, from 1 on, and place in it. */
export interface StatusEntry {
  readonly list: number;
  readonly index: number;
}

/**
 * A place for a certificate, by chance. Another may hold it: then the next try looks in more lists, so that lists that
 * fill up open others by themselves, and nobody has to count.
 * @param below a random whole number from 0 to below its argument.
 * @param attempt from 0 on.
 */
export function randomEntry(below: (limit: number) => number, attempt: number): StatusEntry {
  const lists = Math.min(mostLists, openLists * (1 + Math.floor(attempt / openLists)));
  return { list: 1 + below(lists), index: below(listLength) };
}

export function listUrl(siteOrigin: string, list: number): string {
  return `${siteOrigin}/credentials/status/${list}`;
}
