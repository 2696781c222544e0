/** Characters that a cell of a spreadsheet may hold. What stands beyond is cut off; no column takes half as much. */
export const longestCell = 32_767;

/** What XML cannot hold is written `_x000D_`, and an underscore that would be taken for it `_x005F_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
