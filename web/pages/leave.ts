/** Goes to another page of the site; also when only the fragment differs, which alone would load nothing. */
export function leaveTo(address: string): void {
  const target = new URL(address, location.href);
  location.assign(target);
  if (target.pathname === location.pathname) location.reload();
}

/** Takes the fragment out of the address and of the history: a token that has served is nobody's business. */
export function dropFragment(): void {
  history.replaceState(null, '', location.pathname);
}
