import { most } from './bounds.ts';
import { longestJwt, looksLikeJwt } from './compact-jwt.ts';
import { listOf, objectOf, parseStrictJson, textOf } from './strict-json.ts';
import type { Unreadable } from './verdict.ts';

export type Found =
  /** `unsigned` counts what stands where credentials do, and is none. */
  { readonly jwts: readonly string[]; readonly unsigned: number } | { readonly unreadable: Unreadable };

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
    return joined.length > longestJwt ? { unreadable: 'too-large' } : { jwts: [joined], unsigned: 0 };
  if (!/^[[{"]/.test(trimmed)) return { unreadable: 'no-credential' };
  let value: unknown;
  try {
    value = parseStrictJson(trimmed);
  } catch {
    return { unreadable: 'malformed' };
  }
  const members = membersIn(value, 0);
  const jwts = [...new Set(members.filter((member) => member !== undefined))];
  const unsigned = members.filter((member) => member === undefined).length;
  if (jwts.length === 0) return { unreadable: 'no-credential' };
  return jwts.length + unsigned > most.credentials ? { unreadable: 'too-large' } : { jwts, unsigned };
}

/** The JWTs where credentials stand, and `undefined` for whatever else stands there: left out, it would pass as checked. */
function membersIn(value: unknown, depth: number): (string | undefined)[] {
  if (depth > 4) return [undefined];
  const text = textOf(value)?.trim();
  if (text !== undefined) {
    const jwt = envelope.test(text) ? text.slice(text.indexOf(',') + 1) : text;
    return [looksLikeJwt(jwt) ? jwt : undefined];
  }
  if (Array.isArray(value)) return value.flatMap((each) => membersIn(each, depth + 1));
  const object = objectOf(value);
  if (!object) return [undefined];
  if (listOf(object.type).includes('EnvelopedVerifiableCredential')) return membersIn(object.id, depth + 1);
  const places = ['verifiableCredential', 'credential', 'credentials', 'certificates']
    .map((key) => object[key])
    .filter((place) => place !== undefined);
  if (places.length === 0) return [undefined];
  return places.flatMap(listOf).flatMap((each) => membersIn(each, depth + 1));
}
