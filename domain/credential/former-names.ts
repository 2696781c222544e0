// Written without destructuring: CloudFront's function, which takes `formerPath`, does not know it.
import { didOf } from './did.ts';

/** The issuer's identifier under a name that its site had before. */
export const formerDid = (name: string) => didOf(`https://${name}`);

/**
 * Where the site has what it published under a name of before, and still does.
 * @param path where it was, and is under that name.
 * @returns undefined for whatever is published under the present name alone.
 */
export function formerPath(name: string, path: string): string | undefined {
  const folder = `/credentials/former/${name}`;
  if (path === '/.well-known/did.json') return `${folder}/did.json`;
  if (path === '/.well-known/jwks.json') return `${folder}/jwks.json`;
  const lists = '/credentials/status/';
  return path.startsWith(lists) ? `${folder}/status/${path.slice(lists.length)}` : undefined;
}

/**
 * Where to ask for what a certificate names: at the present site, for one that was signed under a name of before. That
 * name may be lost by now, or be somebody else's.
 * @param origin scheme and host of the present site.
 */
export function presentAddress(address: string, formerNames: readonly string[], origin: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const path = formerNames.includes(url.host) ? formerPath(url.host, url.pathname) : undefined;
  return path === undefined ? address : origin + path;
}
