import type { JWK } from 'jose';
import type { KeyFinder } from './compact-jwt.ts';
import { listOf, objectOf, textOf } from './strict-json.ts';
import type { NamedIssuer } from './verdict.ts';

/**
 * Where a `did:web` leads: https://w3c-ccg.github.io/did-method-web/#read-resolve.
 * @returns undefined for a DID of another method, or one that names no host.
 */
export function didUrl(did: string): URL | undefined {
  const [scheme, method, name, ...path] = did.split(':');
  if (scheme !== 'did' || method !== 'web' || !name || /[/?#\\\s]/.test(did)) return undefined;
  try {
    const host = decodeURIComponent(name);
    if (/[/?#@\\\s]/.test(host)) return undefined;
    const url = new URL(`https://${host}`);
    // The machine on which somebody develops has no certificate.
    if (url.hostname === 'localhost') url.protocol = 'http:';
    url.pathname = path.length === 0 ? '/.well-known/did.json' : `/${path.join('/')}/did.json`;
    return url;
  } catch {
    return undefined;
  }
}

/** An issuer by its DID, with the host that really stands behind it. */
export function namedIssuer(did: string): NamedIssuer {
  return { did: did.slice(0, 300), host: didUrl(did)?.host ?? '' };
}

/** The keys that may sign for the subject of a DID document: those that its `assertionMethod` names and it controls. */
export function assertionKeys(document: unknown, did: string): KeyFinder {
  const { assertionMethod, id, verificationMethod } = objectOf(document) ?? {};
  if (id !== did) return () => undefined;
  const embedded = listOf(assertionMethod).map(objectOf);
  const named = new Set(
    listOf(assertionMethod)
      .map(textOf)
      .map((name) => absolute(name, did)),
  );
  const keys = new Map<string, JWK>();
  for (const method of [...listOf(verificationMethod).map(objectOf), ...embedded]) {
    const name = absolute(textOf(method?.id), did);
    if (!method || name === undefined || (!named.has(name) && !embedded.includes(method))) continue;
    const key = objectOf(method.publicKeyJwk);
    if (key && method.controller === did && name.startsWith(`${did}#`)) keys.set(name, key as JWK);
  }
  return (kid) => keys.get(kid);
}

function absolute(name: string | undefined, did: string): string | undefined {
  return name?.startsWith('#') ? did + name : name;
}
