/**
 * The issuer's identifier: a name that whoever has the site's address can resolve to its keys.
 * https://w3c-ccg.github.io/did-method-web/: a port is percent-encoded, since a colon begins a path.
 * @param siteOrigin scheme and host of the site.
 */
export function didOf(siteOrigin: string): string {
  return `did:web:${encodeURIComponent(new URL(siteOrigin).host)}`;
}
