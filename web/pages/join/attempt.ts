/**
 * What names a joining by password, which takes the password away that proves it: sent again under the same name, after an
 * answer that was lost, it is found done. So the tab keeps the name until it is known to be done, also for the page that is
 * loaded anew. It says nothing of anybody, and is worth something to the account alone that asked.
 */
const key = 'joining';

/** Where a browser keeps nothing, as long as the page stands. */
let name: string | undefined;

export function nameOfJoining(): string {
  name ??= kept((storage) => storage.getItem(key)) ?? crypto.randomUUID();
  const named = name;
  kept((storage) => storage.setItem(key, named));
  return named;
}

/** It is done: another will have a name of its own. */
export function forgetJoining(): void {
  name = undefined;
  kept((storage) => storage.removeItem(key));
}

function kept<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(sessionStorage);
  } catch {
    // Storage is switched off.
    return undefined;
  }
}
