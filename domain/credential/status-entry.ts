/** Entries of a list: the least that keeps a single one hidden in the crowd (Bitstring Status List v1.0, section 6.1). */
export const listLength = 131_072;

/** As many lists as there can be; all of them full, eight million certificates. */
export const mostLists = 64;

/** Where the status of one certificate stands: list, from 1 on, and place in it. */
export interface StatusEntry {
  readonly list: number;
  readonly index: number;
}

/**
 * A place for a certificate, by chance among all that there are. Another may hold it: then one tries again, which is rare
 * for as long as most are free (the millionth certificate tries again one time in eight), and nobody has to count.
 * @param below a random whole number from 0 to below its argument.
 */
export function randomEntry(below: (limit: number) => number): StatusEntry {
  return { list: 1 + below(mostLists), index: below(listLength) };
}

export function listUrl(siteOrigin: string, list: number): string {
  return `${siteOrigin}/credentials/status/${list}`;
}
