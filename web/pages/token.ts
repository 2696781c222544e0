/** The token of the link that was followed, from the fragment, which no server ever sees; if it is one at all. */
export function readToken(): string | undefined {
  const token = location.hash.slice(1);
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? token : undefined;
}
