/**
 * Goes on to another page of the site, with no way back to this one, which has served. A fragment alone would
 * load nothing, hence the reload.
 */
export function leaveTo(address: string): void {
  const target = new URL(address, location.href);
  const here = target.pathname === location.pathname;
  location.replace(target);
  if (here) location.reload();
}

/** Takes the fragment out of the address and of the history: a token that has served is nobody's business. */
export function dropFragment(): void {
  history.replaceState(null, '', location.pathname);
}
