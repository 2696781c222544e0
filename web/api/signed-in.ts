import type { Account } from '../../domain/api.ts';
import { type Client, Failure } from './client.ts';

/**
 * Whether this browser has signed in, as far as it remembers. The session itself is a cookie that no script
 * can read; this mark only spares the API a question on pages where nobody has an account yet, and is wrong
 * when the session has ended elsewhere.
 */
const key = 'signed-in';
const listeners = new Set<() => void>();

/** A browser that keeps nothing (private mode, blocked storage) works the same, with the mark always absent. */
function storage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

export function seemsSignedIn(): boolean {
  return storage((marks) => marks.getItem(key) !== null) ?? false;
}

export function markSignedIn(signedIn: boolean): void {
  storage((marks) => (signedIn ? marks.setItem(key, '1') : marks.removeItem(key)));
  for (const listener of listeners) listener();
}

/** Tells `listener` of every change, here or in another tab; the answer stops it. */
export function onSignedInChange(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

/** Tells `listener` when another tab has signed in, or found that nobody is any more; the answer stops it. */
export function onSignedInElsewhere(listener: (signedIn: boolean) => void): () => void {
  const look = (event: StorageEvent) => {
    if (event.key === key) listener(event.newValue !== null);
  };
  addEventListener('storage', look);
  return () => removeEventListener('storage', look);
}

/** Who is signed in, asked only in a browser that remembers a sign-in. No answer counts as nobody. */
export async function whoIsSignedIn(send: Client): Promise<Account | undefined> {
  if (!seemsSignedIn()) return undefined;
  try {
    return await send('GET /api/session');
  } catch (failure) {
    if (failure instanceof Failure && failure.reason === 'not-signed-in') markSignedIn(false);
    return undefined;
  }
}
