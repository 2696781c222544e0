/** What a file is dropped for: each is a folder of the drop bucket. `check` is a dry run of `results`. */
export const importKinds = ['results', 'check', 'contacts'] as const;
export type ImportKind = (typeof importKinds)[number];
