import type { JWK } from 'jose';
import type { KeyFinder } from './compact-jwt.ts';
import { plainText } from './plain-text.ts';
import { listOf, objectOf, textOf } from './strict-json.ts';
import type { NamedIssuer } from './verdict.ts';

/**
 * Where a `did:web` leads: https://w3c-ccg.github.io/did-method-web/#read-resolve.
 * @returns undefined for a DID of another method, or one that names no host, or is more than one plain line.
 */
export function didUrl(did: string): URL | undefined {
  const [scheme, method, name, ...path] = did.split(':');
  if (scheme !== 'did' || method !== 'web' || !name || /[/?#\\\s]/.test(did)) return undefined;
  if (plainText(did) !== did) return undefined;
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

/** An issuer by its DID, which anybody may have written, with the host that really stands behind it. */
export function namedIssuer(did: string): NamedIssuer {
  return { did: plainText(did) ?? '', host: didUrl(did)?.host ?? '' };
}

/**
 * Finds the keys of an issuer in its DID document. One that the document does not name may be newer than what some cache
 * has of it: then the document is asked for once more, past all of them, and counts from then on. What that one has left
 * out is no key of the issuer's any more.
 * @throws when the document cannot be had, or is another's.
 */
export async function issuerKeys(
  did: string,
  didDocument: (did: string, anew?: boolean) => Promise<unknown>,
): Promise<KeyFinder> {
  let keyOf = assertionKeys(await didDocument(did), did);
  return async (kid) => {
    const key = keyOf(kid);
    if (key !== 'unpublished') return key;
    keyOf = assertionKeys(await didDocument(did, true), did);
    return keyOf(kid);
  };
}

/** The keys that may sign for the subject of a DID document: those that its `assertionMethod` names and it controls. */
function assertionKeys(document: unknown, did: string): (kid: string) => JWK | 'unpublished' | undefined {
  const { assertionMethod, id, verificationMethod } = objectOf(document) ?? {};
  if (id !== did) throw new Error(`This is not the document of ${did}`);
  const embedded = listOf(assertionMethod).map(objectOf);
  const named = new Set(
    listOf(assertionMethod)
      .map(textOf)
      .map((name) => absolute(name, did)),
  );
  const keys = new Map<string, JWK>();
  const published = new Set(named);
  for (const method of [...listOf(verificationMethod).map(objectOf), ...embedded]) {
    const name = absolute(textOf(method?.id), did);
    published.add(name);
    if (!method || name === undefined || (!named.has(name) && !embedded.includes(method))) continue;
    const key = objectOf(method.publicKeyJwk);
    if (key && method.controller === did && name.startsWith(`${did}#`)) keys.set(name, key as JWK);
  }
  // Of another's key this document cannot tell, and what is named for another use is known.
  return (kid) =>
    keys.get(kid) ?? (kid.startsWith(`${did}#`) && !published.has(kid) ? 'unpublished' : undefined);
}

function absolute(name: string | undefined, did: string): string | undefined {
  return name?.startsWith('#') ? did + name : name;
}
