/** A credential in which one part, named by its path, is another or is missing. */
export function spoilt(credential: object, path: readonly (string | number)[], value?: unknown): object {
  const copy = structuredClone(credential);
  const last = path.at(-1) as string;
  const around = path.slice(0, -1).reduce<object>((part, key) => Reflect.get(part, key), copy);
  if (value === undefined) Reflect.deleteProperty(around, last);
  else Reflect.set(around, last, value);
  return copy;
}
