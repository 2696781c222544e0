import { most } from './bounds.ts';
import { longestJwt, looksLikeJwt } from './compact-jwt.ts';
import { listOf, objectOf, parseStrictJson, textOf } from './strict-json.ts';
import type { Unreadable } from './verdict.ts';

export type Found = { readonly jwts: readonly string[] } | { readonly unreadable: Unreadable };

const envelope = /^data:application\/(?:vc\+(?:ld\+)?jwt|vc-ld\+jwt|jwt)[;,]/;

/**
 * The credentials in a text: a JWT, an EnvelopedVerifiableCredential, or several of either in a presentation or a list.
 * What carries them is believed nothing: each stands by its own signature.
 */
export function readText(text: string): Found {
  if (text.length > most.size) return { unreadable: 'too-large' };
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (trimmed === '') return { unreadable: 'empty' };
  // A mail program may have broken the long line.
  const joined = trimmed.replace(/\s+/g, '');
  if (looksLikeJwt(joined))
    return joined.length > longestJwt ? { unreadable: 'too-large' } : { jwts: [joined] };
  if (!/^[[{"]/.test(trimmed)) return { unreadable: 'no-credential' };
  let value: unknown;
  try {
    value = parseStrictJson(trimmed);
  } catch {
    return { unreadable: 'malformed' };
  }
  const jwts = [...new Set(credentialsIn(value, 0))];
  if (jwts.length > most.credentials) return { unreadable: 'too-large' };
  return jwts.length === 0 ? { unreadable: 'no-credential' } : { jwts };
}

function credentialsIn(value: unknown, depth: number): string[] {
  if (depth > 4) return [];
  const text = textOf(value)?.trim();
  if (text !== undefined) {
    const jwt = envelope.test(text) ? text.slice(text.indexOf(',') + 1) : text;
    return looksLikeJwt(jwt) ? [jwt] : [];
  }
  if (Array.isArray(value)) return value.flatMap((each) => credentialsIn(each, depth + 1));
  const object = objectOf(value);
  if (!object) return [];
  if (listOf(object.type).includes('EnvelopedVerifiableCredential'))
    return credentialsIn(object.id, depth + 1);
  return ['verifiableCredential', 'credential', 'credentials', 'certificates'].flatMap((key) =>
    listOf(object[key]).flatMap((each) => credentialsIn(each, depth + 1)),
  );
}
