/** What things in a list are called where each has a button of its own: of those with the same name the second is ` (2)`. */
export function namesApart(names: readonly string[]): string[] {
  return names.map((name, at) => {
    const before = names.slice(0, at).filter((other) => other === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}
